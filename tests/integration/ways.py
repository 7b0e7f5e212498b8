# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real proxies and a real bastion for tests: microsocks, tinyproxy, and sshd with keys and configuration of its
own, run as a process of the test. Nothing of them touches the system's own, and nothing is left running."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
# ./dev unpacks it there without installing it: the package would start a service.
UNPACKED = os.path.join(ROOT, "build", "tools", "openssh")
# "nobody" would do as well, but nss-systemd calls that account locked.
SERVANT = "daemon"
# Who a test was that has become root of a user namespace.
OWNER = "MSM_TEST_OWNER"


def find(*places):
    """The first of the programs that is there; None: none is."""
    for place in places:
        if found := shutil.which(place, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin"):
            return os.path.realpath(found)
    return None


SSHD = find(os.environ.get("MSM_TEST_SSHD", ""), "sshd", os.path.join(UNPACKED, "usr/sbin/sshd"))
SSH = find("ssh")
MICROSOCKS = find("microsocks")
TINYPROXY = find("tinyproxy")


def missing():
    """The Debian packages without which these tests cannot run."""
    needed = {"openssh-server (or ./dev test, which unpacks it)": SSHD, "openssh-client": SSH,
              "microsocks": MICROSOCKS, "tinyproxy-bin": TINYPROXY}
    return [package for package, program in needed.items() if program is None]


def free_port(address="127.0.0.1"):
    with socket.socket() as probe:
        probe.bind((address, 0))
        return probe.getsockname()[1]


class Process:
    """A server that is ready when its port answers."""

    def __init__(self, command, address, port, within=contextlib.nullcontext, **options):
        self.command = command
        self.place = (address, port)
        self.within = within  # where it is started
        self.options = options
        self.process = None
        self.start()

    def start(self):
        with self.within():
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, **self.options)
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(self.place, timeout=1).close()
                return
            except OSError:
                assert self.process.poll() is None, "%s has ended" % self.command
                assert time.monotonic() < deadline, "%s does not listen" % self.command
                time.sleep(0.05)

    def stop(self):
        self.process.kill()
        self.process.wait()


class Socks(Process):
    """A SOCKS5 proxy that looks up names itself."""

    def __init__(self, address="127.0.0.1", user=None, password=None, **options):
        port = free_port() if address == "127.0.0.1" else 1080
        login = ["-u", user, "-P", password] if user else []
        super().__init__([MICROSOCKS, "-i", address, "-p", str(port), *login], address, port, **options)
        self.url = "socks5://%s%s:%d" % (user + "@" if user else "", address, port)


class Http(Process):
    """An HTTP proxy that passes requests on and opens tunnels."""

    def __init__(self, directory, address="127.0.0.1", user=None, password=None, **options):
        port = free_port() if address == "127.0.0.1" else 3128
        path = os.path.join(directory, "tinyproxy-%d.conf" % port)
        with open(path, "w") as config:
            config.write("Port %d\nListen %s\nTimeout 600\nMaxClients 100\n" % (port, address))
            if user:
                config.write("BasicAuth %s %s\n" % (user, password))
        super().__init__([TINYPROXY, "-d", "-c", path], address, port, **options)
        self.url = "http://%s%s:%d" % (user + "@" if user else "", address, port)


class Bastion(Process):
    """sshd for one account: this user's, or a servant's where this is root, so that it needs nothing of the
    system. `ssh()` is the directory of an `ssh` that knows the bastion as "gate" and asks nobody."""

    def __init__(self, directory, address="127.0.0.1", **options):
        self.directory = os.path.join(directory, "bastion")
        os.makedirs(self.directory)
        os.chmod(directory, 0o755)
        self.account = {}
        command = []
        owner = int(os.environ.get(OWNER, os.geteuid()))
        self.user = pwd.getpwuid(owner).pw_name
        self.address = address
        self.port = free_port() if address == "127.0.0.1" else 2222
        for name in ("host", "user", "stranger"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.path(name)], check=True)
        shutil.copy(self.path("user.pub"), self.path("authorized"))
        self.trust(self.path("host.pub"))
        if owner != os.geteuid():  # sshd as root would want what only the system's root may
            command = ["unshare", "--user", "--map-user=%d" % owner]
        elif owner == 0:
            account = pwd.getpwnam(SERVANT)
            self.user = account.pw_name
            self.account = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
            for name in ("host", "authorized"):
                os.chown(self.path(name), account.pw_uid, account.pw_gid)
        with open(self.path("sshd_config"), "w") as config:
            config.write("ListenAddress %s:%d\nHostKey %s\nAuthorizedKeysFile %s\nPidFile none\nStrictModes no\n"
                "PasswordAuthentication no\nKbdInteractiveAuthentication no\nUseDNS no\n" % (
                    address, self.port, self.path("host"), self.path("authorized")))
            session = os.path.join(UNPACKED, "usr/lib/openssh/sshd-session")
            if SSHD.startswith(os.path.realpath(UNPACKED)) and os.path.exists(session):
                config.write("SshdSessionPath %s\n" % session)
        self.configure()
        super().__init__([*command, SSHD, "-D", "-e", "-f", self.path("sshd_config")], address, self.port,
            **self.account, **options)

    def path(self, name):
        return os.path.join(self.directory, name)

    def trust(self, key):
        with open(key) as public, open(self.path("known_hosts"), "w") as known:
            known.write("[%s]:%d %s" % (self.address, self.port, public.read()))

    def distrust(self):
        with open(self.path("known_hosts"), "w"):
            pass

    def configure(self, key="user"):
        with open(self.path("ssh_config"), "w") as config:
            config.write("Host gate\n  HostName %s\n  Port %d\n  User %s\n  IdentityFile %s\n"
                "  IdentitiesOnly yes\n  UserKnownHostsFile %s\n  GlobalKnownHostsFile /dev/null\n" % (
                    self.address, self.port, self.user, self.path(key), self.path("known_hosts")))
        os.makedirs(self.path("bin"), exist_ok=True)
        with open(self.path("bin/ssh"), "w") as script:
            script.write('#!/bin/sh\nexec %s -F %s "$@"\n' % (SSH, self.path("ssh_config")))
        os.chmod(self.path("bin/ssh"), 0o755)

    def ssh(self):
        return self.path("bin")

    def clients(self):
        """Process ids of the ssh that lead to it."""
        found = subprocess.run(["pgrep", "-f", "%s -F %s" % (SSH, self.path("ssh_config"))],
            capture_output=True, text=True).stdout
        return [int(pid) for pid in found.split()]

    def stop(self):
        super().stop()
        # What serves a connection is a process of its own.
        subprocess.run(["pkill", "-KILL", "-f", "sshd: .*%s" % self.path("")], check=False)
