#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start, stop, options and accounts by the agent, at a real server. With --mysql the same at a MySQL,
which MSM_TEST_MYSQL names. Usage: server.py [--mysql] [TEST…]"""

import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import world
from servers import PREFIX

sys.path.insert(0, os.path.dirname(world.AGENT))
import msm_agent  # noqa: E402

NAMES = [
    "plain",
    "with space",
    "quote'",
    'double"',
    "back`tick",
    "back\\slash",
    "\\",
    "'; DROP USER root; -- -",
    "\u00fc\u00f1\u00ef",
    "%",
    "new\nline",
    "t\tab",
    "#",
    "$(id)",
    "\\! id",
]


class Lifecycle(world.Base):
    def test_states_from_no_data_to_the_end(self):
        node = self.node()
        data = node.folder + "/data"
        os.rename(data, data + ".later")
        node.start(ready=False)
        self.assertEqual(node.state_now(), "INIT")
        self.assertEqual(node.post("create_server").error, "Service in wrong state")
        os.rename(data + ".later", data)
        self.assertEqual(node.state_now(), "STOPPED")
        for method in ("stop_server", "restart_server"):
            self.assertEqual(node.post(method).error, "Service in wrong state")
        for method in ("list_processes", "get_all_users"):
            self.assertEqual(node.get(method).error, "Service in wrong state")
        self.assertEqual(node.get("get_server_status").value["state"], "STOPPED")
        self.assertEqual(node.post("create_server").result, {"return": "OK"})
        self.assertIn(node.state_now(), ("STARTING", "RUNNING"))
        node.wait("RUNNING")
        self.assertEqual(node.post("create_server").error, "Service in wrong state")
        pid = node.server_pid()
        node.post("restart_server").result
        self.assertIn(node.state_now(), ("STOPPING", "STARTING"))
        node.wait("RUNNING")
        self.assertNotEqual(node.server_pid(), pid)
        node.post("stop_server").result
        node.wait("STOPPED")
        self.assertTrue(any("hutdown" in line for line in node.get("tail_error_log").value))
        node.post("create_server").result
        node.wait("RUNNING")
        pid = node.server_pid()
        node.stop()  # the agent takes along what it has started
        self.assertEqual(node.server_pid(), 0, pid)

    def test_killed_server_is_stopped_and_starts_again(self):
        node = self.node().start()
        os.kill(node.server_pid(), signal.SIGKILL)
        node.wait("STOPPED", 2)
        node.post("create_server").result
        node.wait("RUNNING")

    def test_killed_agent_finds_its_server_again(self):
        node = self.node().start()
        pid = node.server_pid()
        node.agent.kill()
        node.agent.wait()
        node.start(ready=False)
        self.assertEqual(node.state_now(), "RUNNING")
        self.assertEqual(node.server_pid(), pid)

    def test_agent_that_ends_amid_a_restart_takes_the_server_along(self):
        node = self.node()
        for moment in (0, 0.05, 0.2, 0.5):
            node.start(*([] if moment else ["--autostart"]))
            node.post("restart_server").result
            time.sleep(moment)
            node.agent.terminate()
            self.assertEqual(node.agent.wait(20), 0, moment)
            self.assertEqual(node.server_pid(), 0, moment)
            self.assertEqual([line for line in world.left_over() if node.options in line], [], moment)

    def test_agent_whose_log_nobody_reads_takes_the_server_along(self):
        """As that of a sandbox that was killed."""
        node = self.make(self.addCleanup)
        reading, writing = os.pipe()
        node.agent = subprocess.Popen(
            node.command("--autostart"), stdin=subprocess.DEVNULL, stderr=writing, env=world.ENVIRONMENT
        )
        os.close(writing)
        world.until(node.listens)
        node.wait("RUNNING")
        os.close(reading)
        self.assertEqual(node.post("stop_server").value, "OK")
        node.wait("STOPPED")
        self.assertEqual(node.post("create_server").value, "OK")
        node.wait("RUNNING")
        node.agent.terminate()
        self.assertEqual(node.agent.wait(60), 0)
        self.assertEqual(node.server_pid(), 0)

    def test_server_whose_files_are_gone_ends_with_its_agent(self):
        """It may not be able to end by itself."""
        node = self.node().start()
        pid = node.server_pid()
        os.remove(node.options)
        os.kill(pid, signal.SIGSTOP)
        node.agent.terminate()
        self.assertEqual(node.agent.wait(20), 0)
        world.until(lambda: not msm_agent.begun(pid), 5)

    def test_two_changes_at_once(self):
        node = self.node().start()
        answers = []

        def restart():
            answers.append(node.post("restart_server"))

        threads = [threading.Thread(target=restart) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        errors = [answer.error for answer in answers]
        self.assertEqual(errors.count(None), 1, errors)
        self.assertTrue(
            set(errors) <= {None, "Service in wrong state", "another change is under way: restart_server"}, errors
        )
        node.wait("RUNNING")
        node.post("stop_server").result  # at once: RUNNING means that the change is over
        node.wait("STOPPED")

    def test_configuration_that_does_not_work_is_taken_back(self):
        node = self.node().start()
        port = world.free_port()
        self.assertEqual(
            node.post("set_server_configuration", id_param="port", value=port).result, {"return": "OK"}
        )
        said = node.get("get_server_state").value
        self.assertEqual((said["state"], said["port"]), ("RUNNING", str(port)))
        node.post("set_server_configuration", id_param="bind-address", value="127.0.0.1").result
        with open(node.options) as file:
            before = file.read()
        self.assertTrue(before.startswith("# kept\n"))
        # The server of a package is another user than the agent: it ignores a file that it cannot read.
        self.assertEqual(stat.S_IMODE(os.stat(node.options).st_mode), 0o644)
        taken = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(taken.close)
        refused = node.post("set_server_configuration", id_param="port", value=taken.getsockname()[1])
        self.assertIn("it runs with those of before", refused.error)
        self.assertEqual(node.state_now(), "RUNNING")
        with open(node.options) as file:
            self.assertEqual(file.read(), before)
        other = node.folder + "/elsewhere"
        node.post("stop_server").result
        node.wait("STOPPED")
        os.rename(node.folder + "/data", other)
        os.symlink(other, node.folder + "/data")
        node.post("create_server").result
        node.wait("RUNNING")
        node.post("set_server_configuration", id_param="datadir", value=other).result
        self.assertIn("elsewhere", node.sql("SELECT @@datadir"))

    def test_server_of_systemd(self):
        """A systemctl of the test's own stands in: it starts and stops the server as the true one would."""
        node = self.node()
        folder = os.path.join(node.folder, "bin")
        os.mkdir(folder)
        script = os.path.join(folder, "systemctl")
        with open(script, "w") as file:
            file.write(
                """#!/bin/sh
cd {0} || exit 1
if pid=$(cat pid 2>/dev/null) && kill -0 "$pid" 2>/dev/null; then
    state=active job=0
    rm -f queued
else
    pid=0 state=inactive job=$(cat queued 2>/dev/null || echo 0)
fi
case "$*" in
show*mariadb.service)
    printf 'Id=mariadb.service\\nLoadState=loaded\\nActiveState=%s\\nMainPID=%s\\nJob=%s\\n' $state $pid $job ;;
show*) echo LoadState=not-found ;;
start*)
    echo 7 >queued
    setsid {1} --defaults-file={2} >/dev/null 2>&1 </dev/null & ;;
stop*)
    kill $pid
    while kill -0 $pid 2>/dev/null; do sleep 0.1; done ;;
esac
""".format(
                    node.folder, " ".join(node.kind.command), node.options
                )
            )
        os.chmod(script, 0o755)
        command = node.command()
        at = command.index("--server-command")
        end = at + 2
        command[at:end] = ["--unit", "mariadb.service", "--socket", node.folder + "/s"]
        node.command = lambda *more: command
        environment = dict(world.ENVIRONMENT, PATH=folder + ":" + world.PATH)
        node.start(ready=False, environment=environment)
        try:
            self.assertEqual(node.state_now(), "STOPPED")
            node.post("create_server").result
            node.wait("RUNNING")
            node.post("restart_server").result
            node.wait("RUNNING")
            self.assertEqual(node.get("get_server_state").value["port"], str(node.port))
            self.assertEqual(node.get("get_server_status").value["trouble"], "")
        finally:
            node.post("stop_server").result
            node.wait("STOPPED")


