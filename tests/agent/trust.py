#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trust between manager and agent: proof, bearer, secret. With --mysql the same at a MySQL, which MSM_TEST_MYSQL
names. Usage: trust.py [--mysql] [TEST…]"""

import contextlib
import glob
import hashlib
import hmac
import os
import socket
import ssl
import stat
import subprocess
import sys
import threading
import time
import warnings

import world
from world import JSON, SECRET

PASSWORD = "pa'ss\\wo\"rd#;-c4n4ry"


class Trust(world.Shared):
    def certificate(self, port=None):
        return ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate(("127.0.0.1", port or self.one.agent_port)))

    def proof(self, nonce, certificate):
        message = b"msm-agent-proof\0" + bytes.fromhex(nonce) + hashlib.sha256(certificate).digest()
        return hmac.new(bytes.fromhex(SECRET), message, hashlib.sha256).hexdigest()

    def test_proof_fits_the_certificate_of_the_handshake(self):
        nonce = os.urandom(32).hex()
        said = self.one.get("get_agent_info", headers=JSON, nonce=nonce).value["proof"]
        self.assertEqual(said, self.proof(nonce, self.certificate()))
        other = self.one.get("get_agent_info", headers=JSON, nonce=os.urandom(32).hex()).value["proof"]
        self.assertNotEqual(said, other)

    def test_nonce_is_32_bytes(self):
        for nonce in ("", "ab", "zz" * 32, "ab" * 33, ["ab"]):
            self.assertEqual(
                self.one.get("get_agent_info", headers=JSON, nonce=nonce).error, "Invalid argument: nonce"
            )

    def test_machine_in_the_middle_has_no_proof(self):
        """It passes the question on to the true agent, and shows a certificate of its own."""
        pem = os.path.join(self.directory.name, "middle.pem")
        subprocess.run(
            [
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-subj",
                "/CN=msm-agent",
                "-keyout",
                pem,
                "-out",
                pem + ".crt",
            ],
            check=True,
            stderr=subprocess.DEVNULL,
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem + ".crt", pem)
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)
        nonce = os.urandom(32).hex()
        passed_on = self.one.get("get_agent_info", headers=JSON, nonce=nonce).value["proof"]
        thread = threading.Thread(
            target=lambda: context.wrap_socket(listener.accept()[0], server_side=True).close()
        )
        thread.start()
        seen = self.certificate(listener.getsockname()[1])
        thread.join()
        self.assertNotEqual(passed_on, self.proof(nonce, seen))

    def test_every_method_but_two_wants_the_bearer(self):
        right = self.one.bearer()["Authorization"]
        for authorization in (
            None,
            "",
            "Bearer",
            "Bearer " + SECRET,
            right[:-1],
            right + "0",
            right.replace("Bearer", "Basic"),
            "Bearer " + "0" * 64,
            "Bearer \xe4",
        ):
            headers = dict(JSON) if authorization is None else dict(JSON, Authorization=authorization)
            with self.subTest(authorization=authorization):
                self.assertEqual(self.one.get("list_jobs", headers=headers).status, 401)
                self.assertEqual(self.one.get("read_dump", headers=headers, job="x").status, 401)
                self.assertEqual(self.one.post("stop_server", headers=headers).status, 401)
                self.assertEqual(self.one.get("get_server_state", headers=headers).status, 200)
                form = dict(headers, **{"Content-Type": "multipart/form-data; boundary=x"})
                self.assertEqual(self.one.send("POST", "/", b"--x--", form).status, 401)
        self.assertEqual(self.one.get("list_jobs").status, 200)
        self.assertEqual(self.one.state_now(), "RUNNING")

    def test_plain_http_and_old_tls_are_refused(self):
        with socket.create_connection(("127.0.0.1", self.one.agent_port), timeout=10) as connection:
            connection.sendall(b"GET /?method=get_server_state HTTP/1.1\r\nContent-Type: application/json\r\n\r\n")
            self.assertIn(b"speaks TLS", connection.recv(1000))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
        context.set_ciphers("ALL:@SECLEVEL=0")
        with socket.create_connection(("127.0.0.1", self.one.agent_port), timeout=10) as connection:
            with self.assertRaises(OSError):
                context.wrap_socket(connection)

    def test_slow_handshake_has_no_more_time_than_a_request(self):
        with socket.create_connection(("127.0.0.1", self.one.agent_port), timeout=30) as connection:
            begin = time.monotonic()
            time.sleep(7)
            connection.sendall(b"\x16\x03\x01")
            with contextlib.suppress(ConnectionError):
                self.assertEqual(connection.recv(1000), b"")
            self.assertLess(time.monotonic() - begin, 15)

    def test_certificate_stays_and_its_key_is_private(self):
        node = self.node().start(ready=False)
        first = self.certificate(node.agent_port)
        node.stop()
        node.start(ready=False)
        self.assertEqual(self.certificate(node.agent_port), first)
        self.assertNotEqual(first, self.certificate())
        for path in glob.glob(node.state + "/**", recursive=True):
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode) & 0o077, 0, path)
        self.assertEqual(glob.glob(node.state + "/agent.pem.*"), [])

    def test_ended_agent_ends_in_the_midst_of_connections(self):
        node = self.node()
        stop = threading.Event()

        def connect():
            while not stop.is_set():
                with contextlib.suppress(OSError):
                    socket.create_connection(("127.0.0.1", node.agent_port), timeout=1).close()

        callers = [threading.Thread(target=connect) for _ in range(3)]
        for caller in callers:
            caller.start()
        try:
            for _ in range(8):
                node.start(ready=False)
                node.agent.terminate()
                self.assertEqual(node.agent.wait(10), 0)
        finally:
            stop.set()
            for caller in callers:
                caller.join()

    def test_secret_that_others_read_or_that_is_none_ends_the_agent(self):
        node = self.node()
        os.chmod(node.secret_file, 0o644)
        for text, mode, words in (
            (SECRET, 0o644, "chmod 600"),
            ("short", 0o600, "64 hexadecimal"),
            ("", 0o600, "64 hexa"),
        ):
            with open(node.secret_file, "w") as file:
                file.write(text)
            os.chmod(node.secret_file, mode)
            done = subprocess.run(
                node.command(), capture_output=True, text=True, timeout=20, check=False, env=world.ENVIRONMENT
            )
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn(words, done.stderr)

    def test_secrets_are_in_no_argument_environment_log_or_answer(self):
        node = self.node().start()
        seen, stop = set(), threading.Event()

        def look():
            while not stop.is_set():
                for path in glob.glob("/proc/[0-9]*/cmdline") + glob.glob("/proc/[0-9]*/environ"):
                    try:
                        with open(path, "rb") as file:
                            text = file.read()
                    except OSError:
                        continue
                    if b"c4n4ry" in text or SECRET.encode() in text:
                        seen.add((path, text))

        watcher = threading.Thread(target=look)
        watcher.start()
        try:
            for name in ("app", "b`'\"\\; \u2603"):
                node.post("configure_user", username=name, password=PASSWORD).result
            answers = [node.post("configure_user", username="x" * 200, password=PASSWORD)]
            answers.append(node.post("set_up_replica_master", username="repl", password=PASSWORD))
            answers[-1].result
            answers.append(
                node.post("demote", host="127.0.0.1", port=node.port, username="repl", password=PASSWORD)
            )
            job = node.post(
                "clone_from",
                host="127.0.0.1",
                port=self.one.port,
                username="nobody",
                password=PASSWORD,
                server_id=9,
                replace=True,
            )
            self.assertEqual(node.job(job)["state"], "failed")
            answers += [
                job,
                node.get("list_jobs"),
                node.get("get_server_status"),
                node.get("tail_error_log", lines=1000),
            ]
        finally:
            stop.set()
            watcher.join()
        self.assertEqual(seen, set())
        self.assertIsNotNone(answers[0].error)
        for answer in answers:
            self.assertNotIn(b"c4n4ry", answer.body)
            self.assertNotIn(SECRET.encode(), answer.body)
        paths = [node.log] + [
            path for path in glob.glob(node.state + "/**", recursive=True) if os.path.isfile(path)
        ]
        for path in paths:
            with open(path, "rb") as file:
                text = file.read()
            self.assertNotIn(b"c4n4ry", text, path)
            self.assertNotIn(SECRET.encode(), text, path)


if __name__ == "__main__":
    if "--mysql" in sys.argv:
        sys.argv.remove("--mysql")
        world.use_mysql()
    world.main()
