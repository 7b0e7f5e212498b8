# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real servers with the node agent beside them, on loopback. Nothing of them is left when a test ends."""

import atexit
import contextlib
import glob
import hashlib
import hmac
import http.client
import json
import os
import random
import shlex
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

from servers import MARIADB, PATH, PREFIX, USER, MySql, mariadb_missing, template

AGENT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", "resources", "agent", "msm_agent.py"))
SECRET = "5ec7e7" + "ab" * 29
# As its unit starts the agent; the bytecode goes where the tests' other files are.
ENVIRONMENT = dict(
    os.environ,
    PATH=PATH,
    PYTHONPATH=os.path.dirname(AGENT),
    PYTHONPYCACHEPREFIX=os.path.join(tempfile.gettempdir(), PREFIX + "bytecode"),
)
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)
JSON = {"Content-Type": "application/json"}


def free_port():
    """None that the system gives to a connection meanwhile."""
    while True:
        port = random.randrange(15000, 32000)
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port


def until(condition, seconds=30):
    end = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < end, "waited %d s in vain" % seconds
        time.sleep(0.05)
    return value


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.body = response.read()
        self.headers = dict(response.getheaders())

    def json(self):
        return json.loads(self.body)

    @property
    def error(self):
        return self.json().get("error")

    @property
    def result(self):
        assert self.status == 200, (self.status, self.body)
        assert self.error is None, self.error
        return self.json()["result"]

    @property
    def value(self):
        return self.result["return"]


