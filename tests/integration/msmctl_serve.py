#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl serve: the four methods over HTTP.
Usage: msmctl_serve.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import re
import signal
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

import msmctl
from msmctl import TEMPLATE


class Serve(msmctl.Base):
    TOKEN = "0123456789abcdef-token"

    def serve(self, cloud, *arguments):
        process = subprocess.Popen(
            self.command_line(cloud.url, "--password-stdin", "serve", "--token-stdin", *TEMPLATE, *arguments),
            env=self.environment(None), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True)
        process.stdin.write("%s\n%s\n" % (msmctl.PASSWORD, self.TOKEN))
        process.stdin.flush()
        self.addCleanup(self.reap, process)
        self.addCleanup(process.stdin.close)
        url = process.stdout.readline().strip()
        self.assertRegex(url, r"^http://127\.0\.0\.1:\d+/$")
        return process, url

    def request(self, url, data=None, token=TOKEN):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        body = json.dumps(data).encode() if data is not None else None
        with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=30) as answer:
            return json.load(answer)

    def get(self, url, method, params=None, **options):
        query = {"method": method, "id": "1"}
        if params is not None:
            query["params"] = json.dumps(params)
        return self.request(url + "?" + urllib.parse.urlencode(query), **options)

    def post(self, url, method, params):
        return self.request(url, {"method": method, "params": params, "id": 7})

    def test_nodes_live_and_die_over_the_wire(self):
        cloud = self.sandbox()
        process, url = self.serve(cloud)
        self.assertEqual(self.get(url, "getMySQLServerManagerState")["result"], {"return": "RUNNING"})
        made = self.post(url, "createServiceNode", {"function": "agent", "count": 2})
        self.assertEqual(made["id"], 7)
        self.assertEqual(sorted(made["result"]["return"]), [vm for vm, _ in cloud.vms()])
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            nodes = self.get(url, "listServiceNodes")["result"]["return"]
            if [node["state"] for node in nodes] == ["RUNNING"] * 2:
                break
            time.sleep(0.2)
        self.assertEqual([node["state"] for node in nodes], ["RUNNING"] * 2)
        doomed = made["result"]["return"][0]
        self.assertEqual(self.post(url, "deleteServiceNode", {"id": doomed})["result"], {"return": "OK"})
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=30), 0)

    def test_mistakes_have_the_originals_texts(self):
        cloud = self.sandbox()
        _, url = self.serve(cloud)
        self.assertEqual(self.get(url, "listServiceNodes", {"b": 1, "a": 2})["error"],
            "Unexpected arguments ['a', 'b']")
        self.assertEqual(self.post(url, "deleteServiceNode", {})["error"], "Missing argument: id")
        self.assertEqual(self.post(url, "deleteServiceNode", {"id": "x"})["error"], "Invalid argument: id")
        self.assertEqual(self.post(url, "deleteServiceNode", {"id": 4711})["error"], "Invalid argument: id")
        self.assertEqual(self.post(url, "createServiceNode", {"count": 0})["error"], "Invalid argument: count")
        self.assertEqual(self.get(url, "getMySQLServerManagerState")["result"], {"return": "RUNNING"})
        self.assertEqual(cloud.vms(), [])

    def test_without_the_token_nothing_is_told(self):
        cloud = self.sandbox()
        _, url = self.serve(cloud)
        for token in (None, "wrong", self.TOKEN + "x"):
            with self.assertRaises(urllib.error.HTTPError) as refused:
                self.get(url, "listServiceNodes", token=token)
            self.assertEqual(refused.exception.code, 401)
            self.assertEqual(refused.exception.headers["WWW-Authenticate"], "Bearer")
            refused.exception.close()

    def test_generated_token_is_printed_once_and_works(self):
        cloud = self.sandbox()
        process = self.start(cloud.url, "serve")
        token = re.search(r"token of this run: (\w{64})", process.stderr.readline()).group(1)
        url = process.stdout.readline().strip()
        self.assertEqual(self.get(url, "listServiceNodes", token=token)["result"], {"return": []})

    def test_short_token_and_taken_port_are_explained(self):
        cloud = self.sandbox()
        done = self.run_ctl(cloud.url, "serve", "--token-stdin", stdin="short\n", expect=2)
        self.assertIn("16", done.stderr)
        port = urllib.parse.urlparse(cloud.url).port
        done = self.run_ctl(cloud.url, "serve", "--listen", "127.0.0.1:%d" % port, expect=1)
        self.assertIn(str(port), done.stderr)


if __name__ == "__main__":
    msmctl.main()
