#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# try_bootstrap.sh FOLDER PROGRAMS SUITE[:SERVER]…: as root, runs the bootstrap in a clean Debian of each suite (bookworm,
# trixie, sid:mysql) a first time, a second time, after a reboot, and after a reboot amid the installation. A create of
# msmctl sends it, and the manager's gates judge what it has made each time (judge_bootstrap.py); PROGRAMS is the folder of
# msmctl and msm-sandbox. Systemd does not run there; it judges the agent's unit by its file (unit.py).
#
# Packages come from the mirror of debootstrap. Nothing is left running. FOLDER/SUITE is the clean system for the next
# time, and FOLDER/SUITE-tried stays for a look. A clean system of another kind is taken when the file FOLDER/SUITE/complete
# marks it, such as Ubuntu's noble by "debootstrap --components=main,universe noble FOLDER/noble MIRROR gutsy".
set -eu
folder=${1:?FOLDER PROGRAMS SUITE…}
programs=$(cd "${2:?FOLDER PROGRAMS SUITE…}" && pwd)
shift 2
here=$(cd "$(dirname "$0")" && pwd)

for each in "$@"; do
    suite=${each%:*}
    server=mariadb
    [ "$suite" = "$each" ] || server=${each#*:}
    clean=$folder/$suite
    root=$folder/$suite-tried
    if [ ! -e "$clean/complete" ]; then
        mkdir -p "$folder"
        rm -rf "$clean"
        debootstrap --variant=minbase "$suite" "$clean" >"$folder/$suite.log" 2>&1
        : >"$clean/complete"
    fi
    within="chroot $clean env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive"
    $within apt-get -qq -o Acquire::Check-Valid-Until=false update # a mirror may stand still
    for packages in "$server-server" 'python3 openssl' systemd; do
        # shellcheck disable=SC2086 # a list of names
        $within apt-get -qq -y --no-install-recommends --download-only install $packages >/dev/null
    done
    rm -rf "$root"
    cp -a "$clean" "$root"
    cp "$here/unit.py" "$root"
    printf '#!/bin/sh\necho "$@" >>/onegate.log\n' >"$root/usr/bin/onegate"
    chmod 755 "$root/usr/bin/onegate"
    {
        echo "server=$server"
        cat <<'END'
set -eu
case $server in
mysql) program=mysqld ;;
*) program=mariadbd ;;
esac
boot() {
    mkdir -p /run/one-context
    cp /context /run/one-context/one_env
    sh /bootstrap.sh
}
# Rights, owner, time and content of all files but the server's own, and its accounts.
found() {
    find /etc /usr /var \( -path /var/lib/mysql -o -path /var/log \) -prune -o -type f -printf '%m %u %T@ %p\n' -exec sha256sum {} +
    "$server" -N -e "SELECT User, Host, plugin, authentication_string FROM mysql.user ORDER BY 1, 2"
}
pids() { cat /run/msm-agent.pid && pidof "$program"; }
end() {
    kill "$(cat /run/msm-agent.pid)"
    while pidof "$program" >/dev/null; do sleep 0.2; done
}
case $1 in
first)
    echo "== the first run"
    # The contextualization exports the variables, and later boots here have them in its file alone.
    (. /context && echo "$START_SCRIPT_BASE64" | base64 -d >/bootstrap.sh && boot) >/first.log 2>&1 || { cat /first.log && exit 1; }
    tail -n 2 /first.log
    ;;
second)
    echo "== the second run"
    found >/before
    before=$(pids)
    boot
    found >/after
    cmp /before /after
    [ "$before" = "$(pids)" ]
    echo "$(grep -c ' /' /after) lines about files are the same, and both processes"
    "$server" -N -e "SELECT @@version, @@bind_address"
    [ "$(stat -c %a /etc/msm-agent/secret /var/lib/msm-agent/agent.pem | tr '\n' ' ')" = '600 600 ' ]
    secret=$(. /context && echo "$MSM_AGENT_SECRET")
    [ "$(cat /etc/msm-agent/secret)" = "$secret" ]
    if grep -ls "$secret" /proc/[0-9]*/environ /proc/[0-9]*/cmdline /var/log/msm-agent.log /first.log; then exit 1; fi
    ;;
reboot)
    echo "== a reboot"
    end
    rm -rf /run/msm-agent.pid /run/mysqld
    boot
    [ "$(wc -l </own-script)" = 3 ]
    ;;
amid)
    echo "== a reboot amid the installation"
    end
    # shellcheck disable=SC2046 # a list of names
    apt-get -qq -y -o Dpkg::Use-Pty=0 purge $(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$server-server*" | sed -n 's/ installed$//p') >/dev/null
    rm -rf /var/lib/mysql /run/msm-agent.pid /run/mysqld
    dpkg --unpack /var/cache/apt/archives/"$server"-server-core*.deb >/dev/null
    : >/var/lib/msm-agent-install
    boot >/amid.log 2>&1 || { cat /amid.log && exit 1; }
    tail -n 1 /amid.log
    [ ! -e /var/lib/msm-agent-install ]
    ;;
unit)
    echo "== the unit"
    apt-get -qq -y --no-install-recommends install systemd >/dev/null 2>&1
    python3 /unit.py /usr/local/lib/msm-agent/msm-agent.service
    sed 's/.*--data //; s/:.*//' /onegate.log | tr '\n' ' '
    echo
    ;;
esac
END
    } >"$root/try.sh"
    # The shell stays as the first process: it buries those whose parents have ended, as an init does.
    # shellcheck disable=SC2016 # for the inner shell
    unshare --net --pid --fork --mount-proc --kill-child sh -c 'ip link set lo up && mount -t proc proc "$1/proc" &&
        python3 "$2/judge_bootstrap.py" "$3" "$1" "$4" first second reboot amid unit || exit' sh "$root" "$here" "$programs" "$server"
    echo "$each: all is well"
done
