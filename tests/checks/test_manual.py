#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/manual.py: what it makes of a program's help. The program here says what msmctl might."""

import os
import subprocess
import sys
import tempfile
import unittest

MANUAL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "packaging", "manual.py")

PROGRAM = r'''#!/bin/sh
case $1 in
make) cat <<'END'
Usage: msmctl [OPTION…] make [--count N]
       msmctl [OPTION…] make --file FILE

Makes what is 'wanted'.

  --count N            how many
                       of them
  --name PATTERN its name, set off by one space

Which cloud:
  --profile NAME       a profile
END
    ;;
*) cat <<'END'
Usage: msmctl [OPTION…] COMMAND

Manages it.

Commands:
  make                 make some

Which cloud:
  --profile NAME       a profile
  --ca-file FILE       trust this
  -h, --help           this help

Examples:
  msmctl make | sort
END
    ;;
esac
'''


class Manual(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.program = os.path.join(directory.name, "msmctl")
        with open(self.program, "w", encoding="utf-8") as file:
            file.write(PROGRAM)
        os.chmod(self.program, 0o755)

    def made(self, *arguments):
        return subprocess.run([sys.executable, MANUAL, *arguments], check=True, capture_output=True, text=True,
            encoding="utf-8").stdout

    def test_man_page_has_every_section_command_and_option(self):
        page = self.made("man", self.program, "1.2", "2026-01-02")
        self.assertTrue(page.startswith('.TH "MSMCTL" "1" "2026-01-02" "MySQL Server Manager 1.2"'))
        for part in (".SH COMMANDS", ".SS make", ".SH WHICH CLOUD", ".SH EXAMPLES"):
            self.assertIn(part + "\n", page)
        self.assertIn(".TP\n\\fB\\-\\-count\\fR N\nhow many\nof them\n", page)
        self.assertIn(".TP\n\\fB\\-\\-name\\fR PATTERN\nits name, set off by one space\n", page)
        self.assertIn(".nf\nmsmctl make | sort\n.fi\n", page)
        self.assertEqual(page.count("\\-\\-profile"), 1)  # what all commands share is told once

    def test_completions_know_commands_their_options_and_files(self):
        bash = self.made("complete", "bash", self.program)
        self.assertIn("make) COMPREPLY=($(compgen -W '--count --name --profile' -- \"$cur\")) ;;", bash)
        self.assertIn("    --ca-file)\n        _filedir", bash)
        subprocess.run(["bash", "-n"], input=bash, text=True, check=True)
        self.assertIn("'make:make some'", self.made("complete", "zsh", self.program))
        fish = self.made("complete", "fish", self.program)
        self.assertIn("complete -c msmctl -f -n '__fish_use_subcommand' -a make -d 'make some'", fish)
        self.assertIn("complete -c msmctl -n '__fish_seen_subcommand_from make' -l count -x", fish)
        self.assertNotIn("from make' -l profile", fish)


if __name__ == "__main__":
    unittest.main()
