#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a node of a stock machine: a database server and the agent beside it. OpenNebula's contextualisation runs it as
# root at each boot (START_SCRIPT). A second run changes nothing, and a reboot installs nothing again.
#
# From CONTEXT:
#   MSM_AGENT_SECRET         64 hexadecimal digits; without it the agent only tells the server's state
#   MSM_SERVER               mariadb (the default) or mysql: what is installed where there is no server
#   MSM_START_SCRIPT, MSM_START_SCRIPT_BASE64
#                            the template's own START_SCRIPT or START_SCRIPT_BASE64, which runs first
#
# The maker of the CONTEXT replaces each of the two lines of @…@ by the base64 of that file's zlib stream. An image that
# has the files beside this script needs nothing replaced. (The contextualisation exports each variable, and Linux allows
# 128 KB for one; compressed, all of this takes half of that.)
set -eu
set +x # a trace would show the secret
umask 022
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

embedded() {
    case $1 in
    msm_agent.py) cat <<'END' ;;
@MSM_AGENT_PY@
END
    msm-agent.service) cat <<'END' ;;
@MSM_AGENT_SERVICE@
END
    esac
}

library=/usr/local/lib/msm-agent
settings=/etc/msm-agent
beside=$(dirname "$0")
changed='' # a file of the agent is new
fresh=''   # the server is
under_way=/var/lib/msm-agent-install # there while a server is being installed

say() { echo "msm-agent bootstrap: $*"; }

fail() {
    say "$*" >&2
    exit 1
}

# However it ends, the cloud learns it: also when a command failed that nobody asked after.
end() {
    code=$?
    [ "$code" -eq 0 ] || { say "ended with $code" >&2 && stage failed; }
}

with_systemd() { [ -d /run/systemd/system ]; }

# stage NAME: tells the cloud how far this boot is. The id tells it from what an earlier boot has said.
stage() {
    command -v onegate >/dev/null || return 0
    boot=$(cat /proc/sys/kernel/random/boot_id)
    timeout 15 onegate vm update --data "MSM_STAGE=$1:$boot" >/dev/null 2>&1 || say "OneGate was not told: $1"
}

read_context() {
    if [ -z "${MSM_AGENT_SECRET:-}${MSM_SERVER:-}${MSM_START_SCRIPT_BASE64:-}" ]; then
        for file in /var/run/one-context/one_env /mnt/context.sh /mnt/context/context.sh; do
            if [ -r "$file" ]; then
                set +u
                # shellcheck disable=SC1090 # the cloud's
                . "$file"
                set -u
                break
            fi
        done
    fi
    secret=${MSM_AGENT_SECRET:-}
    server=${MSM_SERVER:-mariadb}
    own_script=${MSM_START_SCRIPT_BASE64:-}
    [ -z "${MSM_START_SCRIPT:-}" ] || own_script=$(printf '%s\n' "$MSM_START_SCRIPT" | base64 -w0)
    # What is started here does not inherit them.
    unset MSM_AGENT_SECRET MSM_START_SCRIPT MSM_START_SCRIPT_BASE64
    case $server in
    mariadb | mysql) ;;
    *) fail "MSM_SERVER is '$server', and not mariadb or mysql" ;;
    esac
    case $secret in
    *[!0-9a-fA-F]*) fail 'MSM_AGENT_SECRET has other characters than hexadecimal digits' ;;
    esac
    [ -z "$secret" ] || [ "${#secret}" -eq 64 ] || fail 'MSM_AGENT_SECRET does not have 64 digits'
}

run_own_script() {
    [ -n "$own_script" ] || return 0
    script=$(mktemp)
    echo "$own_script" | base64 -d >"$script"
    chmod 700 "$script"
    "$script" || say "the template's own script ended with $?"
    rm -f "$script"
}

install_packages() {
    tries=1
    until install_once "$@"; do
        [ "$tries" -lt 5 ] || return 1
        say "another try to install $* in $((tries * 10)) s"
        sleep $((tries * 10))
        tries=$((tries + 1))
    done
}

# The machine's own first update may hold the lists, for which apt-get does not wait, and the network may come later. A
# reboot may have left packages unpacked and not set up.
install_once() {
    if command -v apt-get >/dev/null; then
        export DEBIAN_FRONTEND=noninteractive
        dpkg --configure -a || say 'packages of before could not be set up'
        apt-get -q -o DPkg::Lock::Timeout=300 update || say 'the lists of packages could not be renewed'
        apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install "$@"
    elif command -v dnf >/dev/null; then
        dnf -q -y install "$@"
    else
        fail "neither apt-get nor dnf is here to install: $*"
    fi
}

# need COMMAND PACKAGE
need() { command -v "$1" >/dev/null || install_packages "$2" || fail "$2 could not be installed"; }

server_program() {
    for program in mariadbd mysqld /usr/libexec/mariadbd /usr/libexec/mysqld; do
        command -v "$program" && return
    done
    return 1
}

install_server() {
    [ -e "$under_way" ] || ! server_program >/dev/null || return 0
    : >"$under_way"
    say "installing $server-server"
    stage installing
    if ! with_systemd && [ ! -e /usr/sbin/policy-rc.d ]; then # the agent starts the server, not its package
        printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
        chmod 755 /usr/sbin/policy-rc.d
        install_packages "$server-server" || { rm -f /usr/sbin/policy-rc.d && fail "$server-server could not be installed"; }
        rm -f /usr/sbin/policy-rc.d
    else
        install_packages "$server-server" || fail "$server-server could not be installed"
    fi
    server_program >/dev/null || fail "$server-server brought no server"
    fresh=yes
    open_to_the_network
}

