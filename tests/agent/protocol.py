#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The agent's wire: what a good request gets, a bad one, a slow one and a huge one. Usage: protocol.py [TEST…]"""

import contextlib
import http.client
import json
import os
import socket
import sys
import threading
import time
import unittest

import world
from world import JSON

sys.path.insert(0, os.path.dirname(world.AGENT))
import msm_agent  # noqa: E402


class Wire(world.Shared):
    """Without a secret: plain HTTP, and no answer but to what everybody may ask."""

    secret = ""

    @classmethod
    def setUpClass(cls):
        super(world.Shared, cls).setUpClass()
        cls.one = cls.make(cls.addClassCleanup).start("--autostart")

    def raw(self, data, timeout=15):
        with socket.create_connection(("127.0.0.1", self.one.agent_port), timeout=timeout) as connection:
            connection.sendall(data)
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
            return answer

    def test_state_has_the_bytes_of_the_protocol(self):
        answer = self.one.get("get_server_state")
        self.assertEqual(answer.headers["Content-Type"], "application/json")
        whole = answer.json()
        room = whole["result"]["return"].pop("disk")
        self.assertIn(whole["result"]["return"].pop("replication", None), (None, {"source": None, "replicas": 0}))
        self.assertEqual(
            whole,
            {"result": {"return": {"state": "RUNNING", "port": str(self.one.port)}}, "error": None, "id": "1"},
        )
        self.assertEqual(sorted(room), ["free", "total"])
        self.assertTrue(0 <= room["free"] <= room["total"])

    def test_id_comes_back_as_it_came(self):
        self.assertEqual(
            self.one.send("GET", "/?method=get_server_state&id=a%22b", headers=JSON).json()["id"], 'a"b'
        )
        self.assertIsNone(self.one.send("GET", "/?method=get_server_state", headers=JSON).json()["id"])
        body = '{"method": "stop_server", "id": "%s"}' % ("x" * 2000)
        for answer in (
            self.one.send("GET", "/?method=get_server_state&id=" + "%22" * 800, headers=JSON),
            self.one.send("POST", "/", body, dict(JSON, **self.one.bearer())),
        ):
            self.assertEqual((answer.status, answer.body), (400, b"the id is too long"))

    def test_bad_requests_get_the_original_statuses(self):
        for verb, path, body, headers, status, text in [
            ("GET", "/?method=get_server_state&id=1", None, {}, 415, None),
            ("GET", "/?method=get_server_state&id=1", None, {"Content-Type": "text/html"}, 415, None),
            ("POST", "/", "{}", {"Content-Type": "application/x-www-form-urlencoded"}, 415, None),
            ("GET", "/", None, JSON, 400, "method missing"),
            ("POST", "/", "{}", JSON, 400, "method missing"),
            ("POST", "/", "[" * 100000, JSON, 400, "no JSON"),
            ("POST", "/", "[]", JSON, 400, "no JSON object"),
            ("POST", "/", '{"method": ["x"]}', JSON, 400, "method missing"),
            ("GET", "/?method=make_coffee&id=1", None, JSON, 404, "method not found"),
            ("POST", "/", '{"method": "make_coffee"}', JSON, 404, "method not found"),
            ("GET", "/?method=stop_server&id=1", None, JSON, 404, "method not found"),
            ("POST", "/", '{"method": "get_server_state"}', JSON, 404, "method not found"),
            ("GET", "/elsewhere?method=get_server_state", None, JSON, 404, "not found"),
            ("PUT", "/?method=get_server_state", None, JSON, 405, None),
            ("GET", "/?" + "a=1&" * 40, None, JSON, 400, None),
        ]:
            with self.subTest(verb=verb, path=path[:40], body=str(body)[:40], headers=headers):
                answer = self.one.send(verb, path, body, headers)
                self.assertEqual(answer.status, status, answer.body)
                if text:
                    self.assertEqual(answer.body.decode(), text)

    def test_rubbish_is_no_request(self):
        for data in (
            b"\r\n\r\n",
            b"GET\r\n\r\n",
            b"\x16\x03\x01rubbish\r\n\r\n",
            b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
            b"A" * 20000,
            b"POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n",
            b"POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        ):
            with self.subTest(data=data[:40]):
                self.assertTrue(self.raw(data).startswith(b"HTTP/1.1 400 "))
        chunked = b"POST / HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        self.assertTrue(self.raw(chunked).startswith(b"HTTP/1.1 411 "))

    def test_huge_body_is_refused_before_it_is_read(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.one.agent_port, timeout=10)
        self.addCleanup(connection.close)
        connection.putrequest("POST", "/")
        connection.putheader("Content-Type", "application/json")
        connection.putheader("Content-Length", str(10**12))
        connection.endheaders()
        answer = connection.getresponse()
        self.assertEqual((answer.status, answer.read()), (413, b"the body is too long"))

    def test_gigabyte_that_is_sent_all_the_same_takes_no_memory(self):
        with socket.create_connection(("127.0.0.1", self.one.agent_port), timeout=10) as connection:
            connection.sendall(
                b"POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % 2**30
            )
            connection.sendall(b"x" * 20 * 2**20)  # the answer is not lost by that
            self.assertIn(b"the body is too long", connection.recv(1000))
            begin = time.monotonic()
            with contextlib.suppress(ConnectionError):
                for _ in range(1004):
                    connection.sendall(b"x" * 2**20)
            self.assertLess(time.monotonic() - begin, 10)
        self.assertLess(self.memory(self.one), 40 * 1024)

    @staticmethod
    def memory(node):
        """The most that its agent has had, in KB."""
        with open("/proc/%d/status" % node.agent.pid) as file:
            return int(next(line for line in file if line.startswith("VmHWM:")).split()[1])

    def test_slow_callers_are_left_and_hinder_nobody(self):
        slow = [socket.create_connection(("127.0.0.1", self.one.agent_port), timeout=30) for _ in range(20)]
        for connection in slow:
            self.addCleanup(connection.close)
            connection.sendall(b"GET / HT")
        begin = time.monotonic()
        self.one.get("get_server_state").result
        self.assertLess(time.monotonic() - begin, 2)
        slow[0].sendall(b"TP/1.1\r\n")  # a byte now and then is no way to stay
        self.assertTrue(slow[0].recv(1000).startswith(b"HTTP/1.1 408 "))
        self.assertLess(time.monotonic() - begin, 13)

    def test_more_connections_than_places_end_nothing(self):
        many = [socket.create_connection(("127.0.0.1", self.one.agent_port), timeout=30) for _ in range(80)]
        for connection in many:
            connection.close()
        world.until(lambda: self.one.get("get_server_state").value["state"] == "RUNNING")

    def test_without_a_secret_only_the_state_is_told(self):
        self.assertFalse(self.one.get("get_agent_info").value["secret"])
        self.assertIn("no secret", self.one.get("get_agent_info", nonce="ab" * 32).error)
        for method in ("get_server_status", "list_processes", "list_jobs"):
            self.assertEqual(self.one.get(method).status, 403)
        for method in ("stop_server", "configure_user", "dump"):
            answer = self.one.post(method)
            self.assertEqual(answer.status, 403)
            self.assertIn(b"no secret", answer.body)
        self.assertEqual(self.one.upload(b"SELECT 1;").status, 403)
        self.assertEqual(self.one.state_now(), "RUNNING")

    def test_many_polls_at_once(self):
        answers = []

        def ask():
            for _ in range(20):
                answers.append(self.one.get("get_server_state").status)

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [200] * 160)

    def test_start_is_quick_and_memory_is_small(self):
        node = self.node(secret=world.SECRET)
        node.start(ready=False)
        node.stop()  # the bytecode is there now, as on a node, and so is the certificate
        begin = time.monotonic()
        node.start(ready=False)
        seconds = time.monotonic() - begin
        node.post("create_server").result
        node.wait("RUNNING")
        for _ in range(20):
            node.get("get_server_status").result
        memory = self.memory(node)
        print("start %.2f s, memory %d KB" % (seconds, memory), flush=True)
        self.assertLess(seconds, 1)
        self.assertLess(memory, 25 * 1024)


