# For scripts that build, to be sourced: one compiler server for all that the script builds, which ends with it, and no other that outlives it.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
export UseSharedCompilation=true SharedCompilationId="${SharedCompilationId:-hr-attendance-$$}"

# Ends the compiler server of this script; that of somebody else has another name.
stop_build_servers() {
  local version folder
  version=$(dotnet --version)
  folder=$(dotnet --list-sdks | sed -n "s/^$version \[\(.*\)\]$/\1/p")
  dotnet exec "$folder/$version/Roslyn/bincore/VBCSCompiler.dll" -shutdown "-pipename:$SharedCompilationId" >/dev/null 2>&1 || true
}
