# Sourced by run.sh and test.sh: what both need on the machine. Asks dpkg what is missing before it calls apt, so that
# a second run costs nothing.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# shellcheck source=packaging/highlighting.sh
. "$root/packaging/highlighting.sh"

packages=(
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-tools-dev qt6-l10n-tools
    libyaml-cpp-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libgumbo-dev libqpdf-dev
    fonts-inter fonts-jetbrains-mono fonts-dejavu-core fonts-noto-color-emoji xvfb
)
# Only to build KSyntaxHighlighting where no package has it.
highlighting_packages=(extra-cmake-modules perl xz-utils)

is_installed() {
    dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

is_offered() {
    apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "This needs root or sudo: $*"
        return 1
    fi
}

update_package_lists() {
    [ -z "${package_lists_are_new:-}" ] || return 0
    as_root apt-get -q=2 update ||
        say "The package lists could not be renewed; going on with those that are there."
    package_lists_are_new=yes
}

# install_packages NAME...: those that are missing.
install_packages() {
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]} ..."
    update_package_lists &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -q=2 install --no-install-recommends "${missing[@]}" >/dev/null
}

# Qt's SVG module has two names.
install_svg() {
    is_installed qt6-svg-dev || is_installed libqt6svg6-dev && return 0
    update_package_lists || return 1
    if is_offered qt6-svg-dev; then
        install_packages qt6-svg-dev
    else
        install_packages libqt6svg6-dev
    fi
}

# The packaged KSyntaxHighlighting if apt has one, else our own build of it.
setup_highlighting() {
    has_highlighting && return 0
    update_package_lists || return 1
    if is_offered libkf6syntaxhighlighting-dev; then
        install_packages libkf6syntaxhighlighting-dev
    else
        install_packages "${highlighting_packages[@]}" && install_highlighting
    fi
}

print_requirements() {
    say "This is no system with apt, so please install these yourself, with their headers:"
    say "  a C++20 compiler, CMake 3.22, Ninja, pkg-config (ccache if you like)"
    say "  Qt 6.4 or newer: Base, Svg, Tools (Linguist)"
    say "  yaml-cpp, cmark-gfm with its extensions, gumbo, qpdf (library)"
    say "  KSyntaxHighlighting for Qt 6 (KF6SyntaxHighlighting)"
    say "  the fonts Inter and JetBrains Mono"
    say "then: cmake --preset release && cmake --build --preset release && build/release/bin/redraft"
}

# Installs all that the build needs. Fails if something essential is missing; colours in code are not.
setup() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        print_requirements
        return 1
    fi
    install_packages "${packages[@]}" && install_svg || return 1
    setup_highlighting ||
        say "KSyntaxHighlighting could not be had: the program is built without colours in code." \
            "KSYNTAXHIGHLIGHTING_ARCHIVE=FILE names a copy of $highlighting_archive."
}

# build PRESET: quietly when there is nothing to do, with the end of the log when it fails.
build() {
    local preset=$1
    say "Building ($preset) ..."
    (cd "$root" && cmake --preset "$preset" >"$root/build/configure.log" 2>&1) ||
        { cat "$root/build/configure.log" >&2; return 1; }
    (cd "$root" && cmake --build --preset "$preset") >&2
}
