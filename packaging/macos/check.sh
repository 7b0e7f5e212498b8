#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh DIRECTORY: uses the programs of the disk image in DIRECTORY without the Qt that they were built with, which
# is moved away meanwhile where QT_ROOT_DIR names it. macOS has no address 127.x.y.z but 127.0.0.1, so that no agent of
# the embedded cloud answers: the node that is made here is one without an agent, and the window makes none. On macOS,
# with a session of the desktop: the bundle has no platform plug-in of Qt but Cocoa.
set -eu
image=$(echo "$1"/mysql-server-manager-*-macos-universal.dmg)
work=$(mktemp -d)
programs="$work/image/MySQL Server Manager.app/Contents/MacOS"
sandbox=''
window=''

say() { printf '== %s\n' "$*"; }
fail() {
    say "$*"
    exit 1
}
at_end() {
    [ -z "$sandbox" ] || kill "$sandbox" 2>/dev/null || true
    [ -z "$window" ] || kill -9 "$window" 2>/dev/null || true
    [ -z "${QT_ROOT_DIR:-}" ] || [ ! -d "$QT_ROOT_DIR.away" ] || mv "$QT_ROOT_DIR.away" "$QT_ROOT_DIR"
    hdiutil detach -force "$work/image" >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap at_end EXIT

# Nothing in the environment leads to another Qt.
PATH=/usr/bin:/bin:/usr/sbin:/sbin
export PATH
unset QT_PLUGIN_PATH QML2_IMPORT_PATH DYLD_LIBRARY_PATH DYLD_FRAMEWORK_PATH

hdiutil attach "$image" -nobrowse -mountpoint "$work/image" >/dev/null
[ -z "${QT_ROOT_DIR:-}" ] || mv "$QT_ROOT_DIR" "$QT_ROOT_DIR.away"

say 'programs for both processors, which find their Qt'
for program in mysql-server-manager msmctl msm-sandbox; do
    lipo "$programs/$program" -verify_arch x86_64 arm64 || fail "$program lacks a processor"
    "$programs/$program" --version
done

say 'msmctl and the embedded cloud'
"$programs/msm-sandbox" --pace 0.05 >"$work/url" 2>"$work/sandbox.log" &
sandbox=$!
for _ in $(seq 100); do
    [ ! -s "$work/url" ] || break
    sleep 0.2
done
url=$(head -n 1 "$work/url")
[ -n "$url" ] || { cat "$work/sandbox.log" && fail 'the embedded cloud does not answer'; }
msmctl() {
    MSM_PASSWORD=opennebula "$programs/msmctl" --data-dir "$work/msmctl" --endpoint "$url" --user oneadmin "$@"
}
msmctl create --template mysql-node --function none --settle 0 >/dev/null || fail "create ended with $?"
msmctl list --json | grep -q '"state": *"RUNNING"' || fail 'a node should run'
first=$(msmctl list --json | grep -o '"id": *[0-9]*' | head -n 1 | grep -o '[0-9]*$')
msmctl delete "$first" --yes >/dev/null || fail "delete ended with $?"

say 'the window on its embedded cloud'
"$programs/mysql-server-manager" --sandbox --data-dir "$work/window" 2>"$work/window.log" &
window=$!
runs() { grep -qs RUNNING "$work/window/log/mysql-server-manager.log"; } # the manager, once it has seen its cloud
for _ in $(seq 240); do
    ! runs || break
    kill -0 "$window" 2>/dev/null || break
    sleep 0.5
done
runs || { cat "$work/window.log" && fail 'the window did not connect to its cloud'; }
kill "$window"
status=0
wait "$window" || status=$?
window=''
[ "$status" = 0 ] || fail "the window ended with $status"
say 'everything is as it should be'
