#!/usr/bin/env bash
# Everything that takes long, once before a release: all tests with ten times as many drawn cases, then the native program and, where there is Mono, a
# program in the style of .NET Framework. Needs an hour or so, and for its last two parts a linker and Mono; what is missing is said.
set -euo pipefail
cd "$(dirname "$0")/.."

HR_CASES="${HR_CASES:-10}" bash .ci/run
bash eng/aot-check.sh
if command -v mono >/dev/null; then
  bash eng/mono-check.sh
else
  echo "there is no Mono on this machine (on Debian apt-get install mono-devel): the netstandard2.0 packages were tried on .NET alone"
fi
