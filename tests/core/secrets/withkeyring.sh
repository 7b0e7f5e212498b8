#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withkeyring.sh PROGRAM [ARG…]: runs a program against an unlocked GNOME keyring that is born empty in a
# session bus and home directory of its own, and leaves nothing behind. Exits 77 (skipped) without the means.
set -eu

for tool in dbus-run-session gnome-keyring-daemon; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 77
    fi
done

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"

# The daemon stays in the foreground, so that it ends with the session instead of outliving it.
# shellcheck disable=SC2016 # expanded by the inner shell
HOME=$home XDG_RUNTIME_DIR=$home/run XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config \
    XDG_CURRENT_DESKTOP='' MSM_TEST_KEYRING=1 \
    dbus-run-session -- sh -eu -c '
        printf "test" | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
        daemon=$!
        status=0
        "$@" || status=$?
        kill "$daemon" 2>/dev/null || true
        exit "$status"' sh "$@"
