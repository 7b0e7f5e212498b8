#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dumps and loads: long work that goes on without its caller. With --mysql the same at a MySQL, which
MSM_TEST_MYSQL names. Usage: jobs.py [--mysql] [TEST…]"""

import glob
import os
import subprocess
import sys
import tempfile
import threading
import unittest

import world
from servers import PREFIX

sys.path.insert(0, os.path.dirname(world.AGENT))
import msm_agent  # noqa: E402

NAMES = ["plain", "back`tick", "quote'", "-dash", "\u00fc \u00f1", "a;b", "%"]
SLOW = b"CREATE DATABASE IF NOT EXISTS slow; USE slow; CREATE TABLE IF NOT EXISTS t (i INT); SELECT SLEEP(60);\n"


def quoted(name):
    return "`" + name.replace("`", "``") + "`"


class Jobs(world.Shared):
    def tearDown(self):
        for job in self.one.get("list_jobs").value:
            self.one.post("cancel_job", job=job["id"]).result
        world.until(lambda: not self.files())

    def files(self):
        return glob.glob(self.one.state + "/jobs/*.sql")

    def fetch(self, job, offset=0):
        return self.one.get("read_dump", job=job, offset=offset)

    def test_dump_and_load_round_trip(self):
        for index, name in enumerate(NAMES):
            self.one.sql(
                "CREATE DATABASE {0}; CREATE TABLE {0}.t (i INT, b BLOB, s TEXT) CHARACTER SET utf8mb4;"
                " INSERT INTO {0}.t"
                " VALUES ({1}, X'00ff0a275c', '\U0001f600 \\\\ '' \\n');".format(quoted(name), index)
            )
        listed = {row["name"]: row for row in self.one.get("list_databases").value}
        self.assertTrue(set(NAMES) <= set(listed), listed)
        before = [self.one.sql("SELECT i, HEX(b), HEX(s) FROM %s.t" % quoted(name)) for name in NAMES]
        job = self.one.job(self.one.post("dump", databases=NAMES))
        self.assertEqual((job["state"], job["error"]), ("done", ""))
        self.assertEqual(job["done"], job["total"])
        answer = self.fetch(job["id"])
        self.assertEqual(answer.headers["Content-Type"], "application/octet-stream")
        self.assertEqual(answer.headers["X-Msm-Job"], "done")
        content = answer.body
        self.assertEqual(len(content), job["total"])
        self.assertEqual(self.fetch(job["id"], 1000).body, content[1000:])  # a lost download goes on
        self.assertEqual(self.fetch(job["id"], 10**9).body, b"")
        for name in NAMES:
            self.one.sql("DROP DATABASE %s" % quoted(name))
        loaded = self.one.job(self.one.upload(content))
        self.assertEqual((loaded["state"], loaded["error"]), ("done", ""))
        self.assertEqual(
            before, [self.one.sql("SELECT i, HEX(b), HEX(s) FROM %s.t" % quoted(name)) for name in NAMES]
        )
        everything = self.one.job(self.one.post("dump"))
        self.assertEqual(everything["state"], "done")
        self.assertIn(b"`back``tick`", self.fetch(everything["id"]).body)
        for name in NAMES:
            self.one.sql("DROP DATABASE %s" % quoted(name))

    def test_original_upload_answers_when_all_is_loaded(self):
        content = b"CREATE DATABASE o; CREATE TABLE o.t (i INT); INSERT INTO o.t VALUES (7);"
        self.assertEqual(self.one.upload(content, "create_with_MySQLdump").result, {"return": "OK"})
        self.assertEqual(self.one.sql("SELECT i FROM o.t"), "7")
        self.assertIn("1007", self.one.upload(content, "create_with_MySQLdump").error)
        self.one.sql("DROP DATABASE o")

    def test_load_into_a_database_that_is_made_for_it(self):
        name = "in `to`"
        job = self.one.job(self.one.upload(b"CREATE TABLE t (i INT)", database=name))
        self.assertEqual(job["error"], "")
        self.assertEqual(self.one.sql("SHOW TABLES FROM %s" % quoted(name)), "t")
        self.one.sql("DROP DATABASE %s" % quoted(name))

    def test_upload_that_is_none_is_refused(self):
        form = dict(self.one.bearer(), **{"Content-Type": "multipart/form-data; boundary=x"})
        part = b"--x\r\nContent-Disposition: form-data; name="
        for body, status in (
            (b"", 400),
            (b"rubbish", 400),
            (b"--x--", 400),
            (part + b"method\r\n\r\nload\r\n--x--", 200),
            (part + b"method\r\n\r\nmake_coffee\r\n--x--", 404),
            (part + b"method\r\n\r\nload\r\n--x", 400),
            (part + b"method\r\n\r\n" + b"a" * 40000 + b"\r\n--x--", 400),
            (part + b"mysqldump\r\n\r\nSELECT 1\r\n--x--", 400),
            (b"".join(part + b"f%d\r\n\r\n1\r\n" % index for index in range(20)) + b"--x--", 400),
        ):
            answer = self.one.send("POST", "/", body, form)
            self.assertEqual(answer.status, status, (body[:80], answer.body))
            if status == 200:
                self.assertEqual(answer.error, "Missing argument: mysqldump")
        answer = self.one.send("POST", "/", b"x", dict(form, **{"Content-Length": str(10**14)}))
        self.assertEqual(answer.status, 413)
        self.assertEqual(self.files(), [])

    def test_third_upload_at_once_is_refused(self):
        head = "\r\n".join(
            [
                "POST / HTTP/1.1",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: 1000",
                "Authorization: " + self.one.bearer()["Authorization"],
                "",
                "--x",
            ]
        )
        for _ in range(2):
            connection = self.one.connection()
            self.addCleanup(connection.close)
            connection.connect()
            connection.sock.sendall(head.encode())
        world.until(lambda: self.one.upload(b"SELECT 1;").error == "two uploads are under way", 5)

    def test_load_runs_nothing_but_sql(self):
        mark = self.one.folder + "/mark"
        for line in ("\\! touch " + mark, "system touch " + mark, "source /etc/passwd"):
            job = self.one.job(self.one.upload(("SELECT 1;\n%s\n" % line).encode()))
            self.assertEqual(job["state"], "failed", line)
        self.assertFalse(os.path.exists(mark))

    def test_cancelled_load_ends_and_the_next_change_may_begin(self):
        job = self.one.upload(SLOW).value["job"]
        self.assertEqual(self.one.post("stop_server").error, "another change is under way: load")
        self.assertEqual(self.one.upload(b"SELECT 1;").error, "another change is under way: load")
        self.assertEqual(self.one.post("cancel_job", job=job).value["state"], "cancelled")
        self.one.post("set_variable", name="max_connections", value=20).result
        self.assertEqual(self.one.get("get_job", job="0" * 16).error, "no job '%s'" % ("0" * 16))

    def test_unknown_database_and_two_dumps(self):
        job = self.one.job(self.one.post("dump", databases=["no `such`"]))
        self.assertEqual((job["state"], job["error"]), ("failed", "no database no `such`"))
        self.assertIn("has no file", self.fetch(job["id"]).error)
        for names in ([""], [1], ["a\0b"], ["x" * 65]):
            self.assertIn("Invalid argument", self.one.post("dump", databases=names).error)


class Killed(world.Base):
    def test_job_of_a_killed_agent_has_failed_and_left_nothing(self):
        node = self.node().start()
        job = node.upload(SLOW).value["job"]
        world.until(
            lambda: b"SLEEP" in b"".join(str(row["query"]).encode() for row in node.get("list_processes").value)
        )
        node.agent.kill()
        node.agent.wait()
        clients = [line for line in world.left_over() if "--binary-mode" in line and node.folder in line]
        self.assertEqual(len(clients), 1, clients)
        node.start(ready=False)
        found = node.get("get_job", job=job).value
        self.assertEqual((found["state"], found["error"]), ("failed", "the agent ended while the job ran"))
        self.assertEqual(glob.glob(node.state + "/jobs/*.sql"), [])
        world.until(
            lambda: not [line for line in world.left_over() if "--binary-mode" in line and node.folder in line]
        )
        node.post("stop_server").result

    @unittest.skipUnless(world.can_mount(), "no right to mount a small disk")
    def test_full_disk_is_said_and_leaves_nothing(self):
        node = self.node()
        os.mkdir(node.state)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=90M", "none", node.state], check=True)
        self.addCleanup(subprocess.run, ["umount", "-l", node.state], check=True)
        self.addCleanup(node.end)  # before that
        node.start()
        node.sql("CREATE DATABASE big; CREATE TABLE big.t (b LONGBLOB)")
        for _ in range(8):
            node.sql("INSERT INTO big.t VALUES (REPEAT('x', 8000000))")
        job = node.job(node.post("dump"))
        self.assertEqual(job["state"], "failed")
        self.assertIn("No space", job["error"])
        self.assertEqual(glob.glob(node.state + "/jobs/*.sql"), [])
        self.assertEqual(node.upload(b"x" * 40 * 1024 * 1024).status, 413)
        self.assertEqual(node.state_now(), "RUNNING")


class Ends(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix=PREFIX)
        self.addCleanup(folder.cleanup)
        self.jobs = msm_agent.Jobs(folder.name)

    def test_end_of_a_job_is_seen_after_its_change_is_over(self):
        seen = []
        states = self.jobs.jobs
        job = self.jobs.begin(
            "load", lambda job: None, after=lambda: seen.extend(job.state for job in states.values())
        )
        self.assertTrue(job.finished.wait(5))
        self.assertEqual((seen, job.state), (["running"], "done"))

    def test_clock_that_is_set_ends_no_job_and_takes_no_dump(self):
        """A node's clock may be years off when it boots, and be set while a job runs."""

        def done(number):
            path = self.jobs.new_file()
            with open(path, "w") as file:
                file.write(str(number))

            def work(job):
                job.file = path
                job.check()

            job = self.jobs.begin("dump", work)
            self.assertTrue(job.finished.wait(5))
            self.assertEqual((job.state, job.error), ("done", ""))
            return job

        first = done(0)
        now = msm_agent.time.time
        self.addCleanup(setattr, msm_agent.time, "time", now)
        for years in (30, -30):
            go_on = threading.Event()
            running = self.jobs.begin("load", lambda job: (go_on.wait(5), job.check()))
            msm_agent.time.time = lambda: now() + years * 365 * 86400
            go_on.set()
            self.assertTrue(running.finished.wait(5))
            self.assertEqual((running.state, running.error), ("done", ""))
        # The oldest go by their order, and not by what the clock said.
        later = [done(number) for number in range(msm_agent.MOST_FINISHED)]
        self.assertNotIn(first.id, self.jobs.jobs)
        self.assertEqual([job.id for job in later if not os.path.exists(job.file)], [])

    def test_fault_and_a_file_that_stays_end_the_change(self):
        over = threading.Event()

        def work(job):
            job.file = self.jobs.folder  # a folder cannot be unlinked
            raise KeyError("secret")

        job = self.jobs.begin("load", work, after=over.set)
        self.assertTrue(job.finished.wait(5))
        self.assertTrue(over.is_set())
        self.assertRegex(job.error, "^the agent failed: KeyError at line [0-9]+$")


if __name__ == "__main__":
    if "--mysql" in sys.argv:
        sys.argv.remove("--mysql")
        world.use_mysql()
    world.main()
