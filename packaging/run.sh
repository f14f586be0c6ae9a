#!/usr/bin/env bash
# packaging/run.sh [FILE]: installs what is missing, builds a release and opens FILE (or the example RFC) in the window.
# Without a display it writes pictures of the same into build/out/ instead.
set -eu
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

# The example RFC is the first document of its folder.
examples=("$root"/resources/examples/*.md)
file=${1:-${examples[0]}}
if [ ! -r "$file" ]; then
    say "$file cannot be read."
    exit 2
fi
mkdir -p "$root/build"
setup
build release
program=$root/build/release/bin/redraft

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" "$file"
fi

out=$root/build/out
mkdir -p "$out"
say "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window and the exports go to files:"
QT_QPA_PLATFORM=offscreen "$program" --screenshot "$out/window.png" "$file"
"$program" export "$file" --to html -o "$out/document.html"
"$program" export "$file" --to pdf -o "$out/document.pdf"
printf '%s\n' "$out/window.png" "$out/document.html" "$out/document.pdf"
