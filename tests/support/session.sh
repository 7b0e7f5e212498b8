#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# session.sh [--config-file=FILE] PROGRAM [ARG…]: runs a program in a session bus, a home and a runtime directory of its
# own, as on a desktop to which somebody has just signed in, and leaves nothing behind. FILE configures the bus.
# A session bus alone would not do: the bus of screen readers listens at a path in the runtime directory (or the home),
# where the next session would take the place of this one. Exits 77 (skipped) without the means.
set -eu

if ! command -v dbus-run-session >/dev/null; then
    echo "skipped: dbus-run-session is not installed"
    exit 77
fi
case $1 in
--config-file=*) ;;
*) set -- -- "$@" ;;
esac

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
unset AT_SPI_BUS_ADDRESS DISPLAY SESSION_MANAGER WAYLAND_DISPLAY # of the desktop that this one runs on
unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CURRENT_DESKTOP='' dbus-run-session "$@"