# The packages' servers listen on loopback. A node of a service is there for others.
open_to_the_network() {
    for folder in /etc/mysql/mariadb.conf.d /etc/mysql/mysql.conf.d /etc/my.cnf.d; do
        if [ -d "$folder" ]; then
            [ -s "$folder/zz-msm-agent.cnf" ] || printf '[mysqld]\nbind-address = "*"\n' >"$folder/zz-msm-agent.cnf"
            return
        fi
    done
}

# place FILE MODE: standard input becomes the file, unless it is that already.
place() {
    (umask 077 && cat >"$1.new")
    chmod "$2" "$1.new"
    if cmp -s "$1.new" "$1" && [ "$(stat -c %a "$1")" = "$2" ]; then
        rm -f "$1.new"
    else
        mv "$1.new" "$1"
        changed=yes
    fi
}

# content NAME: a file as this script brings it, or as it lies beside this script, or as an image has it.
content() {
    if embedded "$1" | grep -q '^[^@]'; then
        embedded "$1" | python3 -c 'import base64, sys, zlib
sys.stdout.buffer.write(zlib.decompress(base64.b64decode(sys.stdin.read())))'
    elif [ -f "$beside/$1" ]; then
        cat "$beside/$1"
    else
        cat "$library/$1"
    fi
}

install_agent() {
    need python3 python3
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 8))' || fail "the agent needs Python 3.8, here is $(python3 -V)"
    need openssl openssl
    mkdir -p "$library" "$settings"
    chmod 755 "$library"
    chmod 700 "$settings"
    for name in msm_agent.py msm-agent.service; do
        content "$name" >"$settings/$name.new" || fail "there is no $name in this script nor beside it"
        place "$library/$name" 644 <"$settings/$name.new"
        rm -f "$settings/$name.new"
    done
    if [ -n "$secret" ]; then
        place "$settings/secret" 600 <<END
$secret
END
    fi
    [ -z "$changed" ] || python3 -m compileall -q "$library"
}

# The agent comes first: it says INIT while the server is installed.
start_agent() {
    with_systemd || return 0
    place /etc/systemd/system/msm-agent.service 644 <"$library/msm-agent.service"
    if [ -n "$changed" ]; then
        systemctl daemon-reload
        systemctl enable -q msm-agent
        systemctl restart msm-agent
    else
        systemctl start msm-agent
    fi
}

start_server() {
    for unit in mariadb mysql mysqld; do
        if systemctl cat "$unit" >/dev/null 2>&1; then
            systemctl is-enabled -q "$unit" || systemctl enable -q "$unit"
            if [ -n "$fresh" ]; then
                systemctl restart "$unit"
                root_by_socket
            else
                systemctl start "$unit"
            fi
            return
        fi
    done
    fail 'there is a server, and no unit of it'
}

# MySQL of RHEL and Alma gives root an empty password.
root_by_socket() {
    if mysql --no-defaults -N -u root -e 'SELECT @@version' 2>/dev/null | grep -qv MariaDB; then
        mysql --no-defaults -u root 2>/dev/null <<'END' || true
INSTALL PLUGIN auth_socket SONAME 'auth_socket.so';
ALTER USER root@localhost IDENTIFIED WITH auth_socket;
END
    fi
}

agent_runs() { [ -r "$record" ] && grep -qs msm_agent "/proc/$(cat "$record")/cmdline"; }

# A container or a chroot has no systemd: there the agent starts the server itself.
start_without_systemd() {
    record=/run/msm-agent.pid
    if agent_runs; then
        [ -n "$changed$fresh" ] || return 0
        kill "$(cat "$record")"
        while agent_runs; do # it stops the server first
            sleep 1
        done
    fi
    say 'there is no systemd here: the agent itself starts the server'
    mkdir -p /run/mysqld /var/lib/msm-agent
    chown mysql: /run/mysqld
    options=$settings/server.cnf
    [ -e "$options" ] || {
        for file in /etc/mysql/my.cnf /etc/my.cnf; do
            [ ! -r "$file" ] || { echo "!include $file" && break; }
        done
        printf '[mysqld]\nuser = mysql\nsocket = /run/mysqld/mysqld.sock\ndatadir = /var/lib/mysql\n'
    } >"$options"
    PYTHONPATH=$library setsid python3 -m msm_agent --server-command "$(server_program)" --option-file "$options" \
        --autostart </dev/null >>/var/log/msm-agent.log 2>&1 &
    echo $! >"$record"
}

# The server's state as the agent tells it to everybody.
state() {
    scheme=http
    [ ! -e "$settings/secret" ] || scheme=https
    python3 -c 'import json, ssl, sys, urllib.request as r
q = r.Request(sys.argv[1] + "://127.0.0.1:60000/?method=get_server_state", headers={"Content-Type": "application/json"})
o = r.build_opener(r.ProxyHandler({}), r.HTTPSHandler(context=ssl._create_unverified_context()))
print(json.load(o.open(q, timeout=10))["result"]["return"]["state"])' "$scheme" 2>/dev/null || echo none
}

wait_until_ready() {
    tries=0
    until [ "$(state)" = RUNNING ]; do
        tries=$((tries + 1))
        [ "$tries" -le 300 ] || fail "the server does not run; the agent says: $(state)"
        sleep 1
    done
}

trap end EXIT
read_context
run_own_script
install_agent
start_agent
install_server
stage starting
if with_systemd; then
    start_server
else
    start_without_systemd
fi
rm -f "$under_way"
wait_until_ready
stage ready
say "ready${changed:+, the agent is new}${fresh:+, the server is new}"
