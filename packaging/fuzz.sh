#!/usr/bin/env bash
# packaging/fuzz.sh [SECONDS [SEEDS...]]: builds the fuzzer and lets it run, 600 s unless told. It begins with the
# texts of tests/fuzz/seeds and tests/data/corpus and those in the folders SEEDS; what it finds stays in
# build/fuzz/findings.
set -eu
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

seconds=${1:-600}
[ $# -eq 0 ] || shift
mkdir -p "$root/build/fuzz/corpus" "$root/build/fuzz/findings"
setup
install_packages clang
build fuzz
export QT_QPA_PLATFORM=offscreen LSAN_OPTIONS="suppressions=$root/tests/leak-sanitizer-suppressions.txt"
"$root/build/fuzz/tests/fuzz/fuzz_document" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=3000 \
    -artifact_prefix="$root/build/fuzz/findings/" "$root/build/fuzz/corpus" "$root/tests/fuzz/seeds" \
    "$root/tests/data/corpus" "$@"