class Node:
    """One server and its agent."""

    def __init__(self, folder, template, kind, secret=SECRET, server_id=1):
        self.folder = folder
        self.kind = kind
        self.state = os.path.join(folder, "state")
        self.options = os.path.join(folder, "own.cnf")
        self.secret = secret
        self.port, self.agent_port = free_port(), free_port()
        self.agent = None
        os.makedirs(os.path.join(folder, "tmp"))
        # MySQL keeps a server's identity there, and makes a new one.
        shutil.copytree(template, os.path.join(folder, "data"), ignore=shutil.ignore_patterns("auto.cnf"))
        values = dict(
            kind.options,
            datadir=os.path.join(folder, "data"),
            socket=os.path.join(folder, "s"),
            port=self.port,
            tmpdir=os.path.join(folder, "tmp"),
            **{
                "bind-address": "127.0.0.1",
                "server-id": server_id,
                "user": USER,
                "pid-file": os.path.join(folder, "pid"),
            },
        )
        with open(self.options, "w") as file:
            file.write(
                "# kept\n[mysqld]\n"
                + "".join("%s=%s\n" % pair if pair[1] != "" else pair[0] + "\n" for pair in values.items())
            )
        if secret:
            with open(os.open(self.secret_file, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
                file.write(secret + "\n")

    @property
    def secret_file(self):
        return os.path.join(self.folder, "secret")

    @property
    def log(self):
        return os.path.join(self.folder, "agent.log")

    def command(self, *more):
        return [
            sys.executable,
            "-m",
            "msm_agent",
            "--listen",
            "127.0.0.1",
            "--port",
            str(self.agent_port),
            "--state-dir",
            self.state,
            "--secret-file",
            self.secret_file,
            "--option-file",
            self.options,
            "--server-command",
            shlex.join(self.kind.command),
            "--client",
            shlex.join(self.kind.client),
            "--dump",
            shlex.join(self.kind.dump),
            *more,
        ]

    def start(self, *more, ready=True, environment=None):
        with open(self.log, "ab") as log:
            self.agent = subprocess.Popen(
                self.command(*more),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment or ENVIRONMENT,
            )
        until(self.listens)
        if ready:
            if "--autostart" not in more and self.state_now() == "STOPPED":
                self.post("create_server").result
            self.wait("RUNNING")
        return self

    def listens(self):
        assert self.agent.poll() is None, self.read_log()
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.agent_port), timeout=1).close()
            return True
        return False

    def read_log(self):
        with open(self.log) as file:
            return file.read()

    def stop(self):
        if self.agent:
            self.agent.terminate()
            self.agent.wait(60)

    def server_pid(self):
        with contextlib.suppress(OSError, ValueError):
            with open(os.path.join(self.state, "server.pid")) as file:
                pid = int(file.read().split()[0])
            os.kill(pid, 0)
            return pid
        return 0

    def end(self):
        """The end of a test, whatever has happened: no process stays."""
        if self.agent and self.agent.poll() is None:
            self.stop()
        if pid := self.server_pid():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    # The wire

    def connection(self, timeout=60):
        if not self.secret:
            return http.client.HTTPConnection("127.0.0.1", self.agent_port, timeout=timeout)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return http.client.HTTPSConnection("127.0.0.1", self.agent_port, timeout=timeout, context=context)

    def bearer(self):
        if not self.secret:
            return {}
        key = hmac.new(bytes.fromhex(self.secret), b"msm-agent-bearer", hashlib.sha256).hexdigest()
        return {"Authorization": "Bearer " + key}

    def send(self, verb, path, body=None, headers=None, timeout=60):
        connection = self.connection(timeout)
        try:
            connection.request(verb, path, body, dict(JSON, **self.bearer()) if headers is None else headers)
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def get(self, method, headers=None, **params):
        path = "/?method=%s&id=1" % method
        if params:
            path += "&params=" + urllib.parse.quote(json.dumps(params))
        return self.send("GET", path, headers=headers)

    def post(self, method, headers=None, **params):
        return self.send("POST", "/", json.dumps({"method": method, "params": params, "id": "1"}), headers)

    def upload(self, content, method="load", **fields):
        mark = "msmmsmmsm"
        parts = [
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n" % (mark, name, value)
            for name, value in dict(fields, method=method).items()
        ]
        parts.append(
            "--%s\r\nContent-Disposition: form-data; name=\"mysqldump\"; filename=\"a.sql\"\r\n\r\n" % mark
        )
        body = "".join(parts).encode() + content + ("\r\n--%s--\r\n" % mark).encode()
        return self.send(
            "POST", "/", body, dict(self.bearer(), **{"Content-Type": "multipart/form-data; boundary=" + mark})
        )

    def state_now(self):
        return self.get("get_server_state").value["state"]

    def wait(self, state, seconds=60):
        until(lambda: self.state_now() == state, seconds)

    def job(self, answer, seconds=90):
        identifier = answer.value["job"]
        until(lambda: self.get("get_job", job=identifier).value["state"] != "running", seconds)
        return self.get("get_job", job=identifier).value

    def sql(self, text):
        done = subprocess.run(
            self.kind.client
            + [
                "--no-defaults",
                "--socket=" + os.path.join(self.folder, "s"),
                "--user=" + USER,
                "--batch",
                "--skip-column-names",
                "--default-character-set=utf8mb4",
            ],
            input=text.encode(),
            capture_output=True,
            check=False,
            env=dict(os.environ, PATH=PATH),
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.decode().strip()


class Base(unittest.TestCase):
    """One folder for the tests of a class."""

    kind = None
    secret = SECRET

    @classmethod
    def setUpClass(cls):
        cls.kind = Base.kind or MARIADB
        cls.directory = tempfile.TemporaryDirectory(prefix=PREFIX)
        cls.addClassCleanup(cls.directory.cleanup)
        cls.template = template(cls.kind)
        cls.count = 0

    @classmethod
    def make(cls, cleanup, secret=None, server_id=1):
        cls.count += 1
        node = Node(
            os.path.join(cls.directory.name, "n%d" % cls.count),
            cls.template,
            cls.kind,
            cls.secret if secret is None else secret,
            server_id,
        )
        cleanup(node.end)
        return node

    def node(self, **options):
        return self.make(self.addCleanup, **options)


class Shared(Base):
    """One running server for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.one = cls.make(cls.addClassCleanup).start()


def parts(node, method):
    """The answers that have a whole list."""
    offset = 0
    while offset is not None:
        answer = node.get(method, offset=offset)
        yield answer
        offset = answer.result.get("next")


def listed(node, method):
    return [row for answer in parts(node, method) for row in answer.value]


def left_over():
    """Processes of servers and agents that this test run has left."""
    found = []
    for path in glob.glob("/proc/[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            with open(path, "rb") as file:
                line = file.read()
            if PREFIX.encode() in line and os.path.dirname(path) != "/proc/%d" % os.getpid():
                found.append(line.replace(b"\0", b" ").decode())
    return found


def can_mount():
    """A small disk for a test; a container may forbid it to root, too."""
    with tempfile.TemporaryDirectory() as folder:
        mount = shutil.which("mount", path=PATH)
        if (
            os.geteuid() != 0
            or not mount
            or subprocess.run(
                [mount, "-t", "tmpfs", "none", folder], check=False, stderr=subprocess.DEVNULL
            ).returncode
            != 0
        ):
            return False
        subprocess.run(["umount", folder], check=True)
        return True


def use_mysql():
    if not MySql.is_here():
        print("skipped: MSM_TEST_MYSQL names no folder with an unpacked MySQL")
        sys.exit(77)
    Base.kind = MySql()


def main():
    if missing := mariadb_missing():
        print("not here: %s (./dev test installs them)" % ", ".join(missing))
        sys.exit(77)
    atexit.register(shutil.rmtree, ENVIRONMENT["PYTHONPYCACHEPREFIX"], True)
    done = unittest.main(argv=[sys.argv[0], "-v", *sys.argv[1:]], exit=False).result
    remains = left_over()
    print(*remains, sep="\n", end="")
    sys.exit(0 if done.wasSuccessful() and not remains else 1)
