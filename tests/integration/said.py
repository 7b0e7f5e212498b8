# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run of msmctl says, and when it comes to a stage."""

import threading


class Said(threading.Thread):
    """Reads the standard error of a process line by line, up to its end."""

    def __init__(self, process, stage):
        super().__init__()
        self.process = process
        self.stage = stage
        self.lines = []
        self.heard = threading.Event()
        self.start()

    def run(self):
        for line in self.process.stderr:
            self.lines.append(line)
            if self.stage in line:
                self.heard.set()
        self.heard.set()

    def stage_line(self):
        """The last line about the stage; empty if there was none."""
        return next((line for line in reversed(self.lines) if self.stage in line), "")

    def end(self):
        """Once the process has ended."""
        self.join()
        self.process.stdout.close()
        self.process.stderr.close()
