#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh DIRECTORY: holds the .deb packages in it against Debian's rules, then installs, uses, upgrades and purges
# them in a clean system (build/chroots, made by debootstrap and kept for the next time) of the release that they were
# built on, or of each in MSM_SUITES. Where they are gone again, and Qt with them, it tries the tarball. As root.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
packages=$(cd "$1" && pwd)
chroots=${MSM_CHROOTS:-$here/../../build/chroots}

say() { printf '== %s\n' "$*"; }

say lintian
# Not of Debian's archive: no bug that it closes, and an address that nobody can write to.
lintian --fail-on error,warning \
    --suppress-tags initial-upload-closes-no-bugs,bogus-mail-host,bogus-mail-host-in-debian-changelog \
    --suppress-tags mail-address-loops-or-bounces "$packages"/*.deb

say 'desktop entry and software centre'
desktop-file-validate "$here"/*.desktop
unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
dpkg-deb -x "$packages"/mysql-server-manager_*.deb "$unpacked"
# The name has no domain in front, because the project has none of its own.
appstreamcli validate --no-net --override=cid-desktopapp-is-not-rdns=info "$unpacked"/usr/share/metainfo/*.metainfo.xml
rm -rf "$unpacked"

if command -v systemd-analyze >/dev/null; then
    say 'units of systemd'
    units=$(mktemp -d)
    trap 'rm -rf "$units"' EXIT
    # The program that they start is not on this system.
    for unit in msmctl msmctl-user; do
        sed 's|=/usr/bin/msmctl |=/bin/true |' "$here/$unit@.service" >"$units/$unit@name.service"
    done
    # It ends with 0 also where it does not know a line.
    words=$(systemd-analyze verify --man=no "$units/msmctl@name.service" 2>&1 &&
        XDG_RUNTIME_DIR=$units systemd-analyze verify --user --man=no "$units/msmctl-user@name.service" 2>&1) ||
        words="$words (it failed)"
    rm -rf "$units"
    [ -z "$words" ] || { say "$words" && exit 1; }
fi

# within SUITE COMMAND…: in the clean system, with a display of no kind.
within() {
    suite=$1
    shift
    chroot "$chroots/$suite" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
        QT_QPA_PLATFORM=offscreen DEBIAN_FRONTEND=noninteractive "$@"
}

# shellcheck disable=SC1091 # of the system
here_is=$(. /etc/os-release && echo "$VERSION_CODENAME")
for suite in ${MSM_SUITES:-$here_is}; do
    root=$chroots/$suite
    if [ ! -e "$root/complete" ]; then
        say "debootstrap $suite"
        mkdir -p "$chroots"
        rm -rf "$root"
        debootstrap --variant=minbase "$suite" "$root" >"$root.log" 2>&1
        touch "$root/complete"
    fi
    mkdir -p "$root/packages"
    rm -f "$root"/packages/*
    cp "$packages"/*.deb "$root/packages/"
    mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
    trap 'umount "$root/proc" 2>/dev/null || true' EXIT

    say "$suite: msmctl alone, without a graphical library"
    within "$suite" apt-get update -qq
    within "$suite" sh -c 'apt-get install -y -qq --no-install-recommends /packages/msmctl_*.deb \
        man-db bash-completion zsh fish' >"$root.log" 2>&1 || { cat "$root.log" && exit 1; }
    # shellcheck disable=SC2016 # dpkg's own variable
    if within "$suite" dpkg-query -W -f '${Package}\n' | grep -E '^libqt6(gui|widgets)6'; then
        say 'msmctl pulls a graphical library' && exit 1
    fi
    within "$suite" msmctl --version
    within "$suite" man -w msmctl
    within "$suite" bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader msmctl; complete -p msmctl'
    # shellcheck disable=SC2016 # zsh's own variable
    within "$suite" zsh -fc 'autoload -Uz compinit && compinit -uD && [[ $_comps[msmctl] == _msmctl ]] && autoload +XUz _msmctl'
    within "$suite" fish -c 'complete -C "msmctl cre"' | grep '^create'

    say "$suite: all of it"
    within "$suite" sh -c 'apt-get install -y -qq --no-install-recommends /packages/*.deb fonts-dejavu-core' >"$root.log" 2>&1 ||
        { cat "$root.log" && exit 1; }
    within "$suite" man -w mysql-server-manager msm-sandbox
    within "$suite" test -e /usr/share/applications/mysql-server-manager.desktop
    within "$suite" mysql-server-manager --screenshot /tmp/window.png 2>"$root.log" || { cat "$root.log" && exit 1; }
    cp "$root/tmp/window.png" "$chroots/window-$suite.png"

    say "$suite: an upgrade keeps profiles and journal"
    # The next version is this one by another name. The keychain, which is not there, makes the import end with 1.
    # shellcheck disable=SC2016 # the other shell's own variables
    within "$suite" sh -ec ': >/tmp/url
        msm-sandbox --pace 0.05 >>/tmp/url &
        sandbox=$!
        trap "kill $sandbox 2>/dev/null || true" EXIT
        for try in $(seq 100); do [ ! -s /tmp/url ] || break; sleep 0.2; done
        printf "[iaas]\nDRIVER = OPENNEBULA_XMLRPC\nOPENNEBULA_URL = %s\nOPENNEBULA_USER = oneadmin\nOPENNEBULA_PASSWORD = p\n" \
            "$(head -n 1 /tmp/url)" >/tmp/m.cfg
        msmctl --profile kept import /tmp/m.cfg || true
        MSM_PASSWORD=opennebula msmctl --profile kept create --template mysql-node --name survivor --settle 0
        kill $sandbox
        find /root -name "*.sqlite" | grep .
        find /root -type f -exec sha256sum {} + | sort >/tmp/before
        for package in /packages/*.deb; do
            dpkg-deb -R $package /tmp/next
            sed -i "/^Version:\|^Depends:/s/$(dpkg-deb -f $package Version)/99.0/" /tmp/next/DEBIAN/control
            dpkg-deb -b /tmp/next /tmp/$(dpkg-deb -f $package Package)-99.deb
            rm -r /tmp/next
        done
        apt-get install -y -qq /tmp/*-99.deb
        find /root -type f -exec sha256sum {} + | sort >/tmp/after
        dpkg-query -W -f "\${Version}\n" msmctl | grep -x 99.0
        cmp /tmp/before /tmp/after
        msmctl profiles | grep kept
        msmctl --profile kept list --offline | grep survivor' >"$root.log" 2>&1 || { cat "$root.log" && exit 1; }

    say "$suite: a purge leaves nothing"
    within "$suite" sh -c 'apt-get purge -y -qq mysql-server-manager msmctl msm-sandbox >/dev/null 2>&1
        ! find / -xdev \( -path /proc -o -path /packages -o -path /root -o -path /tmp -o -path /var/log -o -path /var/cache \) -prune \
            -o \( -name "*msmctl*" -o -name "*msm-sandbox*" -o -name "*mysql-server-manager*" \) -print | grep .'
    within "$suite" sh -c 'rm -rf /root/.local /root/.config /root/.cache; apt-get autoremove -y -qq >/dev/null 2>&1'

    tarball=$(find "$packages" -name 'mysql-server-manager-*-linux-*.tar.xz')
    if [ -n "$tarball" ]; then
        say "$suite: the tarball, where there is no Qt"
        ! find "$root/usr/lib" -name 'libQt6*' | grep . || { say 'Qt is there' && exit 1; }
        rm -rf "$root"/tmp/*
        tar -xJf "$tarball" -C "$root/tmp"
        within "$suite" sh -ec 'apt-get install -y -qq --no-install-recommends libegl1 libgl1 libopengl0 libfontconfig1 libglib2.0-0
            cd /tmp/mysql-server-manager-*
            bin/mysql-server-manager --screenshot /tmp/window.png
            test -e BUNDLED.txt && ls licences/libqt6core6*
            ./install.sh --prefix /tmp/prefix
            /tmp/prefix/bin/msmctl --version | grep .
            test -e /tmp/prefix/share/man/man1/msmctl.1.gz
            /tmp/prefix/opt/mysql-server-manager/uninstall.sh
            ! find /tmp/prefix -name "*msm*" -o -name "mysql-server-manager*" | grep .' >"$root.log" 2>&1 ||
            { cat "$root.log" && exit 1; }
        cp "$root/tmp/window.png" "$chroots/window-tarball-$suite.png"
        within "$suite" sh -c 'apt-get purge -y -qq libegl1 libgl1 libopengl0 libglib2.0-0; apt-get autoremove -y -qq --purge' >/dev/null 2>&1
    fi
    umount "$root/proc"
done
say 'everything is as it should be'
