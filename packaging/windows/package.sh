#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# package.sh BUILD PREFIX OUTPUT: puts the programs, Qt and the libraries that they load into one folder, and makes an
# installer of it. BUILD is a MinGW build, PREFIX what prefix.sh has made.
set -eu
build=$(realpath "$1")
prefix=$(realpath "$2")
output=$(realpath "$3")
here=$(realpath "$(dirname "$0")")
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
stage=$build/stage
rm -rf "$stage"
mkdir -p "$stage"

for program in mysql-server-manager msmctl msm-sandbox; do
    x86_64-w64-mingw32-strip -o "$stage/$program.exe" "$build/bin/$program.exe"
done
for plugin in platforms/qwindows sqldrivers/qsqlite styles/qwindowsvistastyle tls/qschannelbackend \
    networkinformation/qnetworklistmanager imageformats/qico; do
    [ -e "$prefix/plugins/$plugin.dll" ] || { [ "${plugin%%/*}" = networkinformation ] && continue; }
    mkdir -p "$stage/plugins/$(dirname "$plugin")"
    cp "$prefix/plugins/$plugin.dll" "$stage/plugins/$plugin.dll"
done
printf '[Paths]\nPrefix = .\nPlugins = plugins\nTranslations = translations\n' >"$stage/qt.conf"

# What they load and is not the system's own, again and again until nothing is missing.
folders="$prefix/bin /usr/x86_64-w64-mingw32/lib $(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libgcc_s_seh-1.dll)")"
is_complete=''
while [ -z "$is_complete" ]; do
    is_complete=yes
    for library in $(find "$stage" \( -name '*.exe' -o -name '*.dll' \) -exec x86_64-w64-mingw32-objdump -p {} + |
        sed -n 's/^\tDLL Name: //p' | sort -u); do
        [ ! -e "$stage/$library" ] || continue
        for folder in $folders; do
            if [ -e "$folder/$library" ]; then
                x86_64-w64-mingw32-strip -o "$stage/$library" "$folder/$library"
                [ "$folder" = "$prefix/bin" ] || "$here/../licence.sh" "$stage/licences" "$folder/$library"
                is_complete=''
                break
            fi
        done
    done
done

# The words of Qt's own buttons, as Debian packs them.
mkdir "$stage/translations"
cp /usr/share/qt6/translations/qtbase_*.qm "$stage/translations/"
cp "$here/../../LICENSE" "$stage/LICENSE.txt"
cp "$here/../../README.md" "$stage/"
cp "$here/../linux/copyright" "$stage/COPYRIGHT.txt"
cp "$here/../bundled.txt" "$stage/BUNDLED.txt"
find "$stage" -exec touch -d "@${SOURCE_DATE_EPOCH:?}" {} +

"$here/installer.sh" "$stage" "$build/packaging/mysql-server-manager.ico" "$version" "$output"
printf '%s unpacked\n' "$(du -sh "$stage" | cut -f1)"
