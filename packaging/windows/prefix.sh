#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# prefix.sh PREFIX: builds what the program needs of libraries for Windows from Debian's sources, and installs them
# into PREFIX. Each is built once; a part that is there is left alone. Qt's base takes half an hour on two cores.
# Debian's source archive has none of Qt's other modules: the icons are drawn when the program is built, and the
# wire interface, which needs Qt's HTTP server, is left out.
set -eu
prefix=$(realpath -m "${1:?which folder}")
here=$(realpath "$(dirname "$0")")
work=$prefix/work
mkdir -p "$work"
cd "$work"
export MSM_WINDOWS_PREFIX="$prefix"
# Nothing of where it was built is left in what is built.
flags="-O2 -ffile-prefix-map=$work=."

say() { printf '%s\n' "$*" >&2; }

apt() {
    release=$1
    shift
    apt-get -q -o Dir::State::lists="$work/apt/$release" -o Dir::Etc::SourceList="$work/apt/$release.list" \
        -o Dir::Etc::SourceParts=/dev/null -o APT::Sandbox::User=root "$@"
}

# source_of PACKAGE RELEASE FOLDER [OPTION…]: unpacks a package's source with Debian's patches. The system's own
# list of sources stays as it is.
source_of() {
    package=$1
    release=$2
    folder=$3
    shift 3
    [ ! -d "$folder" ] || return 0
    if [ ! -e "apt/$release.list" ]; then
        mkdir -p "apt/$release/partial"
        echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]" \
            "${MSM_DEBIAN_MIRROR:-http://deb.debian.org/debian} $release main" >"apt/$release.list"
        apt "$release" update
    fi
    apt "$release" source "$package" "$@"
}

# made NAME: whether that part is there.
made() { [ -e "$prefix/made/$1" ]; }
done_with() {
    mkdir -p "$prefix/made"
    touch "$prefix/made/$1"
}

# cmake_into SOURCE BUILD [OPTION…]: configures, builds and installs.
cmake_into() {
    source=$1
    build=$2
    shift 2
    cmake -G Ninja -S "$source" -B "$build" -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_C_FLAGS_RELEASE="$flags" -DCMAKE_CXX_FLAGS_RELEASE="$flags" \
        -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
    cmake --build "$build"
    cmake --install "$build" --strip
}

# Debian's Qt comes without its copy of SQLite, and SQLite's archive without the file that its build makes.
sqlite() {
    source_of sqlite3 bookworm sqlite3-3.40.1
    (
        cd sqlite3-3.40.1
        [ -e sqlite3.c ] || { ./configure >/dev/null && make sqlite3.c sqlite3.h; }
        # shellcheck disable=SC2086 # several options
        x86_64-w64-mingw32-gcc-posix $flags -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_COLUMN_METADATA \
            -DSQLITE_DQS=0 -DSQLITE_OMIT_LOAD_EXTENSION -c sqlite3.c -o sqlite3.o
        x86_64-w64-mingw32-ar rcsD libsqlite3.a sqlite3.o
        mkdir -p "$prefix/lib" "$prefix/include"
        cp libsqlite3.a "$prefix/lib/"
        cp sqlite3.h src/sqlite3ext.h "$prefix/include/"
    )
}

# Left out: what the program does not use, and what needs headers that Debian's archive or MinGW lacks (tablets,
# Direct2D and with it DirectWrite 3). TLS is the system's own, with the certificates that it trusts.
qtbase() {
    source_of qt6-base bookworm qt6-base-6.4.2+dfsg
    cmake_into qt6-base-6.4.2+dfsg qt6-base-build \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DFEATURE_dbus=OFF -DINPUT_opengl=no -DFEATURE_schannel=ON \
        -DINPUT_openssl=no -DFEATURE_sql_odbc=OFF -DFEATURE_system_sqlite=ON -DFEATURE_vulkan=OFF \
        -DFEATURE_printsupport=OFF -DFEATURE_tabletevent=OFF -DFEATURE_direct2d=OFF -DFEATURE_directwrite3=OFF
    rm -rf qt6-base-build
}

# Version 0.15, because 0.13 cannot tell on Windows whether there is a credential store.
keychain() {
    source_of qtkeychain=0.15.0-1 trixie qtkeychain-0.15.0 --tar-only
    [ -d qtkeychain-0.15.0 ] || tar xf qtkeychain_0.15.0.orig.tar.gz
    sed -i 's|/utf-8||' qtkeychain-0.15.0/qtkeychain/CMakeLists.txt # an option of Microsoft's compiler
    cmake_into qtkeychain-0.15.0 qtkeychain-build -DBUILD_WITH_QT6=ON -DBUILD_TEST_APPLICATION=OFF \
        -DBUILD_TRANSLATIONS=OFF -DBUILD_SHARED_LIBS=OFF
}

pugixml() {
    source_of pugixml bookworm pugixml-1.13
    cmake_into pugixml-1.13 pugixml-build -DBUILD_SHARED_LIBS=OFF
}

# One header, the same on every system.
expected() {
    mkdir -p "$prefix/include" "$prefix/share/cmake"
    cp -r /usr/include/tl "$prefix/include/"
    cp -r /usr/share/cmake/tl-expected "$prefix/share/cmake/"
}

for part in sqlite expected pugixml qtbase keychain; do
    made "$part" && continue
    say "Building $part for Windows, once, into $prefix …"
    "$part"
    done_with "$part"
done
