#!/usr/bin/env bash
# Takes the pictures of docs/images again, from the sample's report in headless Chromium; needs what eng/browser-check.sh needs, and a font for Chinese.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
if [ -z "$(fc-list :lang=zh)" ]; then
  echo "there is no font for Chinese on this machine (\`apt-get install fonts-wqy-microhei\`, say): the pictures would show boxes" >&2
  exit 1
fi

HR_PICTURES="$PWD/docs/images" dotnet test Hr.Attendance.Browser.sln --filter "FullyQualifiedName~PictureTests" "$@"
