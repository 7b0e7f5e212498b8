#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# package.sh BUILD OUTPUT: puts Qt into the application bundle and makes a disk image of it, to be dragged into
# Applications. On macOS, with macdeployqt on the PATH; BUILD is one without tests (MSM_BUILD_TESTS=OFF). Signs it if
# MSM_SIGN_IDENTITY names a Developer ID, and has Apple notarise it if MSM_NOTARY_PROFILE names what `xcrun notarytool
# store-credentials` has stored.
set -eu
build=$(cd "$1" && pwd)
output=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
app="$stage/MySQL Server Manager.app"
image=$output/mysql-server-manager-$version-macos-universal.dmg

if [ ! -d "$build/bin/mysql-server-manager.app" ]; then
    echo "There is no bundle in $build/bin: configure it with -DMSM_BUILD_TESTS=OFF." >&2
    exit 1
fi
cp -R "$build/bin/mysql-server-manager.app" "$app"
mkdir -p "$app/Contents/Resources"
cp "$build/packaging/mysql-server-manager.icns" "$here/../../LICENSE" "$app/Contents/Resources/"
cp "$here/../linux/copyright" "$app/Contents/Resources/COPYRIGHT.txt"
cp "$here/../bundled.txt" "$app/Contents/Resources/BUNDLED.txt"
macdeployqt "$app" -verbose=1 \
    "-executable=$app/Contents/MacOS/msmctl" "-executable=$app/Contents/MacOS/msm-sandbox"

# sign [OPTION…] FILE: Apple silicon runs nothing without a signature. Where there is no identity, each file gets an
# ad-hoc one, which names nobody, and macOS asks before it opens the program.
sign() {
    if [ -n "${MSM_SIGN_IDENTITY:-}" ]; then
        codesign --force --timestamp --options runtime --sign "$MSM_SIGN_IDENTITY" "$@"
    else
        codesign --force --sign - "$@"
    fi
}
# From the inside to the outside: a signature covers those within.
find "$app/Contents/Frameworks" "$app/Contents/PlugIns" \( -name '*.dylib' -o -name '*.framework' \) -prune -print |
    while IFS= read -r library; do sign "$library"; done
for program in msmctl msm-sandbox mysql-server-manager; do
    sign --entitlements "$here/entitlements.plist" "$app/Contents/MacOS/$program"
done
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict "$app"

ln -s /Applications "$stage/Applications"
cp "$here/install-msmctl.command" "$stage/Put msmctl on the PATH.command"
rm -f "$image"
hdiutil create -volname 'MySQL Server Manager' -srcfolder "$stage" -format UDZO -fs HFS+ "$image"
if [ -n "${MSM_SIGN_IDENTITY:-}" ] && [ -n "${MSM_NOTARY_PROFILE:-}" ]; then
    codesign --timestamp --sign "$MSM_SIGN_IDENTITY" "$image"
    xcrun notarytool submit "$image" --keychain-profile "$MSM_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
