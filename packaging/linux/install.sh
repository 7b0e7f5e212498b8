#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install.sh [--prefix DIR]: puts the programs into DIR/opt/mysql-server-manager (default: ~/.local, or /usr/local as
# root), with entries in the start menu, man pages and completions, and leaves an uninstall.sh there. Nothing has to
# be installed to try them: bin/mysql-server-manager runs where it is.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=$HOME/.local
[ "$(id -u)" != 0 ] || prefix=/usr/local
case ${1:-} in
--prefix) prefix=${2:?--prefix needs a directory} ;;
--prefix=*) prefix=${1#--prefix=} ;;
'') ;;
*) sed -n 's/^# \{0,1\}//; 5,7p' "$0" >&2 && exit 2 ;;
esac
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)
place=$prefix/opt/mysql-server-manager
[ ! -x "$place/uninstall.sh" ] || "$place/uninstall.sh"

mkdir -p "$place" "$prefix/bin"
cp -a "$here/." "$place/"
rm -f "$place/install.sh"
list=$place/installed
: >"$list"
for program in mysql-server-manager msmctl msm-sandbox; do
    ln -sf "$place/bin/$program" "$prefix/bin/$program"
    echo "$prefix/bin/$program" >>"$list"
done
(cd "$place/share" && find applications icons man bash-completion zsh fish -type f 2>/dev/null) | while read -r file; do
    mkdir -p "$prefix/share/$(dirname "$file")"
    cp "$place/share/$file" "$prefix/share/$file"
    echo "$prefix/share/$file" >>"$list"
done
desktop=$prefix/share/applications/mysql-server-manager.desktop
sed -i "s|^Exec=mysql-server-manager|Exec=\"$place/bin/mysql-server-manager\"|" "$desktop"
cat >"$place/uninstall.sh" <<END
#!/bin/sh
# Removes what install.sh put there. Profiles and what the program has kept stay.
set -eu
while read -r file; do rm -f "\$file"; done <"$list"
rm -rf "$place"
END
chmod +x "$place/uninstall.sh"
echo "Installed in $place; $prefix/bin has the programs. To remove it: $place/uninstall.sh"
case :$PATH: in
*":$prefix/bin:"*) ;;
*) echo "$prefix/bin is not on the PATH." ;;
esac
