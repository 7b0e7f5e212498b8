#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# notes.sh VERSION: prints the section of CHANGELOG.md about a version ("## 1.2.0" or "## [1.2.0] - DATE"), which the
# program shows as what is new. Fails where there is none.
set -eu
changelog=$(dirname "$0")/../CHANGELOG.md
notes=$(awk -v version="$1" '
    /^## / { is_it = $2 == version || $2 == "[" version "]"; next }
    is_it' "$changelog")
[ -n "$notes" ] || { echo "CHANGELOG.md has no section ## $1" >&2 && exit 1; }
printf '%s\n' "$notes"
