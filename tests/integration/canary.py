#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Canary: secrets are planted through every way into the program, a whole life of nodes passes with failures and
all logging on, and then everything that the program ever wrote or showed is searched for them, in every form.

Usage: canary.py MSMCTL MSM_SANDBOX WINDOW [TEST…]; through withkeyring.sh, so that a keychain takes part."""

import base64
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import unittest
import urllib.error
import urllib.request

from canary_world import (CONTEXT, HEARTS, INPUT, PASSWORD, PROXY_PASSWORD, PUBLIC, WIRE_TOKEN, WRONG, Base,
                          Watch, forms, sightings)

CREATE = ["create", "--settle", "0", "--template", "mysql-node-custom", "--input", "MYSQL_DATABASE=app"]


class Canary(Base):
    def live(self, url):
        """A whole life, and everything that goes wrong in it."""
        self.msmctl(url, "check")
        self.msmctl(url, *CREATE, "--name", PUBLIC, MSM_PASSWORD=PASSWORD, MSM_INPUT_MYSQL_ROOT_PASSWORD=INPUT)
        self.msmctl(url, "create", "--settle", "0", "--template", "mysql-node", "--name", "db-2",
                    "--context", "TOKEN", MSM_PASSWORD=PASSWORD, MSM_CONTEXT_TOKEN=CONTEXT)
        self.msmctl(url, "list", "--json")
        self.msmctl(url, "why")
        self.msmctl(url, "check", stdin=WRONG + "\n", expected=4)
        self.msmctl(url, "list", MSM_PASSWORD=WRONG, expected=4)
        self.msmctl(url, "list", MSM_TOKEN=WRONG, expected=4)
        nodes = json.loads(self.msmctl(url, "list", "--json"))
        self.assertEqual(len(nodes), 2)
        return [str(node["id"]) for node in nodes]

    def suffer(self, fault):
        url = self.sandbox("--fault", fault)
        process = self.start(self.MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir",
                             self.data + "-" + fault.split("=")[0], "--timeout", "4", *CREATE, "--name", "x",
                             "--context", "TOKEN", MSM_PASSWORD=PASSWORD, MSM_INPUT_MYSQL_ROOT_PASSWORD=INPUT,
                             MSM_CONTEXT_TOKEN=CONTEXT)
        self.finish(process, expected=None)

    def password_file(self, url):
        """The standard input is a file that holds the password."""
        path = os.path.join(self.given, "password")
        with open(path, "w", encoding="utf-8") as file:
            file.write(PASSWORD + "\n")
        with open(path, encoding="utf-8") as file:
            done = subprocess.run(
                [self.MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data, "--password-stdin",
                 "list"],
                stdin=file, capture_output=True, timeout=60, env=self.environment())
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.outputs += [("stdout", done.stdout), ("stderr", done.stderr)]

    def interrupted(self, url):
        """Killed in the middle of a create: what it leaves has not been tidied up by anybody."""
        process = self.start(self.MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir",
                             self.data + "-killed", *CREATE, "--name", "y-##", "--count", "20",
                             "--context", "TOKEN", MSM_PASSWORD=PASSWORD, MSM_INPUT_MYSQL_ROOT_PASSWORD=INPUT,
                             MSM_CONTEXT_TOKEN=CONTEXT)
        time.sleep(0.7)
        process.kill()
        self.finish(process, expected=None)

    def serve(self, url):
        process = self.start(self.MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data,
                             "--password-stdin", "serve", "--token-stdin")
        process.stdin.write((PASSWORD + "\n" + WIRE_TOKEN + "\n").encode())
        process.stdin.flush()
        served = process.stdout.readline().decode().strip()
        for token, status in ((WIRE_TOKEN, 200), (WRONG.replace("ü", ""), 401)):
            request = urllib.request.Request(
                served + "?method=listServiceNodes&id=1",
                headers={"Authorization": "Bearer " + token, "Content-Type": "application/json"})
            try:
                self.assertEqual(urllib.request.urlopen(request).status, status)
            except urllib.error.HTTPError as error:
                self.assertEqual(error.code, status)
        process.send_signal(signal.SIGINT)
        self.finish(process, expected=None)

    def login(self, url):
        """The token that is printed for the user; nobody else may see it."""
        process = self.start(self.MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data,
                             "--password-stdin", "login")
        token = self.finish(process, PASSWORD + "\n", secret_output=True).strip()
        self.assertGreater(len(token), 16)
        self.msmctl(url, "list", MSM_TOKEN=token)
        return token

    def install(self, url):
        """A stock image, whose CONTEXT alone has the node's secret; one is ready, one fails. Answers the secret of
        the first."""
        create = ["create", "--settle", "0", "--template", "mysql-node", "--install", "mariadb"]
        made = self.msmctl(url, *create, "--name", "stock", "--json", MSM_PASSWORD=PASSWORD,
                           MSM_NODE_SECRET=HEARTS["node secret"])
        vm = json.loads(made)[0]["id"]
        secret = self.secret_in_context(url, vm)
        self.msmctl(self.sandbox("--fault", "install-fails"), *create, "--name", "broken", MSM_PASSWORD=PASSWORD,
                    MSM_NODE_SECRET=HEARTS["node secret"], expected=1)
        self.msmctl(url, "why", MSM_PASSWORD=PASSWORD, MSM_NODE_SECRET=HEARTS["node secret"])
        self.msmctl(url, "delete", str(vm), "--yes", MSM_PASSWORD=PASSWORD)
        return secret

    def proxy(self, url):
        """A proxy that gets the password and refuses it."""
        got = []
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)

        def serve():
            while True:
                try:
                    client, _ = listener.accept()
                except OSError:
                    return
                with client:
                    got.append(client.recv(65536))
                    client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n"
                                   b"Proxy-Authenticate: Basic realm=\"x\"\r\nConnection: close\r\n\r\n")

        threading.Thread(target=serve, daemon=True).start()
        place = "http://anna@127.0.0.1:%d" % listener.getsockname()[1]
        self.msmctl(url, "--proxy", place, "check", expected=3, MSM_PASSWORD=PASSWORD,
                    MSM_PROXY_PASSWORD=PROXY_PASSWORD)
        self.assertIn(base64.b64encode(b"anna:" + PROXY_PASSWORD.encode()), b"".join(got))

    def window(self, url):
        """The window makes two nodes; the second one's image is a stock one, and the secret is derived from one
        that only the keychain has. Answers that node's."""
        process = self.open_window()
        self.hand_over("create", "--template", "mysql-node-custom", "--input", "MYSQL_DATABASE=app", "--input",
                       "MYSQL_ROOT_PASSWORD=" + INPUT, "--context", "TOKEN=" + CONTEXT, "--name", "by-window")
        made = self.hand_over(
            "create", "--json", "--template", "mysql-node", "--install", "mariadb", "--name", "stock")
        secret = self.secret_in_context(url, json.loads(made)[0]["id"])
        process.terminate()
        process.wait(60)
        return secret

    def test_no_secret_is_found_anywhere(self):
        hearts = dict(HEARTS)
        url = self.sandbox()
        ids = self.live(url)
        hearts["login token"] = self.login(url)
        hearts["secret of a node"] = self.install(url)
        self.serve(url)
        self.password_file(url)
        self.proxy(url)
        if "MSM_TEST_KEYRING" in os.environ:
            self.keep_in_keychain(url)
            hearts["secret of a node of the window"] = self.window(url)
        self.interrupted(url)
        for fault in ("boot-fails", "agent-rubbish", "quota", "drop-after-execute=one.template.instantiate",
                      "http-500", "malformed-answer", "truncated-answer", "no-answer"):
            self.suffer(fault)
        self.msmctl(url, "diagnostics", self.bundle)
        self.msmctl(url, "delete", *ids, "--yes")

        everything = list(self.everything())
        findings = [finding for where, data in everything for finding in sightings(hearts, data, where)]
        self.assertEqual(findings, [])
        self.leak_is_found(hearts)
        # The search is worth nothing unless it sees what is no secret in all of these places.
        places = [where for where, data in everything if sightings({"public": PUBLIC}, data, where)]
        for part in (".sqlite", "msmctl.log", "diagnostics.json", "stdout", "cmdline"):
            self.assertTrue([where for where in places if part in where], part)
        print("%d places searched for %d secrets in %d forms" %
              (len(everything), len(hearts), len(forms("x" * 12))))

    def test_search_finds_a_secret_in_every_form(self):
        heart = HEARTS["password"]
        user_and_secret = b"oneadmin:" + PASSWORD.encode()
        for data in (heart.encode(), heart.encode("utf-16-be"), base64.b64encode(user_and_secret),
                     base64.b64encode(b"x" + user_and_secret), base64.b64encode(b"xy" + user_and_secret),
                     base64.urlsafe_b64encode(PASSWORD.encode()), heart.encode().hex().upper().encode(),
                     "".join("%%%02X" % byte for byte in heart.encode()).encode(), heart.lower().encode()):
            self.assertTrue(sightings({"password": heart}, b"before " + data + b" after", "here"), data)
        self.assertEqual(sightings(HEARTS, b"nothing", "here"), [])

    def test_environment_of_a_child_is_searched_and_that_of_a_fork_is_the_process_own(self):
        secret = HEARTS["context"]
        for what, leaks in (("os.system('sleep 1; true')", True), ("os.fork(); time.sleep(1)", False)):
            parent = subprocess.Popen([sys.executable, "-c", "import os, time; " + what],
                                      env=dict(os.environ, GIVEN=secret))
            watch = Watch(parent.pid, False)
            parent.wait()
            watch.join()
            found = [name for (_, name), contents in watch.seen.items()
                     for content in contents if sightings(HEARTS, content, "here")]
            self.assertEqual(bool(found), leaks, what)

    def test_secret_in_an_argument_or_a_name_is_seen(self):
        """What a careless program would do: the watch and the search have to notice."""
        url = self.sandbox()
        self.msmctl(url, "create", "--settle", "0", "--template", "mysql-node", "--name", HEARTS["password"])
        found = " ".join(finding for where, data in self.everything()
                         for finding in sightings(HEARTS, data, where))
        for part in ("/cmdline", ".sqlite", "stdout", ".log"):
            self.assertIn(part, found)


if __name__ == "__main__":
    if not os.path.exists("/proc/self/cmdline"):
        print("skipped: without /proc nobody sees the arguments of a process")
        sys.exit(77)
    Base.MSMCTL, Base.SANDBOX, Base.WINDOW = sys.argv[1:4]
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=1)
