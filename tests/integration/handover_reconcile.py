#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl reconcile while a window holds the profile: the window looks, and mends what was chosen.
Usage: handover_reconcile.py MYSQL_SERVER_MANAGER MSMCTL [TEST…]"""

import copy
import json
import os
import sys
import time
import unittest

import handover


class Reconcile(handover.Base):
    def close(self, window):
        window.terminate()
        self.assertEqual(window.wait(timeout=30), 0)

    def with_duplicate(self):
        """A window whose cloud has a second VM with the key of the only node."""
        window = self.open_window()
        self.expect(0, "create", "--name", "db-1")
        self.close(window)
        path = os.path.join(self.data, "sandbox", "vms.json")
        with open(path) as file:
            stored = json.load(file)
        machine = copy.deepcopy(stored["machines"][0])
        machine.update(id=1, name="copy", addresses=[address + 1 for address in machine["addresses"]])
        stored["machines"].append(machine)
        with open(path, "w") as file:
            json.dump(stored, file)
        return self.open_window()

    def found(self, expect=1):
        shown = self.expect(expect, "reconcile", "--dry-run", "--json")
        return {finding["id"]: finding["class"] for finding in json.loads(shown.stdout)["findings"]}

    def check_nothing_is_found(self):
        """Once the agent of the node answers, which a real server's does a moment after its cloud has begun."""
        end = time.monotonic() + 60
        while True:
            nodes = json.loads(self.expect(0, "list", "--json").stdout)
            if all(node["state"] == "RUNNING" for node in nodes) or time.monotonic() > end:
                break
            time.sleep(0.5)
        self.assertEqual(self.found(expect=0), {})

    def vms(self):
        return [node["id"] for node in json.loads(self.expect(0, "list", "--json").stdout)]

    def test_window_shows_the_drift_and_changes_nothing_without_a_clear_word(self):
        self.with_duplicate()
        self.assertEqual(self.found(), {0: "duplicate", 1: "duplicate"})
        self.assertIn("--yes", self.expect(2, "reconcile", "--fix", "remove", "1").stderr)
        self.expect(1, "reconcile", "--fix", "remove", "1", "--yes", "--dry-run")
        self.assertIn("it is duplicate", self.expect(1, "reconcile", "--fix", "forget", "1", "--yes").stderr)
        self.assertEqual(self.found(), {0: "duplicate", 1: "duplicate"})
        self.assertEqual(self.vms(), [0, 1])

    def test_chosen_fix_is_done_by_the_window_with_msmctls_output(self):
        self.with_duplicate()
        done = self.expect(0, "reconcile", "--fix", "remove", "1", "--yes", "--json")
        self.assertEqual(json.loads(done.stdout), [1])
        self.check_nothing_is_found()
        self.assertEqual(self.vms(), [0])

    def check_all_or_nothing(self):
        """The copy is gone if its request was sent, and both are as they were if not."""
        self.expect(0, "wait")
        if self.vms() == [0]:
            self.check_nothing_is_found()
        else:
            self.assertEqual(self.found(), {0: "duplicate", 1: "duplicate"})

    def begun_fix(self):
        process = self.begin("reconcile", "--fix", "remove", "1", "--yes")
        self.assertIn("copy", process.stderr.readline())
        return process

    def test_window_killed_during_a_fix_is_named_and_the_next_one_ends_it(self):
        window = self.with_duplicate()
        process = self.begun_fix()
        window.kill()
        window.wait()
        _, errors = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertIn("has ended before this was over", errors)
        time.sleep(3)  # until the embedded cloud, too, has noticed and put its machines away
        self.open_window()
        self.check_all_or_nothing()

    def test_window_closed_during_a_fix_is_named_and_the_next_one_ends_it(self):
        window = self.with_duplicate()
        process = self.begun_fix()
        self.close(window)
        _, errors = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertIn("has ended before this was over", errors)
        self.open_window()
        self.check_all_or_nothing()


if __name__ == "__main__":
    handover.WINDOW, handover.MSMCTL = (os.path.abspath(path) for path in sys.argv[1:3])
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
