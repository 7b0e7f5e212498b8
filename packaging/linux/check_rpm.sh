#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check_rpm.sh DIRECTORY: what can be told of the .rpm packages in it without a system of Fedora's kind: rpmlint, what
# is in them and what they need, and that they install, side by side, into a tree of their own and out of it again.
set -eu
packages=$(cd "$1" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

say() { printf '== %s\n' "$*"; }

say rpmlint
rpmlint --config "$(dirname "$0")/rpmlint.toml" "$packages"/*.rpm

say 'what is in them'
for package in "$packages"/*.rpm; do
    name=$(rpm -qp --qf '%{NAME}' "$package")
    rpm -qlp "$package" | grep -qx "/usr/bin/$name"
    rpm -qlp "$package" | grep -qx "/usr/share/man/man1/$name.1.gz"
    rpm -qlp "$package" | grep -qx "/usr/share/zsh/site-functions/_$name"
    [ "$name" = mysql-server-manager ] || ! rpm -qpR "$package" | grep -E 'libQt6(Gui|Widgets)'
done

say 'installed into a tree of its own, and removed'
# Libraries and users of the system are not there.
rpm --root "$tree" --initdb
rpm --root "$tree" --nodeps --noscripts -i "$packages"/*.rpm
for program in mysql-server-manager msmctl msm-sandbox; do
    [ -x "$tree/usr/bin/$program" ]
done
rpm --root "$tree" --nodeps --noscripts -e mysql-server-manager msmctl msm-sandbox
left=$(find "$tree" -name '*msm*' -o -name 'mysql-server-manager*')
[ -z "$left" ] || { say "left: $left" && exit 1; }
say 'everything is as it should be'
