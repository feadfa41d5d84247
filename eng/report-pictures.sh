#!/usr/bin/env bash
# Takes the pictures of docs/images again, from the samples in headless Chromium; needs Chromium, and a font for Chinese.
set -euo pipefail
cd "$(dirname "$0")/.."
source eng/build-servers.sh
trap stop_build_servers EXIT
if [ -z "$(fc-list :lang=zh)" ]; then
  echo "there is no font for Chinese on this machine (\`apt-get install fonts-wqy-microhei\`, say): the pictures would show boxes" >&2
  exit 1
fi

HR_PICTURES="$PWD/docs/images" dotnet test tests/Hr.Attendance.Browser.Tests --filter "FullyQualifiedName~icture" "$@"
