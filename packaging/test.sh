#!/usr/bin/env bash
# packaging/test.sh [PRESET]: installs what is missing, builds and runs all tests with ctest (preset dev unless named).
set -eu
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

preset=${1:-dev}
mkdir -p "$root/build"
setup
install_packages lld || say "Without lld the tests link slower."
if ! has_highlighting; then
    say "The tests need KSyntaxHighlighting: without it colours in code would go untested."
    exit 1
fi
build "$preset"
cd "$root"
ctest --preset "$preset"
