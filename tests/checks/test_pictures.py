#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/pictures.py: whoever reads its icon files finds each picture as it was."""

import os
import struct
import subprocess
import sys
import tempfile
import unittest

PICTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "packaging", "pictures.py")


def png(side):
    """The beginning of a PNG file, which is what tells its size, and something of its own."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", side, side) + bytes([side % 251]) * (side + 1)


class Pictures(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def run_on(self, kind, pictures):
        names = []
        for number, picture in enumerate(pictures):
            names.append(os.path.join(self.folder.name, f"{number}.png"))
            with open(names[-1], "wb") as file:
                file.write(picture)
        self.output = os.path.join(self.folder.name, "icon")
        return subprocess.run([sys.executable, PICTURES, kind, self.output, *names], capture_output=True, text=True)

    def made(self, kind, pictures):
        result = self.run_on(kind, pictures)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        with open(self.output, "rb") as file:
            return file.read()

    def test_icon_of_windows(self):
        pictures = [png(16), png(48), png(256)]
        icon = self.made("ico", pictures)
        self.assertEqual(struct.unpack_from("<HHH", icon), (0, 1, 3))
        for number, (picture, side) in enumerate(zip(pictures, (16, 48, 0))):  # 0 is 256 there
            entry = struct.unpack_from("<BBBBHHII", icon, 6 + 16 * number)
            self.assertEqual(entry[:6], (side, side, 0, 0, 1, 32))
            self.assertEqual(icon[entry[7]:entry[7] + entry[6]], picture)

    def test_icon_of_macos(self):
        pictures = [png(16), png(32), png(512)]
        icon = self.made("icns", pictures)
        self.assertEqual((icon[:4], struct.unpack_from(">I", icon, 4)[0]), (b"icns", len(icon)))
        entries, place = [], 8
        while place < len(icon):
            size = struct.unpack_from(">I", icon, place + 4)[0]
            entries.append((icon[place:place + 4], icon[place + 8:place + size]))
            place += size
        small, middle, large = pictures
        self.assertEqual(entries, [(b"icp4", small), (b"icp5", middle), (b"ic11", middle), (b"ic09", large),
                                   (b"ic14", large)])

    def test_what_is_no_such_picture_is_refused(self):
        self.assertNotEqual(self.run_on("ico", [b"GIF89a and more of it"]).returncode, 0)
        self.assertIn("at most 256", self.run_on("ico", [png(512)]).stderr)
        self.assertEqual(self.run_on("bmp", [png(16)]).returncode, 2)


if __name__ == "__main__":
    unittest.main()
