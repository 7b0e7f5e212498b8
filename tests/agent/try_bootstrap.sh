#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# try_bootstrap.sh FOLDER SUITE…: runs the bootstrap in a clean Debian of each suite (bookworm, trixie), as root: a first
# time, a second time, and after a reboot. It has no systemd there, and a network of its own. Packages come from the
# mirror of debootstrap; nothing is left running, and FOLDER/SUITE stays for a look.
#
# With MSM_CONTEXT=FILE the machine gets that CONTEXT and runs the START_SCRIPT_BASE64 in it, as a create has sent them
# (context_of_create.py), instead of what is put together here.
set -eu
folder=${1:?FOLDER SUITE…}
shift
agent=$(cd "$(dirname "$0")/../../resources/agent" && pwd)

# The bootstrap as the CONTEXT of a stock machine has it.
filled() {
    python3 - "$agent" <<'END'
import base64, sys, zlib
text = open(sys.argv[1] + "/bootstrap.sh").read()
for mark, name in (("@MSM_AGENT_PY@", "msm_agent.py"), ("@MSM_AGENT_SERVICE@", "msm-agent.service")):
    content = open(sys.argv[1] + "/" + name, "rb").read()
    text = text.replace("\n" + mark + "\n", "\n" + base64.b64encode(zlib.compress(content, 9)).decode() + "\n")
print(text, end="")
END
}

# The CONTEXT of a stock machine.
context() {
    if [ -n "${MSM_CONTEXT:-}" ]; then
        cat "$MSM_CONTEXT"
        return
    fi
    echo "export MSM_AGENT_SECRET='$(printf 'c0ffee%.0s' 1 2 3 4 5 6 7 8 9 10)abcd'"
    echo "export MSM_SERVER='mariadb'"
    echo "export MSM_START_SCRIPT_BASE64='$(printf '#!/bin/sh\necho once >>/own-script\n' | base64 -w0)'"
    echo "export START_SCRIPT_BASE64='$(filled | base64 -w0)'"
}

for suite in "$@"; do
    root=$folder/$suite
    mkdir -p "$folder"
    [ -e "$root/bin/sh" ] || debootstrap --variant=minbase "$suite" "$root" >"$folder/$suite.log" 2>&1
    within="chroot $root env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive"
    $within apt-get -qq update
    $within apt-get -qq -y --no-install-recommends --download-only install mariadb-server python3 openssl >/dev/null
    context >"$root/context"
    # shellcheck disable=SC1091 # made just now
    (. "$root/context" && echo "$START_SCRIPT_BASE64" | base64 -d) >"$root/bootstrap.sh"
    printf '#!/bin/sh\necho "$@" >>/onegate.log\n' >"$root/usr/bin/onegate"
    chmod 755 "$root/usr/bin/onegate"
    cat >"$root/try.sh" <<'END'
set -eu
boot() { mkdir -p /run/one-context && cp /context /run/one-context/one_env && sh /bootstrap.sh; }
files() { find /etc /usr -type f -exec sha256sum {} + | sort; }
end() {
    kill "$(cat /run/msm-agent.pid)"
    while pidof mariadbd >/dev/null; do sleep 0.2; done
}
rm -f /onegate.log /own-script
echo "== the first run"
boot >/first.log 2>&1 || { cat /first.log && exit 1; }
tail -n 2 /first.log
files >/before
pids=$(cat /run/msm-agent.pid; pidof mariadbd)
echo "== the second run"
boot
files >/after
cmp /before /after
[ "$pids" = "$(cat /run/msm-agent.pid; pidof mariadbd)" ]
mariadb -N -e "SELECT @@version, @@bind_address"
[ "$(stat -c %a /etc/msm-agent/secret /var/lib/msm-agent/agent.pem | tr '\n' ' ')" = '600 600 ' ]
echo "the agent says: $(python3 -c 'import json, ssl, urllib.request as r
q = r.Request("https://127.0.0.1:60000/?method=get_server_state", headers={"Content-Type": "application/json"})
print(json.load(r.urlopen(q, context=ssl._create_unverified_context()))["result"]["return"])')"
secret=$(. /context && echo "$MSM_AGENT_SECRET")
[ "$(cat /etc/msm-agent/secret)" = "$secret" ]
! grep -l "$secret" /proc/[0-9]*/environ /proc/[0-9]*/cmdline /var/log/msm-agent.log /first.log
echo "== a reboot"
end
rm -rf /run/msm-agent.pid /run/mysqld
boot
end
[ "$(wc -l </own-script)" = 3 ]
echo "== a reboot amid the installation"
apt-get -qq -y purge mariadb-server mariadb-server-core >/dev/null
rm -rf /var/lib/mysql /run/msm-agent.pid /run/mysqld
dpkg --unpack /var/cache/apt/archives/mariadb-server-core_*.deb >/dev/null
: >/var/lib/msm-agent-install
boot >/amid.log 2>&1 || { cat /amid.log && exit 1; }
tail -n 1 /amid.log
[ ! -e /var/lib/msm-agent-install ]
end
sed 's/.*--data //; s/:.*//' /onegate.log | tr '\n' ' '
echo
END
    unshare --net --pid --fork --mount --kill-child sh -c "ip link set lo up && mount -t proc proc $root/proc && exec $within sh /try.sh"
    echo "$suite: all is well"
done
