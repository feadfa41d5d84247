#!/usr/bin/env bash
# Publishes samples/NativeAot as a native program, runs its job and compares timesheets.json with what .NET writes. Without a linker on the
# machine it publishes trimmed instead: then only the trim analyzers are known to be clean, and the program runs on .NET.
set -euo pipefail
cd "$(dirname "$0")/.."

source eng/build-servers.sh
work=$(mktemp -d)
trap 'stop_build_servers; rm -rf "$work"' EXIT

how=native
publish=(dotnet publish samples/NativeAot --artifacts-path "$work/artifacts" --output "$work/out" -v q)
if command -v clang gcc > /dev/null; then
  "${publish[@]}" | tee "$work/log"
else
  echo "there is neither clang nor gcc on this machine: publishing trimmed instead, which shows that the trim analyzers are clean and no more" >&2
  how=trimmed
  "${publish[@]}" -p:HrTrimmedOnly=true --self-contained --use-current-runtime | tee "$work/log"
fi

if grep 'warning IL' "$work/log" | grep -v 'CsvHelper\.ReflectionExtensions'; then
  echo "the linker warns of more than CsvHelper's mapping of rows to classes" >&2
  exit 1
fi

"$work/out/NativeAot" samples/support-team "$work/$how.json"
dotnet run --project src/Hr.Attendance.Cli -- evaluate samples/support-team --from 2017-11-01 --to 2017-11-30 --format json > "$work/dotnet.json"
cmp "$work/$how.json" "$work/dotnet.json"
echo "the $how program writes the same timesheets.json as .NET, byte for byte"
