#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withoutkeyring.sh PROGRAM [ARG…]: runs a program in a session of its own whose bus is alive, and on which nobody is,
# or can be started as, a Secret Service. Exits 77 (skipped) without the means.
set -eu

here=$(dirname "$0")
MSM_TEST_NO_KEYCHAIN=bus exec "$here/../../support/session.sh" "--config-file=$here/withoutkeyring.conf" -- "$@"
