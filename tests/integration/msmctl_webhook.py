#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What msmctl serve posts to a webhook.
Usage: msmctl_webhook.py MSMCTL MSM_SANDBOX [TEST…]"""

import http.server
import json
import queue
import signal
import threading

import msmctl
from msmctl_reconcile import Stranger

SECRET = "hook-secret-7d31"


class Receiver:
    """Takes posts, or refuses the first few."""

    def __init__(self, refusals=0):
        self.posts = queue.Queue()
        self.refusals = refusals
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                refused = receiver.refusals > 0
                receiver.refusals -= refused
                self.send_response(302 if refused else 204)  # nobody follows it
                self.send_header("Content-Length", "0")
                self.end_headers()
                receiver.posts.put((self.path, self.headers["Content-Type"], json.loads(body), refused))

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/{SECRET}"

    def next(self, timeout=100):
        return self.posts.get(timeout=timeout)

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Webhook(msmctl.Base):
    READY_AT_ONCE = {"serve"}

    def setUp(self):
        super().setUp()
        self.cloud = self.sandbox()

    def receiver(self, refusals=0):
        receiver = Receiver(refusals)
        self.addCleanup(receiver.close)
        return receiver

    def serve(self, *arguments):
        server = self.start(self.cloud.url, "serve", *arguments)
        self.assertTrue(server.stdout.readline().startswith("http://127.0.0.1:"))
        return server

    def finish(self, server):
        server.send_signal(signal.SIGTERM)
        _, errors = server.communicate(timeout=30)
        self.assertEqual(server.returncode, 0, errors)
        self.assertNotIn(SECRET, errors)

    def test_node_that_is_gone_is_posted_once_and_again_until_it_is_taken(self):
        receiver = self.receiver(refusals=1)
        server = self.serve("--webhook", receiver.url, "--alarm", "agent-silent=off")
        made = json.loads(self.run_ctl(self.cloud.url, "create", *msmctl.TEMPLATE, "--count", "2", "--json").stdout)
        path, kind, first, refused = receiver.next()
        self.assertEqual((path, kind, refused), (f"/{SECRET}", "application/json", True))
        # On a busy machine one of the creates may end so much later that it is told of in a post of its own.
        finished = first["finished"]
        Stranger(self.cloud.url).terminate(made[0]["id"])
        _, _, again, refused = receiver.next()
        self.assertEqual((again["id"], refused), (first["id"], False))
        gone = receiver.next()[2]
        while not gone["raised"]:
            finished += gone["finished"]
            gone = receiver.next()[2]
        self.assertEqual([(end["operation"], end["outcome"]) for end in finished], [("create", "done")] * 2)
        self.assertEqual([(alarm["kind"], alarm["node"], alarm["name"]) for alarm in gone["raised"]],
            [("node-gone", made[0]["id"], made[0]["name"])])
        self.assertIn("ALARM node-gone " + made[0]["name"], gone["text"])
        self.assertTrue(gone["raised"][0]["since"].endswith("Z"))
        self.finish(server)

    def test_bad_arguments_say_what_is_right(self):
        for arguments, words in (
                (("--webhook", "ftp://example.org/x"), "takes an http or https address"),
                (("--webhook", "http://192.0.2.1/x"), "--allow-plain-http accepts that"),
                (("--alarm", "node-down=5"), "needs --webhook"),
                (("--disk-percent", "5"), "needs --webhook"),
                (("--webhook", "https://example.org/", "--disk-percent", "100"), "from 1 to 99"),
                (("--webhook", "https://example.org/", "--certificate-days", "0"), "from 1 to 365"),
                (("--webhook", "https://example.org/", "--quiet-time", "-1"), "from 0 to 86400"),
                (("--webhook", "https://example.org/", "--alarm", "node-down=soon"), "KIND=SECONDS"),
                (("--webhook", "https://example.org/", "--alarm", "node-down=-1"), "KIND=SECONDS"),
                (("--webhook", "https://example.org/", "--alarm", "nothing=5"), "KIND=SECONDS")):
            with self.subTest(arguments=arguments):
                self.assertIn(words, self.run_ctl(self.cloud.url, "serve", *arguments, expect=2).stderr)


if __name__ == "__main__":
    msmctl.main()
