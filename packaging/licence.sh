#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# licence.sh FOLDER FILE…: copies into FOLDER what Debian says of the licences of files of the system, under the names of
# their packages. Fails where a file is of no package.
set -eu
folder=$1
shift
mkdir -p "$folder"
for file in "$@"; do
    file=$(realpath "$file")
    # Some packages still name the place that was the library's before /lib became a part of /usr.
    package=$(dpkg-query -S "$file" 2>/dev/null || dpkg-query -S "${file#/usr}" 2>/dev/null) || {
        echo "Nobody says under which licence $file is: it is of no package." >&2
        exit 1
    }
    package=${package%%:*}
    cp -L "/usr/share/doc/$package/copyright" "$folder/$package"
done
