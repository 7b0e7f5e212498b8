#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Replicas: cloned, followed, promoted, demoted. With --mysql the same at a MySQL, which MSM_TEST_MYSQL names.
Usage: replicas.py [--mysql] [TEST…]"""

import os
import subprocess
import sys
import unittest

import world

sys.path.insert(0, os.path.dirname(world.AGENT))
import msm_agent  # noqa: E402

ACCOUNT = {"username": "re'pl", "password": "#s3cr;et' \"x\\"}


class Replicas(world.Base):
    def pair(self):
        source, other = self.node(server_id=1).start(), self.node(server_id=1).start()
        said = source.post("set_up_replica_master", **ACCOUNT).result
        self.assertEqual(said["opState"], "OK")
        self.assertGreater(int(said["master_log_pos"]), 0)
        source.sql(
            "CREATE DATABASE a; CREATE TABLE a.t (i INT PRIMARY KEY) ENGINE=InnoDB; INSERT INTO a.t VALUES (1)"
        )
        return source, other

    def clone(self, source, node, server_id, **more):
        return node.post("clone_from", host="127.0.0.1", port=source.port, server_id=server_id, **ACCOUNT, **more)

    def rows(self, node):
        return node.sql("SELECT i FROM a.t ORDER BY i").split()

    def follows(self, source, node, number):
        """The marker row: the only sign that tells a replica from one that has only stopped to complain."""
        source.sql("INSERT INTO a.t VALUES (%d)" % number)
        world.until(lambda: str(number) in self.rows(node))

    @staticmethod
    def part(node):
        return node.get("get_server_state").value.get("replication")

    def test_clone_promote_demote_and_back(self):
        first, second = self.pair()
        second.sql("CREATE DATABASE mine; CREATE TABLE mine.t (i INT); INSERT INTO mine.t VALUES (1)")
        self.assertIn("say replace", self.clone(first, second, 2).error)
        job = second.job(self.clone(first, second, 2, replace=True))
        self.assertEqual((job["state"], job["error"]), ("done", ""))
        self.assertGreater(job["done"], 1000)
        self.assertEqual(second.sql("SHOW DATABASES LIKE 'mine'"), "")
        status = second.get("replica_status").value
        self.assertEqual(
            (status["replica"]["io"], status["replica"]["sql"], status["server_id"], status["read_only"]),
            ("Yes", "Yes", "2", True),
        )
        self.assertEqual(second.get("get_server_status").value["role"], "replica")
        self.follows(first, second, 2)
        # What everybody may ask tells the part that each plays.
        there = "127.0.0.1:%d" % first.port
        world.until(lambda: self.part(second) == {"source": there, "replicas": 0})
        world.until(lambda: self.part(first) == {"source": None, "replicas": 1})
        # The accounts came along, and the agent can still log in, also after a restart.
        self.assertIn("re'pl", str(second.get("get_all_users").result))
        second.post("restart_server").result
        second.wait("RUNNING")
        self.assertTrue(second.get("replica_status").value["read_only"])
        self.follows(first, second, 3)

        # A switchover, and the old source follows.
        position = first.post("demote").value["position"]
        self.assertEqual(second.post("promote", source_position=position).value["position"], position)
        self.assertFalse(second.get("replica_status").value["read_only"])
        self.assertIsNone(second.get("replica_status").value["replica"])
        first.post("demote", host="127.0.0.1", port=second.port, **ACCOUNT).result
        self.follows(second, first, 4)
        self.assertEqual(self.rows(first), self.rows(second))
        self.assertEqual(self.rows(first), ["1", "2", "3", "4"])
        world.until(lambda: self.part(second) == {"source": None, "replicas": 1})

        # What a replica wrote by itself is found before it is promoted.
        first.sql("SET GLOBAL read_only=0; INSERT INTO a.t VALUES (99)")
        refused = first.post("promote", source_position=second.get("replica_status").value["position"])
        self.assertIn("transactions that are not from the source", refused.error)

    def test_clone_that_cannot_log_in_changes_nothing(self):
        first, second = self.pair()
        second.sql("CREATE DATABASE mine")
        job = second.job(
            second.post(
                "clone_from",
                host="127.0.0.1",
                port=first.port,
                username="nobody",
                password="x",
                server_id=2,
                replace=True,
            )
        )
        self.assertEqual(job["state"], "failed")
        self.assertIn("ERROR 1045", job["error"])
        self.assertEqual(second.sql("SHOW DATABASES LIKE 'mine'"), "mine")

    def test_clone_that_cannot_work_drops_nothing(self):
        first, second = self.pair()
        second.sql("CREATE DATABASE mine")

        def refused(source, server_id, **account):
            job = second.job(
                second.post(
                    "clone_from",
                    host="127.0.0.1",
                    port=source.port,
                    server_id=server_id,
                    replace=True,
                    **(account or ACCOUNT),
                )
            )
            self.assertEqual(job["state"], "failed")
            self.assertEqual(second.sql("SHOW DATABASES LIKE 'mine'"), "mine")
            return job["error"]

        self.assertIn("has the server_id 1", refused(first, 1))
        self.assertIn("too long", refused(first, 2, username="repl", password="x" * 100000))
        second.post("set_up_replica_master").result
        account = {"username": "self", "password": "x"}
        second.sql("CREATE USER self IDENTIFIED BY 'x'; GRANT ALL ON *.* TO self")
        self.assertIn("this very server", refused(second, 7, **account))
        third = self.node(server_id=3)
        if isinstance(self.kind, world.MySql):  # whose default this was before version 9
            with open(third.options, "a") as file:
                file.write("gtid-mode = OFF\nenforce-gtid-consistency = OFF\n")
        third.start()
        third.sql("CREATE USER self IDENTIFIED BY 'x'; GRANT ALL ON *.* TO self")
        self.assertIn("no binary log with GTIDs", refused(third, 9, **account))

    def test_refused_promotion_leaves_a_replica(self):
        first, second = self.pair()
        self.assertEqual(second.job(self.clone(first, second, 2, replace=True))["error"], "")
        if isinstance(self.kind, world.MySql):
            later = first.sql("SELECT CONCAT(@@server_uuid, ':1-999999')")
            refused = (("1-2", "Malformed GTID"), ("'); DROP DATABASE a; --", "Malformed GTID"), (later, "lacks"))
        else:
            refused = (("1-2", "no GTID"), ("'; DROP DATABASE a; --", "Invalid argument"), ("0-1-999999", "lacks"))
        for position, words in refused:
            self.assertIn(words, second.post("promote", source_position=position).error)
            world.until(lambda: second.get("replica_status").value["replica"]["io"] == "Yes", 10)
        # What has been received and is not applied is waited for.
        dialect = msm_agent.dialect_of(second.sql("SELECT @@version"))
        second.sql(dialect.stop_replica + " SQL_THREAD")
        first.sql("INSERT INTO a.t VALUES (5)")
        written = first.sql(dialect.binlog_status).split("\t")[:2]  # file and place
        world.until(lambda: second.sql(dialect.replica_status).split("\t")[5:7] == written)
        self.assertIn("does not go on", second.post("promote").error)
        self.follows(first, second, 6)
        second.post("promote").result
        self.assertEqual(self.rows(second), ["1", "5", "6"])

    def test_demote_that_waits_in_vain_for_a_lock_undoes_the_fence(self):
        node = self.node().start()
        node.sql("CREATE DATABASE a; CREATE TABLE a.t (i INT PRIMARY KEY) ENGINE=InnoDB")
        holder = subprocess.Popen(
            node.kind.client + ["--no-defaults", "--socket=" + node.folder + "/s", "--user=" + world.USER],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env=world.ENVIRONMENT,
        )
        self.addCleanup(holder.wait)
        self.addCleanup(holder.kill)
        holder.stdin.write(b"LOCK TABLES a.t WRITE; SELECT SLEEP(100);\n")
        holder.stdin.close()
        world.until(lambda: "SLEEP" in str(node.get("list_processes").value))
        self.assertIn("a lock may be held", node.post("demote").error)
        self.assertFalse(node.get("replica_status").value["read_only"])
        holder.kill()
        node.sql("KILL %s" % next(r["id"] for r in node.get("list_processes").value if "SLEEP" in str(r["query"])))
        node.post("demote").result
        self.assertTrue(node.get("replica_status").value["read_only"])

    def test_replica_from_a_place_in_a_file(self):
        """The original's way: both have the same data already, here none."""
        first, second = self.node(server_id=1).start(), self.node(server_id=1).start()
        place = first.post("set_up_replica_master", **ACCOUNT).result
        second.post(
            "set_up_replica_slave",
            master_host="127.0.0.1",
            master_port=first.port,
            master_log_file=place["master_log_file"],
            master_log_pos=place["master_log_pos"],
            slave_server_id=5,
            **ACCOUNT,
        ).result
        first.sql("CREATE DATABASE a; CREATE TABLE a.t (i INT PRIMARY KEY)")
        self.follows(first, second, 7)
        wrong = second.post(
            "set_up_replica_slave",
            master_host="127.0.0.1",
            master_log_file="x",
            master_log_pos=1,
            slave_server_id=5,
        )
        self.assertEqual(wrong.error, "Invalid argument: master_log_pos")


