#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withkeyring.sh PROGRAM [ARG…]: runs a program against an unlocked GNOME keyring that is born empty in a session of
# its own, and leaves nothing behind. Exits 77 (skipped) without the means.
set -eu

if ! command -v gnome-keyring-daemon >/dev/null; then
    echo "skipped: gnome-keyring-daemon is not installed"
    exit 77
fi

# The daemon stays in the foreground, so that it ends with the session instead of outliving it.
# shellcheck disable=SC2016 # expanded by the inner shell
MSM_TEST_KEYRING=1 exec "$(dirname "$0")/../../support/session.sh" sh -eu -c '
    printf "test" | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
    daemon=$!
    status=0
    "$@" || status=$?
    kill "$daemon" 2>/dev/null || true
    exit "$status"' sh "$@"