class Accounts(world.Shared):
    def listed(self):
        users = self.one.get("get_all_users").result["users"]
        self.assertEqual(users.pop("opState"), "OK")
        return [(row["username"], row["location"]) for row in users.values()]

    def test_names_and_passwords_are_text(self):
        for name in NAMES:
            with self.subTest(name=name):
                self.assertEqual(
                    self.one.post("configure_user", username=name, password="p" + name).result, {"return": "OK"}
                )
                self.assertIn((name, "localhost"), self.listed())
                self.assertIn((name, "%"), self.listed())
                done = subprocess.run(
                    self.kind.client
                    + [
                        "--no-defaults",
                        "--socket=" + self.one.folder + "/s",
                        "--user=" + name,
                        "--default-character-set=utf8mb4",
                        "-e",
                        "SELECT 1",
                    ],
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                    env=dict(world.ENVIRONMENT, MYSQL_PWD="p" + name),
                    check=False,
                )
                self.assertEqual(done.returncode, 0, done.stderr)
        for name in NAMES:
            self.assertEqual(self.one.post("delete_user", username=name).result, {"return": "OK"})
        self.assertFalse(set(NAMES) & {user for user, _ in self.listed()})
        self.assertEqual(self.one.post("delete_user", username="plain").error, "no such user")

    def test_password_changes_and_nul_in_it_is_no_end(self):
        self.one.post("configure_user", username="again", password="one").result
        self.one.post("configure_user", username="again", password="a\0b").result
        for password, code in (("one", 1), ("a", 1)):
            done = subprocess.run(
                self.kind.client
                + ["--no-defaults", "--socket=" + self.one.folder + "/s", "--user=again", "-e", "SELECT 1"],
                capture_output=True,
                env=dict(world.ENVIRONMENT, MYSQL_PWD=password),
                check=False,
            )
            self.assertEqual(done.returncode, code, password)
        self.one.post("delete_user", username="again").result
        for name in ("a\0b", "emoji \U0001f600", " a", "a "):
            self.assertEqual(
                self.one.post("configure_user", username=name, password="x").error,
                "Invalid argument: username: no name for an account",
            )

    def test_error_of_the_server_has_its_number_and_no_password(self):
        error = self.one.post("configure_user", username="x" * 300, password="hidden'word").error
        self.assertRegex(error, "ERROR 1[0-9]{3}")
        self.assertNotIn("hidden", error)


