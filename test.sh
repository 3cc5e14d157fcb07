#!/usr/bin/env bash
# Installs what the tests need, builds, checks the content, runs every test, and ends with one line:
#   N passed, N failed, N skipped
set -u -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

fail() {
  echo "$1" >&2
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
}

if [ ! -x /usr/bin/chromium ]; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && $sudo apt-get install -y -qq chromium >/dev/null || fail "The browser tests need Debian's chromium."
fi

# Forms are laid out on paper by another program than the one that writes them. Without it those tests are skipped and say so.
if ! command -v soffice >/dev/null || ! command -v pdftoppm >/dev/null; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && $sudo apt-get install -y -qq libreoffice-writer-nogui poppler-utils fonts-liberation >/dev/null \
    || echo "The tests of forms on paper need Debian's libreoffice-writer-nogui and poppler-utils; they are skipped." >&2
fi

# Microsoft's own clients, in Node, are asked whether they understand us.
if ! command -v npm >/dev/null; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && $sudo apt-get install -y -qq nodejs npm >/dev/null || fail "The client tests need Debian's nodejs and npm."
fi
for client in tests/Clients/*/package-lock.json; do
  (cd "$(dirname "$client")" && npm ci --no-audit --no-fund --silent) || fail "$(dirname "$client"): npm ci failed."
done

# One node: the build trains the understanding once, in the host's output, and everything else copies it from there.
dotnet build Assistant.sln -c Release -warnaserror || fail "The build failed."
dotnet run --project src/Host -c Release --no-build -- knowledge check || fail "The content has problems."

passed=0 failed=0 skipped=0
for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" -c Release --no-build --logger "trx;LogFileName=$name.trx" --results-directory "$results"
  status=$?
  counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null)
  if [ -z "$counters" ]; then
    echo "$name: no result" >&2
    failed=$((failed + 1))
    continue
  fi
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$(count total) ok=$(count passed) bad=$(count failed)
  if [ "$total" -eq 0 ] || { [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
    echo "$name: did not run to its end" >&2
    bad=$((bad + 1))
  fi
  passed=$((passed + ok))
  failed=$((failed + bad))
  skipped=$((skipped + $(count notExecuted)))
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
