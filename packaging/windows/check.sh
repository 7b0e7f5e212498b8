#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh BUILD DIRECTORY: installs the installer of DIRECTORY in a Windows that Wine plays, uses the programs,
# upgrades and uninstalls them, and runs those tests of BUILD that need nothing but Windows. A picture of the window is
# left in build/wine/window.png. Wine is not Windows: what holds here is checked, what it lacks is not.
set -eu
here=$(realpath "$(dirname "$0")")
build=$(realpath "$1")
installer=$(realpath "$2"/mysql-server-manager-*-windows-x86_64.exe)
work=$(realpath "$build"/..)/wine
rm -rf "$work"
mkdir -p "$work"
export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml,winemenubuilder.exe='
LC_ALL=C.UTF-8
export LC_ALL

say() { printf '== %s\n' "$*"; }
fail() {
    say "$*"
    exit 1
}
at_end() {
    wineserver -k 2>/dev/null || true
    [ -z "${display_server:-}" ] || kill "$display_server" 2>/dev/null || true
}
trap at_end EXIT

# run SECONDS PROGRAM…: a program of Windows, which may take so long.
run() {
    limit=$1
    shift
    timeout "$limit" wine "$@"
}

number=40
while [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
Xvfb ":$number" -screen 0 1400x900x24 >/dev/null 2>&1 &
display_server=$!
export DISPLAY=":$number"

say 'a Windows of its own'
run 180 wineboot --init >/dev/null 2>&1
data=$(wine cmd /c 'echo %LOCALAPPDATA%' 2>/dev/null | tr -d '\r')
data=$(winepath -u "$data" 2>/dev/null)
home=$data/Programs/'MySQL Server Manager'
menu=$(winepath -u "$(wine cmd /c 'echo %APPDATA%' 2>/dev/null | tr -d '\r')" 2>/dev/null)/Microsoft/Windows/'Start Menu'/Programs

path_of_user() { wine reg query 'HKCU\Environment' /v Path 2>/dev/null | tr -d '\r' | sed -n 's/.*REG_[A-Z_]* *//p'; }

# uninstall [OPTION]: the uninstaller goes on in a copy of itself, which removes the original last.
uninstall() {
    run 120 "$home/uninstall.exe" /S "$@"
    for _ in $(seq 100); do
        [ -e "$home/uninstall.exe" ] || break
        sleep 0.3
    done
    sleep 2
}

say 'silent installation for this user'
run 180 "$installer" /S /PATH=1
[ -e "$home/mysql-server-manager.exe" ] || fail "nothing in $home"
[ -e "$menu/MySQL Server Manager.lnk" ] || fail 'no entry in the start menu'
path_of_user | grep -F 'MySQL Server Manager' || fail 'msmctl is not on the PATH'

say 'msmctl and the embedded cloud'
msmctl() { MSM_PASSWORD=opennebula timeout 120 wine "$home/msmctl.exe" "$@" --endpoint "$url" --user oneadmin; }
wine "$home/msm-sandbox.exe" --pace 0.05 >"$work/sandbox" 2>/dev/null &
for _ in $(seq 100); do
    url=$(head -n 1 "$work/sandbox" | tr -d '\r')
    [ -z "$url" ] || break
    sleep 0.2
done
[ -n "$url" ] || fail 'the embedded cloud does not answer'
msmctl create --count 3 --name 'db-##' >/dev/null || fail "create ended with $?"
msmctl list
[ "$(msmctl list --json | tr -d '\r' | grep -o '"state": *"RUNNING"' | wc -l)" = 3 ] || fail 'three nodes should run'
first=$(msmctl list --json | tr -d '\r' | grep -o '"id": *[0-9]*' | head -n 1 | grep -o '[0-9]*')
msmctl delete "$first" --yes >/dev/null || fail "delete ended with $?"
[ "$(msmctl list --json | grep -o '"state": *"RUNNING"' | wc -l)" = 2 ] || fail 'two nodes should be left'
status=0
MSM_PASSWORD=wrong timeout 60 wine "$home/msmctl.exe" list --endpoint "$url" --user oneadmin 2>/dev/null || status=$?
[ "$status" = 4 ] || fail "a wrong password ended with $status"
status=0
timeout 60 wine "$home/msmctl.exe" nonsense 2>/dev/null || status=$?
[ "$status" = 2 ] || fail "a wrong command ended with $status"
timeout 60 wine "$home/msmctl.exe" list --help | grep -q '…' || fail 'the output is not UTF-8'

say 'a password from the credential store'
printf '[iaas]\nDRIVER = OPENNEBULA_XMLRPC\nOPENNEBULA_URL = %s\nOPENNEBULA_USER = oneadmin\nOPENNEBULA_PASSWORD = opennebula\n' \
    "$url" >"$work/manager.cfg"
timeout 60 wine "$home/msmctl.exe" --profile kept import "$(winepath -w "$work/manager.cfg" 2>/dev/null)" >/dev/null
[ "$(timeout 60 wine "$home/msmctl.exe" --profile kept list --json | grep -o '"state": *"RUNNING"' | wc -l)" = 2 ] ||
    fail 'the profile does not find its password'

say 'the window on its embedded cloud'
wine "$home/mysql-server-manager.exe" --sandbox >/dev/null 2>"$work/window.log" &
for _ in $(seq 150); do
    window=$(xdotool search --onlyvisible --name 'MySQL Server Manager' 2>/dev/null | head -n 1) || true
    [ -z "$window" ] || break
    sleep 0.2
done
[ -n "$window" ] || fail 'no window'
sleep 20
import -window root "$work/window.png"
say "see $work/window.png"

say 'msmctl has the open window create a node, whose password nobody else knows'
timeout 120 wine "$home/msmctl.exe" --profile sandbox create --name handed-over || fail "it ended with $?"

say 'an upgrade refuses while the window is open'
status=0
run 60 "$installer" /S || status=$?
[ "$status" = 3 ] || fail "it ended with $status"
xdotool windowclose "$window" 2>/dev/null || true
wine taskkill /f /im mysql-server-manager.exe >/dev/null 2>&1 || true
wine taskkill /f /im msm-sandbox.exe >/dev/null 2>&1 || true
sleep 3

say 'an upgrade in its place keeps profiles, and the PATH'
[ -d "$data/mysql-server-manager" ] || fail 'nothing to be kept'
(cd "$data/mysql-server-manager" && find . -type f -exec sha256sum {} +) | sort >"$work/before"
echo mine >"$home/mine.txt"
run 180 "$installer" /S
(cd "$data/mysql-server-manager" && find . -type f -exec sha256sum {} +) | sort | cmp - "$work/before"
path_of_user | grep -qF 'MySQL Server Manager' || fail 'the PATH was forgotten'

say 'an uninstallation leaves profiles, and what is not of the program'
uninstall
[ "$(cd "$home" && find . -type f)" = ./mine.txt ] || fail "left: $(cd "$home" && find . -type f)"
[ ! -e "$menu/MySQL Server Manager.lnk" ] || fail 'the start menu still has it'
! path_of_user | grep -F 'MySQL Server Manager' || fail 'the PATH still has it'
! wine reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\MySQL Server Manager' >/dev/null 2>&1 ||
    fail 'the list of programs still has it'
(cd "$data/mysql-server-manager" && find . -type f -exec sha256sum {} +) | sort | cmp - "$work/before"
rm "$home/mine.txt"

say 'and removes them when asked to'
run 180 "$installer" /S
uninstall /PURGE
[ ! -e "$data/mysql-server-manager" ] || fail 'profiles are left'
[ ! -e "$home" ] || fail "left: $(find "$home")"

say 'tests under Wine'
# Found beside the programs once they are installed; not so the tests.
WINEPATH=$(winepath -w "$MSM_WINDOWS_PREFIX/bin" 2>/dev/null)
for library in libgcc_s_seh-1.dll libstdc++-6.dll libwinpthread-1.dll; do
    WINEPATH="$WINEPATH;$(winepath -w "$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=$library)")" 2>/dev/null)"
done
export WINEPATH
# A program of Wine now and then does not begin, and is run again. Those with windows go one after the other: two of
# them would take the focus from each other.
not_here=$("$here/../not_here.sh" wine)
tests() { ctest --test-dir "$build" --timeout 400 -R '^tst_' -E "$not_here" --no-tests=error --repeat until-pass:3 "$@"; }
tests -j2 -LE '^(ui|app)$' || fail 'a test of the core fails'
tests -j1 -L '^(ui|app)$' || fail 'a test of the window fails'
say 'everything is as it should be'
