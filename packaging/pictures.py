#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts one picture in several sizes into one icon file: pictures.py ico|icns OUTPUT PNG…

Both formats are a table before the PNG files as they are. Windows reads PNG in icons since Vista, macOS since 10.7.
"""
import struct
import sys
from pathlib import Path

# What macOS calls a picture of so many pixels: as itself, and as one of half the size on a display of twice the
# resolution.
ICNS_TYPES = {16: [b"icp4"], 32: [b"icp5", b"ic11"], 64: [b"ic12"], 128: [b"ic07"], 256: [b"ic08", b"ic13"],
              512: [b"ic09", b"ic14"], 1024: [b"ic10"]}


def width(png: bytes) -> int:
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("not a PNG file")
    return struct.unpack(">I", png[16:20])[0]


def ico(pictures: list[bytes]) -> bytes:
    offset = 6 + 16 * len(pictures)
    table = struct.pack("<HHH", 0, 1, len(pictures))
    for png in pictures:
        side = width(png)
        if side > 256:
            raise ValueError(f"{side} pixels: an icon of Windows has at most 256")
        table += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return table + b"".join(pictures)


def icns(pictures: list[bytes]) -> bytes:
    entries = b"".join(
        kind + struct.pack(">I", len(png) + 8) + png for png in pictures for kind in ICNS_TYPES[width(png)])
    return b"icns" + struct.pack(">I", len(entries) + 8) + entries


def main() -> int:
    make = {"ico": ico, "icns": icns}.get(sys.argv[1]) if len(sys.argv) > 3 else None
    if make is None:
        print(__doc__, file=sys.stderr)
        return 2
    Path(sys.argv[2]).write_bytes(make([Path(name).read_bytes() for name in sys.argv[3:]]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
