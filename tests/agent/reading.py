#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the agent tells of a real server: status, variables, sessions, locks, and lists that are longer than an
answer. With --mysql the same at a MySQL, which MSM_TEST_MYSQL names. Usage: reading.py [--mysql] [TEST…]"""

import os
import subprocess
import sys
import unittest

import world

sys.path.insert(0, os.path.dirname(world.AGENT))
import msm_agent  # noqa: E402

MOST_ANSWER = 64 * 1024  # as docs/agent.md says


class Reading(world.Shared):
    def test_status(self):
        status = self.one.get("get_server_status").value
        self.assertEqual(status["state"], "RUNNING")
        self.assertEqual(status["flavour"], "MySQL" if isinstance(self.kind, world.MySql) else "MariaDB")
        self.assertEqual(status["role"], "source")
        self.assertGreater(int(status["status"]["Uptime"]), -1)
        self.assertGreater(int(status["variables"]["max_connections"]), 1)
        self.assertGreater(status["disk"]["datadir"]["free"], 0)
        self.assertGreater(status["machine"]["memory"]["total"], 0)

    def test_error_log(self):
        lines = self.one.get("tail_error_log", lines=3).value
        self.assertEqual(len(lines), 3)
        self.assertEqual(self.one.get("tail_error_log", lines=1001).error, "Invalid argument: lines")

    def test_variables_now_and_for_ever(self):
        self.assertEqual(
            self.one.post("set_variable", name="max_connections", value=25).value,
            {"now": True, "kept": False, "restart": False},
        )
        self.assertEqual(self.one.sql("SELECT @@max_connections"), "25")
        self.assertEqual(
            self.one.post("set_variable", name="long_query_time", value="2.5", keep=True).value,
            {"now": True, "kept": True, "restart": False},
        )
        fixed = self.one.post("set_variable", name="back_log", value=77)
        self.assertIn("needs a restart", fixed.error)
        self.assertEqual(
            self.one.post("set_variable", name="back_log", value=77, keep=True).value,
            {"now": False, "kept": True, "restart": True},
        )
        self.assertIn("1193", self.one.post("set_variable", name="no_such", value=1).error)
        self.assertIn("ERROR", self.one.post("set_variable", name="max_connections", value="1; SELECT 2").error)
        self.one.post("set_variable", name="init_connect", value="SELECT 'a\\\\#\"'").result
        self.assertEqual(self.one.sql("SELECT @@init_connect"), "SELECT 'a\\\\\\\\#\"'")
        self.one.post("set_variable", name="init_connect", value="").result
        self.one.post("restart_server").result
        self.one.wait("RUNNING")
        self.assertEqual(
            self.one.sql("SELECT @@back_log, @@long_query_time, @@max_connections").split()[:2], ["77", "2.500000"]
        )
        listed = {row["name"]: row for row in world.listed(self.one, "list_variables")}
        self.assertEqual(listed["back_log"]["value"], "77")

    def test_processes_and_kill(self):
        sleeper = subprocess.Popen(
            self.kind.client
            + [
                "--no-defaults",
                "--socket=" + self.one.folder + "/s",
                "--user=" + world.USER,
                "-e",
                "SELECT 'a\tb', SLEEP(60)",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=world.ENVIRONMENT,
        )
        self.addCleanup(sleeper.wait)
        self.addCleanup(sleeper.kill)

        def find():
            return [row for row in self.one.get("list_processes").value if "SLEEP" in (row["query"] or "")]

        row = world.until(find)[0]
        self.assertEqual(row["query"], "SELECT 'a\tb', SLEEP(60)")
        self.one.post("kill_query", id=row["id"], connection=True).result
        world.until(lambda: not find())
        self.assertIn("1094", self.one.post("kill_query", id=999999).error)

    def test_lock_waits(self):
        self.one.sql(
            "CREATE DATABASE locks; CREATE TABLE locks.t (i INT PRIMARY KEY) ENGINE=InnoDB;"
            " INSERT INTO locks.t VALUES (1)"
        )
        self.addCleanup(self.one.sql, "DROP DATABASE locks")

        def run(sql):
            process = subprocess.Popen(
                self.kind.client + ["--no-defaults", "--socket=" + self.one.folder + "/s", "--user=" + world.USER],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=world.ENVIRONMENT,
            )
            process.stdin.write(sql.encode())
            process.stdin.close()
            self.addCleanup(process.wait)
            self.addCleanup(process.kill)

        run("BEGIN; UPDATE locks.t SET i=2; SELECT SLEEP(60);")
        world.until(
            lambda: [row for row in self.one.get("list_processes").value if "SLEEP" in (row["query"] or "")]
        )
        run("UPDATE locks.t SET i=3;")
        wait = world.until(lambda: self.one.get("lock_waits").value)[0]
        self.assertIn("i=3", wait["waiting_query"])
        self.assertIn("`t`", wait["locked"])
        self.one.post("kill_query", id=wait["blocking_id"], connection=True).result


class Long(world.Shared):
    """No answer is longer than what the manager reads."""

    def test_variables_come_in_parts(self):
        answers = list(world.parts(self.one, "list_variables"))
        sizes = [len(answer.body) for answer in answers]
        print("list_variables: %s bytes" % " + ".join(map(str, sizes)), flush=True)
        self.assertLessEqual(max(sizes), MOST_ANSWER)
        names = [row["name"] for answer in answers for row in answer.value]
        self.assertEqual(len(names), len(set(names)))
        self.assertGreater(len(names), 400)
        self.assertEqual(
            names[-3:], [row["name"] for row in self.one.get("list_variables", offset=len(names) - 3).value]
        )
        beyond = self.one.get("list_variables", offset=len(names) + 1).result
        self.assertEqual(beyond, {"return": []})
        for offset in (-1, "x", 10**10):
            self.assertEqual(self.one.get("list_variables", offset=offset).error, "Invalid argument: offset")

    def test_a_thousand_accounts_come_in_parts(self):
        names = ["long-name-of-an-account-%08d" % number for number in range(1000)]
        accounts = ", ".join("'%s'@'localhost'" % name for name in names)
        self.one.sql("CREATE USER " + accounts)
        self.addCleanup(self.one.sql, "DROP USER " + accounts)
        found, answers = [], list(world.parts(self.one, "get_all_users"))
        self.assertGreater(len(answers), 1)
        for answer in answers:
            self.assertLessEqual(len(answer.body), MOST_ANSWER)
            users = answer.result["users"]
            self.assertEqual(users.pop("opState"), "OK")
            found += users.items()
        self.assertEqual([key for key, _ in found], ["info%d" % number for number in range(1, len(found) + 1)])
        self.assertTrue(set(names) <= {user["username"] for _, user in found})

    def test_status_fits(self):
        body = self.one.get("get_server_status").body
        print("get_server_status: %d bytes" % len(body), flush=True)
        self.assertLess(len(body), MOST_ANSWER / 2)

    def test_newest_lines_of_a_long_log(self):
        with open(self.one.state + "/server.log", "a") as file:
            file.write("".join("%d %s\n" % (number, "\u2603" * 5000) for number in range(900)))
        answer = self.one.get("tail_error_log", lines=1000)
        self.assertLessEqual(len(answer.body), MOST_ANSWER)
        self.assertTrue(answer.value[-1].startswith("899 \u2603"), answer.value[-1][:20])
        self.assertLessEqual(max(map(len, answer.value)), 1000)


class Parts(unittest.TestCase):
    def test_rows_are_complete_and_in_order(self):
        def part(rows, offset=0):
            return msm_agent.part(rows, msm_agent.Params({"offset": offset}, msm_agent.PART))

        self.assertEqual(part([]), {"return": []})
        rows = [{"text": "\u2603" * (number % 300)} for number in range(500)]
        found, offset = [], 0
        while offset is not None:
            answer = part(rows, offset)
            self.assertLessEqual(
                len(msm_agent.json_answer({"result": answer, "id": "x" * 1000}).body), MOST_ANSWER
            )
            found += answer["return"]
            offset = answer.get("next")
        self.assertEqual(found, rows)

    def test_row_that_is_longer_than_an_answer_is_refused_and_passed_by(self):
        answer = msm_agent.part(["x" * 70000, "y"], msm_agent.Params({}, msm_agent.PART))
        self.assertEqual(answer["next"], 1)
        body = msm_agent.json_answer({"result": answer, "error": None, "id": 7}).body
        self.assertRegex(body.decode(), '^{"error": "the answer is too long: 70[0-9]+ bytes", "id": 7}$')

    def test_every_list_takes_an_offset(self):
        for name, method in msm_agent.METHODS.items():
            if name.startswith("list_") or name in ("lock_waits", "get_all_users"):
                self.assertEqual(tuple(method.params), ("offset",), name)


if __name__ == "__main__":
    if "--mysql" in sys.argv:
        sys.argv.remove("--mysql")
        world.use_mysql()
    world.main()