class Fault(unittest.TestCase):
    def test_fault_of_the_agent_is_answered_without_its_text(self):
        class Broken:
            server = jobs = None

            class trust:
                context = None

        gate = msm_agent.Gate(Broken())
        gate._answer = lambda request, wire: {}["c4n4ry"]
        here, there = socket.socketpair()
        here.settimeout(10)
        here.sendall(b"GET / HTTP/1.1\r\n\r\n")
        here.shutdown(socket.SHUT_WR)
        gate.places.acquire()
        gate._connection(there, "x")
        answer = here.recv(1000)
        here.close()
        self.assertTrue(answer.startswith(b"HTTP/1.1 500 "), answer)
        self.assertIn(b"KeyError at line", answer)
        self.assertNotIn(b"c4n4ry", answer)


class Params(world.Shared):
    def test_what_a_caller_wrote_is_short_and_no_line_of_the_log(self):
        answer = self.one.get("get_server_state", **{"a\nb" + "x" * 3000: 1})
        self.assertLess(len(answer.error), 300)
        job = self.one.job(self.one.post("dump", databases=["no\nsuch line"]))
        self.assertIn("no\nsuch line", job["error"])
        world.until(lambda: "such line" in self.one.read_log(), 5)
        self.assertNotRegex(self.one.read_log(), "(?m)^such line")

    def test_arguments_are_checked(self):
        for method, params, error in [
            ("set_variable", {}, "Missing argument: name"),
            ("set_variable", {"name": "max_connections; DROP", "value": 1}, "Invalid argument: name"),
            ("kill_query", {"id": "1 OR 1"}, "Invalid argument: id"),
            ("kill_query", {"id": True}, "Invalid argument: id"),
            ("delete_user", {"username": "x' OR '1'='1"}, "no such user"),
            ("dump", {"databases": ["x"], "offset": 1}, "Unexpected arguments ['offset']"),
            ("kill_query", {"id": "\u0661"}, "Invalid argument: id"),
            ("configure_user", {"username": "a", "password": "b", "c": 1}, "Unexpected arguments ['c']"),
            ("configure_user", {"username": "\ud800", "password": "b"}, "Invalid argument: username"),
            ("configure_user", {"username": "root", "password": "b"}, "Invalid argument: username"),
            ("configure_user", {"username": {}, "password": "b"}, "Invalid argument: username"),
            ("set_server_configuration", {"id_param": "plugin-dir", "value": "/"}, "Invalid argument: id_param"),
            ("set_server_configuration", {"id_param": "port", "value": "99999"}, "Invalid argument: value"),
            (
                "set_server_configuration",
                {"id_param": "datadir", "value": "/usr"},
                "Invalid argument: value: no data directory of a server",
            ),
            (
                "set_server_configuration",
                {"id_param": "bind-address", "value": "x\n[client]"},
                "Invalid argument: value: no address",
            ),
            (
                "clone_from",
                {"host": "h;x", "username": "a", "password": "b", "server_id": 2},
                "Invalid argument: host",
            ),
            ("cancel_job", {"job": "../x"}, "no job '../x'"),
            ("dump", {"databases": "x"}, "Invalid argument: databases"),
        ]:
            with self.subTest(method=method, params=params):
                self.assertEqual(self.one.post(method, **params).error, error)
        body = json.dumps({"method": "stop_server", "params": [1], "id": 1})
        self.assertEqual(self.one.send("POST", "/", body).error, "Invalid argument: params")
        self.assertEqual(self.one.state_now(), "RUNNING")


if __name__ == "__main__":
    world.main()
