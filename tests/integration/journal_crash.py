#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program that writes the journal, again and again, at random moments.

After every kill the file must open, be sound, and hold every fact that the program had acknowledged. The moments
range from before the first byte of the database to hundreds of operations later; every so often a new file is
begun, so that its creation is interrupted, too.

usage: journal_crash.py JOURNALWRITER KILLS [SEED]
"""
import os
import random
import subprocess
import sys
import tempfile
import time

KILLS_PER_FILE = 25


def write_and_kill(program, path, delay):
    """What it had acknowledged before it was killed."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([program, "write", path], stdout=output)
        time.sleep(delay)
        process.kill()
        status = process.wait()
        if status != -9:
            sys.exit(f"the writer ended by itself, with {status}")
        output.seek(0)
        lines = output.read().decode().split("\n")
    return lines[:-1]  # what follows the last line feed was not said to the end


def facts_in(program, path):
    found = subprocess.run([program, "read", path], capture_output=True, text=True, timeout=60)
    if found.returncode != 0:
        sys.exit(f"the journal does not open after a kill: {found.stderr}")
    return set(found.stdout.splitlines())


def main():
    program, kills = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1 << 30)
    chance = random.Random(seed)
    acknowledged, facts, early = set(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for kill in range(kills):
            if kill % KILLS_PER_FILE == 0:
                path = os.path.join(folder, f"journal-{kill}.sqlite")
                acknowledged = set()
            # A third of them strike while it starts.
            delay = chance.uniform(0, 0.03) if chance.random() < 0.33 else chance.uniform(0.02, 0.12)
            new = write_and_kill(program, path, delay)
            early += not new
            facts += len(new)
            acknowledged.update(new)
            lost = acknowledged - facts_in(program, path)
            if lost:
                sys.exit(f"seed {seed}, kill {kill}: acknowledged and lost: {sorted(lost)[:5]}")
    if not facts:
        sys.exit("nothing was ever acknowledged: the kills prove nothing")
    print(f"{kills} kills, {early} of them before the first fact; {facts} acknowledged facts, none lost; seed {seed}")


if __name__ == "__main__":
    main()
