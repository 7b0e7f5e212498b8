#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withoutkeyring.sh PROGRAM [ARG…]: runs a program in a session bus of its own that is alive and on which nobody
# is, or can be started as, a Secret Service. Exits 77 (skipped) without the means.
set -eu

if ! command -v dbus-run-session >/dev/null; then
    echo "skipped: dbus-run-session is not installed"
    exit 77
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
# The usual configuration would start the keyring that is installed; this one names no place with services.
cat >"$home/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$home/run</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END

HOME=$home XDG_RUNTIME_DIR=$home/run XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config \
    XDG_CURRENT_DESKTOP='' MSM_TEST_NO_KEYCHAIN=bus \
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
