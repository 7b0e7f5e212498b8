#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tarball.sh BUILD OUTPUT: the programs with Qt and its plug-ins inside, for any Linux whose C library is not older
# than this one's. What must be the system's own stays outside: the C library, OpenGL, X and Wayland, and fonts.
set -eu
build=$1
output=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
name=mysql-server-manager-$version-linux-$(uname -m)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
tree=$stage/$name
plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || /usr/lib/qt6/bin/qmake --query QT_INSTALL_PLUGINS)
translations=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS 2>/dev/null || /usr/lib/qt6/bin/qmake --query QT_INSTALL_TRANSLATIONS)

DESTDIR=$stage/installed cmake --install "$build" --strip >/dev/null
mkdir -p "$tree/lib" "$tree/plugins"
cp -a "$stage/installed/usr/bin" "$tree/bin"
mkdir -p "$tree/share"
cp -a "$stage/installed/usr/share/." "$tree/share/"
mkdir -p "$tree/share/systemd"
cp -a "$stage/installed/usr/lib/systemd/." "$tree/share/systemd/"
for plugin in platforms platformthemes/libqxdgdesktopportal.so platforminputcontexts sqldrivers/libqsqlite.so tls \
    networkinformation xcbglintegrations wayland-shell-integration wayland-decoration-client \
    wayland-graphics-integration-client imageformats/libqjpeg.so; do
    [ -e "$plugins/$plugin" ] || continue
    mkdir -p "$tree/plugins/$(dirname "$plugin")"
    cp -a "$plugins/$plugin" "$tree/plugins/$(dirname "$plugin")/"
    find "$plugins/$plugin" -type f -exec "$here/../licence.sh" "$tree/licences" {} +
done
mkdir -p "$tree/translations"
cp "$translations"/qtbase_*.qm "$tree/translations/" 2>/dev/null || true

# What the programs and plug-ins load, and what they themselves need, but for the system's own.
systems='^(ld-linux.*|linux-vdso|lib(c|m|dl|rt|pthread|resolv|util|nsl|anl)|libGL|libGLX|libGLdispatch|libEGL|libOpenGL|libgbm|libdrm|libX11|libX11-xcb|libxcb|libwayland-.*|libfontconfig|libfreetype|libnss.*|libudev|libsystemd)\.so'
find "$tree/bin" "$tree/plugins" -type f -exec ldd {} + 2>/dev/null |
    sed -n 's/^\t\([^ ]*\) => \(\/[^ ]*\) .*/\1 \2/p' | sort -u | while read -r library path; do
    printf '%s' "$library" | grep -Eq "$systems" && continue
    cp -L "$path" "$tree/lib/$library"
    "$here/../licence.sh" "$tree/licences" "$path"
done
# shellcheck disable=SC2016 # $ORIGIN is the loader's
find "$tree/bin" -type f -exec patchelf --set-rpath '$ORIGIN/../lib' {} \;
# shellcheck disable=SC2016
find "$tree/lib" -type f -exec patchelf --set-rpath '$ORIGIN' {} \;
# shellcheck disable=SC2016
find "$tree/plugins" -mindepth 2 -type f -name '*.so' -exec patchelf --set-rpath '$ORIGIN/../../lib' {} \;
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n' >"$tree/bin/qt.conf"
cp "$here/install.sh" "$tree/install.sh"
cp "$here/../../LICENSE" "$here/../../README.md" "$tree/"
cp "$here/../bundled.txt" "$tree/BUNDLED.txt"

find "$tree" -exec touch -h -d "@${SOURCE_DATE_EPOCH:?}" {} +
tar --directory "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "$name" |
    xz -6 -T1 >"$output/$name.tar.xz"
printf '%s: %s packed, %s unpacked\n' "$name.tar.xz" "$(du -h "$output/$name.tar.xz" | cut -f1)" "$(du -sh "$tree" | cut -f1)"
