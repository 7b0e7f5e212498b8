#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The agent's unit, judged by systemd without running it: no word of complaint, and an exposure within a bound.
Prints the exposure. Usage: unit.py [FILE]"""

import os
import re
import shutil
import subprocess
import sys

UNIT = os.path.join(os.path.dirname(__file__), "..", "..", "resources", "agent", "msm-agent.service")
MOST_EXPOSED = 2.5  # of 10; versions of systemd weigh a little differently


def analyze(*arguments):
    done = subprocess.run(
        ["systemd-analyze", "--no-pager", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        env=dict(os.environ, LC_ALL="C.UTF-8", SYSTEMD_COLORS="0"),
    )
    return done.returncode, done.stdout


def main():
    if not shutil.which("systemd-analyze"):
        print("skipped: systemd-analyze is not here")
        return 77
    version = [int(number) for number in re.findall("[0-9]+", analyze("--version")[1])]
    if not version or version[0] < 250:
        print("skipped: systemd-analyze judges files since version 250")
        return 77
    if not os.path.exists("/usr/bin/python3"):
        print("skipped: the unit starts /usr/bin/python3, which is not here")
        return 77
    unit = os.path.realpath(sys.argv[1] if len(sys.argv) > 1 else UNIT)
    # It ends with 0 also where it does not know a line. Complaints about other units of this system do not count.
    code, words = analyze("verify", "--man=no", "--recursive-errors=no", unit)
    if code != 0 or words:
        print("verify ended with %d and said: %s" % (code, words))
        return 1
    code, words = analyze("security", "--offline=true", "--threshold=%d" % (10 * MOST_EXPOSED), unit)
    exposure = re.search(r"exposure level for \S+: ([0-9.]+ [A-Z]+)", words)
    print("systemd %d: verify says nothing, exposure %s" % (version[0], exposure.group(1) if exposure else words))
    return 0 if code == 0 and exposure else 1


sys.exit(main())