class Positions(unittest.TestCase):
    def test_errant_transactions_are_told_by_server_and_not_by_sequence(self):
        self.assertEqual(msm_agent.errant("0-1-5,0-2-9", "0-1-10"), ["0-2-9"])
        self.assertEqual(msm_agent.errant("0-1-5", "0-1-5,0-2-9"), [])
        self.assertEqual(msm_agent.errant("", "0-1-1"), [])
        self.assertTrue(msm_agent.reached("0-1-5", "0-1-5"))
        self.assertTrue(msm_agent.reached("0-2-6", "0-1-5"))
        self.assertFalse(msm_agent.reached("0-2-5", "0-1-5"))
        self.assertFalse(msm_agent.reached("", "0-1-5"))
        self.assertFalse(msm_agent.reached("0-1-5", "0-1-5,1-1-1"))
        self.assertEqual(msm_agent.newest("0-1-5,0-2-9,1-1-1"), "0-2-9,1-1-1")


class Quoting(unittest.TestCase):
    def test_values_and_names(self):
        self.assertEqual(msm_agent.quote_text("a'\"\\\0\n`"), "'a\\'\\\"\\\\\\0\\n`'")
        self.assertEqual(msm_agent.quote_name("a`b"), "`a``b`")
        for name in ("", "a\0", "x" * 65):
            with self.assertRaises(msm_agent.Refusal):
                msm_agent.quote_name(name)
        self.assertEqual(msm_agent.quote_option("a#'\"\\"), '"a#\'\\"\\\\"')
        with self.assertRaises(msm_agent.Refusal):
            msm_agent.quote_option("a\n[client]")
        self.assertEqual(msm_agent.without("near 'pa\\'ss' and pa'ss", ["pa'ss", ""]), "near '***' and ***")

    def test_rows_of_the_client(self):
        self.assertEqual(
            msm_agent.rows_of("a\tb\n1\\t2\tNULL\n\\\\n\t"), [{"a": "1\t2", "b": None}, {"a": "\\n", "b": ""}]
        )


if __name__ == "__main__":
    if "--mysql" in sys.argv:
        sys.argv.remove("--mysql")
        world.use_mysql()
    world.main()
