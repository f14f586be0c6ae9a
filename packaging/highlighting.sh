# Sourced by setup.sh: a static KSyntaxHighlighting for Qt 6, for systems that package none (Debian 12, Ubuntu 24.04).
# It is built once into a cache outside the build folder; packaging/cmake/RedraftSyntaxHighlighting.cmake looks there.
# shellcheck shell=bash

highlighting_version=5.116.0
highlighting_package=ksyntax-highlighting=$highlighting_version-1
highlighting_archive=ksyntax-highlighting_$highlighting_version.orig.tar.xz
highlighting_sha256=6f8ccacebd0dc9ce050b2b23b715750c97938b3336fbbb80967920cb8c1dfaa7

# The folder the library is installed to. A build serves one version of Qt, so that stands in the name.
highlighting_prefix() {
    local qt_version
    qt_version=$(qmake6 -query QT_VERSION) || return 1
    printf '%s/redraft/ksyntax-highlighting-%s-qt%s\n' "${XDG_CACHE_HOME:-$HOME/.cache}" "$highlighting_version" "$qt_version"
}

highlighting_is_packaged() {
    dpkg-query -W -f '${db:Status-Status}\n' libkf6syntaxhighlighting-dev 2>/dev/null | grep -qx installed
}

# True if the program can be built with coloured code.
has_highlighting() {
    local prefix
    highlighting_is_packaged && return 0
    prefix=$(highlighting_prefix) && [ -d "$prefix/include" ]
}

# Where this machine gets its Debian packages from: the first main archive in its own apt configuration.
debian_mirror() {
    apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
        awk '$1 == "Debian" && $2 == "Debian" { print $3; exit }'
}

# highlighting_fetch FOLDER: the archive from the *source* list of Debian's suite trixie. The list lives in FOLDER, so
# the machine's own apt configuration and lists stay as they are.
highlighting_fetch() {
    local folder=$1 mirror
    mirror=$(debian_mirror)
    if [ -z "$mirror" ]; then
        say "apt names no Debian archive here, so the source of KSyntaxHighlighting cannot be had from one."
        return 1
    fi
    mkdir -p "$folder"/apt/{parts,lists/partial,archives/partial}
    {
        printf 'Types: deb-src\nURIs: %s\nSuites: trixie\nComponents: main\n' "$mirror"
        if [ -f /usr/share/keyrings/debian-archive-keyring.gpg ]; then
            printf 'Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg\n'
        fi
    } >"$folder/apt/parts/trixie.sources"
    local options=(-q=2 -o "Dir::Etc::SourceList=/dev/null" -o "Dir::Etc::SourceParts=$folder/apt/parts"
        -o "Dir::State::Lists=$folder/apt/lists" -o "Dir::Cache=$folder/apt" -o "Dir::Cache::Archives=$folder/apt/archives"
        -o "APT::Sandbox::User=")
    (cd "$folder" && apt-get "${options[@]}" update &&
        apt-get "${options[@]}" source --download-only --tar-only "$highlighting_package" >/dev/null)
}

# highlighting_obtain FOLDER: puts the archive into FOLDER, a local copy if one is named, and compares its checksum.
highlighting_obtain() {
    local folder=$1
    if [ -n "${KSYNTAXHIGHLIGHTING_ARCHIVE:-}" ]; then
        cp "$KSYNTAXHIGHLIGHTING_ARCHIVE" "$folder/$highlighting_archive" || return 1
    else
        highlighting_fetch "$folder" || return 1
    fi
    if ! printf '%s  %s\n' "$highlighting_sha256" "$folder/$highlighting_archive" | sha256sum --check --quiet -; then
        say "The archive of KSyntaxHighlighting is not the expected one (checksum); it is not used."
        return 1
    fi
}

# highlighting_compile FOLDER PREFIX: unpacks and builds in FOLDER, installs to PREFIX in one step at the end.
highlighting_compile() {
    local folder=$1 prefix=$2
    mkdir "$folder/source"
    tar -xJf "$folder/$highlighting_archive" -C "$folder/source" --strip-components=1 || return 1
    # Debian 12 has ECM 5.103, which is enough for all that is used of it here.
    sed -i "s/find_package(ECM $highlighting_version /find_package(ECM 5.103.0 /" "$folder/source/CMakeLists.txt"
    cmake -S "$folder/source" -B "$folder/build" -G Ninja -Wno-dev --log-level=WARNING -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DQT_MAJOR_VERSION=6 -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF &&
        cmake --build "$folder/build" &&
        DESTDIR="$folder/stage" cmake --install "$folder/build" || return 1
    mkdir -p "$(dirname "$prefix")"
    rm -rf "$prefix"
    mv "$folder/stage$prefix" "$prefix"
}

# Makes sure that there is a library to build with. Fails, with a sentence, if there is none to be had.
install_highlighting() {
    local prefix folder log
    has_highlighting && return 0
    prefix=$(highlighting_prefix) || return 1
    say "Building KSyntaxHighlighting $highlighting_version (once, about a minute) ..."
    folder=$(mktemp -d) || return 1
    log=$folder/log
    if highlighting_obtain "$folder" && highlighting_compile "$folder" "$prefix" >"$log" 2>&1; then
        rm -rf "$folder"
        return 0
    fi
    [ ! -s "$log" ] || tail -n 20 "$log" >&2
    rm -rf "$folder"
    return 1
}
