#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What locks a host out of its database, and what does not: a real server, asked from another host.
Usage: login_lockout.py LOGINSOF [TEST…]

Servers do not count what comes from loopback. So the server runs in a network namespace of its own, with a cable to
the one in which this test runs. Both are the test's own: nothing of the system's network is touched. The server is
this system's MariaDB, and the MySQL that MSM_TEST_MYSQL names (tests/agent/servers.py)."""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "agent"))
import servers  # noqa: E402

INNER = "MSM_TEST_LOCKOUT"
OUTSIDE, INSIDE, PORT = "10.78.0.1", "10.78.0.2", 3306
LIMIT = 100  # max_connect_errors, as servers are delivered


def run(*command: str) -> None:
    subprocess.run(command, check=True)


class Lockout(unittest.TestCase):
    kind: type = servers.MariaDb
    more: tuple[str, ...] = ()

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="msm-lockout-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.keeper = subprocess.Popen(["unshare", "--net", "sleep", "600"])
        cls.addClassCleanup(cls.keeper.wait)
        cls.addClassCleanup(cls.keeper.kill)
        while os.readlink(f"/proc/{cls.keeper.pid}/ns/net") == os.readlink("/proc/self/ns/net"):
            time.sleep(0.01)
        cls.inside = ["nsenter", f"--net=/proc/{cls.keeper.pid}/ns/net"]
        run("ip", "link", "add", "outer", "type", "veth", "peer", "name", "inner", "netns", str(cls.keeper.pid))
        run("ip", "addr", "add", OUTSIDE + "/24", "dev", "outer")
        run("ip", "link", "set", "outer", "up")
        run(*cls.inside, "ip", "addr", "add", INSIDE + "/24", "dev", "inner")
        run(*cls.inside, "ip", "link", "set", "inner", "up")
        run(*cls.inside, "ip", "link", "set", "lo", "up")
        cls.server = cls.start()
        cls.addClassCleanup(cls.server.wait)
        cls.addClassCleanup(cls.server.send_signal, signal.SIGKILL)
        deadline = time.monotonic() + 60
        while not cls.logins(1)[0].startswith(("TAKES", "HOST_REFUSED")):
            if time.monotonic() > deadline:
                raise TimeoutError("the server does not greet: " + cls.logins(1)[0])
            time.sleep(0.2)

    @classmethod
    def start(cls) -> "subprocess.Popen[bytes]":
        kind = cls.kind()
        data = os.path.join(cls.folder.name, "data")
        kind.install(data)
        # Without an account for hosts other than localhost the server refuses them all with 1130.
        init = pathlib.Path(cls.folder.name, "init.sql")
        init.write_text(
            "CREATE USER IF NOT EXISTS somebody@'%' IDENTIFIED BY 'not told';\n"
        )
        options = dict(kind.options, **{
            "datadir": data,
            "socket": os.path.join(cls.folder.name, "s"),
            "pid-file": os.path.join(cls.folder.name, "pid"),
            "bind-address": INSIDE,
            "port": str(PORT),
            "init-file": str(init),
            "user": servers.USER,
        })
        # A server that does not look up names keeps no account of its clients, nor does it where nobody knows them.
        del options["skip-name-resolve"]
        hosts = pathlib.Path(cls.folder.name, "hosts")
        hosts.write_text(f"127.0.0.1 localhost\n{OUTSIDE} outside.example\n{INSIDE} inside.example\n")
        with_hosts = ["unshare", "--mount", "sh", "-c", f'mount --bind {hosts} /etc/hosts && exec "$@"', "sh"]
        arguments = ["--" + name + ("=" + value if value else "") for name, value in options.items()]
        return subprocess.Popen(
            [*cls.inside, *with_hosts, *kind.command, "--no-defaults", *arguments, *cls.more],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(os.environ, PATH=servers.PATH),
        )

    @classmethod
    def logins(cls, count: int) -> list[str]:
        """What as many polite logins brought, a line each."""
        done = subprocess.run(
            [LOGINSOF, INSIDE, str(PORT), str(count)], check=True, stdout=subprocess.PIPE, text=True, timeout=60
        )
        return done.stdout.splitlines()

    @staticmethod
    def drop_greeting() -> None:
        with socket.create_connection((INSIDE, PORT), timeout=10) as connection:
            connection.recv(4096)

    # In the order of their names: the second leaves the host locked out.
    def test_1_polite_logins_lock_nobody_out(self) -> None:
        answers = self.logins(LIMIT + 30)
        self.assertEqual(len(answers), LIMIT + 30)
        self.assertEqual({answer.split()[0] for answer in answers}, {"TAKES"}, answers[-1])
        print(len(answers), "polite logins at", self.kind.__name__, "ended with", answers[-1])

    def test_2_greetings_that_are_dropped_do(self) -> None:
        for _ in range(LIMIT + 1):
            self.drop_greeting()
        answers = self.logins(1)
        self.assertTrue(answers[0].startswith("HOST_BLOCKED 1129"), answers[0])
        print(LIMIT + 1, "dropped greetings at", self.kind.__name__, "end with", answers[0])


@unittest.skipUnless(servers.MySql.is_here(), "MSM_TEST_MYSQL names no MySQL")
class LockoutOfMySql(Lockout):
    kind = servers.MySql


def move_into_a_namespace() -> None:
    """Runs this again in a network namespace; ends with 77 where that is not allowed, or something is missing."""
    if os.environ.get(INNER):
        return
    missing = [name for name in ("ip", "unshare", "nsenter") if not shutil.which(name, path=servers.PATH)]
    missing += servers.mariadb_missing()
    if missing:
        print("skipped: this system lacks", ", ".join(missing))
        sys.exit(77)
    if os.geteuid() != 0 or subprocess.run(["unshare", "--net", "true"], check=False).returncode != 0:
        print("skipped: only root may have a network namespace with a server in it")
        sys.exit(77)
    os.execvpe("unshare", ["unshare", "--net", sys.executable, *sys.argv], dict(os.environ, **{INNER: "1"}))


if __name__ == "__main__":
    move_into_a_namespace()
    LOGINSOF = os.path.abspath(sys.argv.pop(1))
    unittest.main()
