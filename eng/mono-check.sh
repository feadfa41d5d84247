#!/usr/bin/env bash
# Builds a consumer in the style of .NET Framework 4.8 with the netstandard2.0 assets of the packed packages, runs the main job of
# samples/support-team under Mono, and compares timesheets.json with what .NET writes. Not part of the test run: needs `mono`
# (apt-get update && apt-get install --no-install-recommends mono-devel).
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v mono > /dev/null; then
  echo "mono is not on this machine, so nothing was checked: apt-get update && apt-get install --no-install-recommends mono-devel" >&2
  exit 2
fi

source eng/build-servers.sh
work=$(mktemp -d)
trap 'stop_build_servers; rm -rf "$work"' EXIT

# Rules is built with Sdk. All of it elsewhere, so that what the solution has built stays as it is.
elsewhere=(--artifacts-path "$work/artifacts" --output "$work/packages" -p:RunAnalyzers=false -v q)
dotnet pack src/Hr.Attendance.Sdk "${elsewhere[@]}"
dotnet pack src/Hr.Attendance.Rules --no-build "${elsewhere[@]}"
package=$(basename "$work"/packages/Hr.Attendance.Sdk.*.nupkg .nupkg)

mkdir "$work/consumer"
cp eng/mono/* "$work/consumer"
cat > "$work/consumer/nuget.config" << END
<configuration>
  <packageSources><add key="packed" value="$work/packages" /></packageSources>
</configuration>
END
machine=${NUGET_PACKAGES:-$HOME/.nuget/packages}
NUGET_PACKAGES="$work/cache" RestoreAdditionalProjectFallbackFolders="$machine" \
  dotnet build "$work/consumer" -c Release -o "$work/out" -p:HrAttendanceVersion="${package#Hr.Attendance.Sdk.}" -v q

mono "$work/out/Consumer.exe" samples/support-team "$work/mono.json"
dotnet run --project src/Hr.Attendance.Cli -- evaluate samples/support-team --from 2017-11-01 --to 2017-11-30 --format json > "$work/dotnet.json"
cmp "$work/mono.json" "$work/dotnet.json"
echo "under Mono the packages write the same timesheets.json as under .NET, byte for byte"
