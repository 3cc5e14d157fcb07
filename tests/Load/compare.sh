#!/usr/bin/env bash
# Turns a second against an echo bot, in one run on one machine: compare.sh QUESTIONS.jsonl [SECONDS]
set -eu -o pipefail
questions=$(realpath "$1") seconds=${2:-15}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet build src/Host -c Release -v q
dotnet build tests/Load -c Release -v q
(cd tests/Load/EchoBot && npm ci --no-audit --no-fund >/dev/null)
dotnet run --project tests/Load -c Release --no-build -- compare --questions "$questions" --echo tests/Load/EchoBot --seconds "$seconds" \
  --host src/Host/bin/Release/net10.0/Assistant.Host.dll
