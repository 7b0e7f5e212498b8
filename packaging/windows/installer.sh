#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# installer.sh FOLDER ICON VERSION OUTPUT: makes an installer of a folder of programs, by whatever compiler they were
# built. Needs makensis.
set -eu
stage=$1
icon=$2
version=$3
output=$4
here=$(dirname "$0")
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT

# The uninstaller removes what was installed, by name, so that whatever else is in the folder stays.
# shellcheck disable=SC2016 # $INSTDIR is the installer's
(cd "$stage" && find . -type f -printf 'Delete "$INSTDIR\\%P"\n' | sed 's|/|\\|g' | LC_ALL=C sort &&
    find . -mindepth 1 -depth -type d -printf 'RMDir "$INSTDIR\\%P"\n' | sed 's|/|\\|g') >"$lists/delete.nsh"
size=$(du -sk "$stage" | cut -f1)
name=mysql-server-manager-$version-windows-x86_64.exe
target=''
[ ! -e /usr/share/nsis/Stubs/lzma_solid-amd64-unicode ] || target=-DTARGET=amd64-unicode
makensis ${target:+"$target"} -V2 -WX -DSTAGE="$stage" -DICON="$icon" -DVERSION="$version" -DSIZE="$size" -DDELETE="$lists/delete.nsh" \
    -DOUTPUT="$output/$name" "$here/installer.nsi"
printf '%s: %s packed\n' "$name" "$(du -h "$output/$name" | cut -f1)"
