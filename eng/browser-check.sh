#!/usr/bin/env bash
# Opens reports in headless Chromium (tests/Hr.Attendance.Browser.Tests): phones and desktops, both languages, keyboard, axe, print, hostile names.
# Needs Chromium (`apt-get install --no-install-recommends chromium`, or its path in HR_CHROMIUM) and a package source that serves
# Microsoft.Playwright, whose own browsers are not used.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
dotnet test Hr.Attendance.Browser.sln