class Systemd(unittest.TestCase):
    def test_process_that_ended_before_it_was_looked_at_is_not_alive(self):
        unit = msm_agent.SystemdUnit("x.service", "")
        facts = {"LoadState": "loaded", "ActiveState": "failed", "MainPID": "999999999", "Job": "0"}
        unit._show = lambda name: facts
        self.assertEqual(unit.condition().state, "dead")
        self.assertEqual(unit.condition().state, "dead")


class Records(unittest.TestCase):
    def test_process_of_another_boot_with_the_same_number_and_time_is_not_ours(self):
        with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
            process = msm_agent.OwnProcess(["x"], folder + "/own.cnf", folder)
            for when, pid in ((msm_agent.begun(os.getpid()), os.getpid()), ("", 0)):
                when = when or msm_agent.begun(os.getpid()).partition("@")[0] + "@another-boot"
                msm_agent.write_whole(process.record, "%d %s\n" % (os.getpid(), when), 0o600)
                self.assertEqual(process.condition().pid, pid)


class Waiting(unittest.TestCase):
    def test_callers_of_a_server_that_hangs_share_one_login(self):
        class Hangs:
            count = 0

            def rows(self, statement, limit):
                Hangs.count += 1
                time.sleep(0.3)
                raise msm_agent.Refusal("no answer")

        server = msm_agent.Server(Hangs(), None, "/nonexistent")
        threads = [threading.Thread(target=server.answers, args=(1,)) for _ in range(10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertLess(Hangs.count, 4)

    def test_end_of_a_change_does_not_take_the_next_ones_phase(self):
        server = msm_agent.Server(None, None, "/nonexistent")
        server.begin("first")
        done = threading.Event()
        server._guard.acquire()
        threading.Thread(target=lambda: (server.end(), done.set())).start()
        self.assertFalse(done.wait(0.1))
        self.assertEqual(server.changing, "first")
        server._guard.release()
        self.assertTrue(done.wait(5))


if __name__ == "__main__":
    if "--mysql" in sys.argv:
        sys.argv.remove("--mysql")
        world.use_mysql()
    world.main()
