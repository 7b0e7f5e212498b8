#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that each rule of check_sources.py catches what it is for, and lets pass what it must."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).with_name("check_sources.py")
HEADER = "// SPDX-FileCopyrightText: someone\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


def run(files):
    """The script's exit code and output on a tree of these files (path: text or bytes)."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        done = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class CheckSources(unittest.TestCase):
    def caught(self, path, line, message):
        """The line, third in an otherwise clean file, is the one breach, and is reported where it stands."""
        code, output = run({path: f"{HEADER}{line}\n"})
        self.assertEqual(code, 1, output)
        self.assertIn(f"{path}:3: ", output)
        self.assertIn(message, output)
        self.assertIn(" 1 breaches", output)

    def passes(self, path, line):
        code, output = run({path: f"{HEADER}{line}\n"})
        self.assertEqual(code, 0, output)

    def test_lower_layer_must_not_include_a_higher_one(self):
        self.caught("core/base/a.h", '#include "core/net/b.h"', "core/base must not include core/net")
        self.caught("core/iaas/a.cpp", '#  include "core/manager/b.h"', "core/iaas must not include core/manager")
        self.caught("core/sandbox/a.cpp", '#include "core/iaas/b.h"', "core/sandbox must not include core/iaas")
        self.caught("core/base/a.cpp", '#include "ui/b.h"', "core must not include ui")
        self.caught("ui/models/a.cpp", '#include "app/gui/b.h"', "ui must not include app")
        self.caught("app/gui/a.cpp", '#include "tests/support/b.h"', "app must not include tests")
        self.caught("ui/widgets/a.cpp", '#include "ui/dialogs/b.h"', "ui/widgets must not include ui/dialogs")
        self.caught("ui/panels/a.cpp", '#include "ui/mainwindow.h"', "ui/panels must not include ui")
        self.caught("ui/models/a.cpp", '#include "core/sandbox/b.h"', "ui must not include core/sandbox")
        self.caught("ui/a.cpp", '#include "core/iaas/opennebula/b.h"', "ui must not include core/iaas/opennebula")
        for path in ("core/iaas/a.cpp", "core/manager/a.h", "app/gui/a.cpp"):
            self.caught(path, '#include "core/iaas/opennebula/b.h"', "must not include core/iaas/opennebula")
        self.caught("app/handover/a.cpp", '#include "app/cli/b.h"', "app/handover must not include app/cli")

    def test_higher_layer_may_include_a_lower_one(self):
        self.passes("core/lifecycle/a.cpp", '#include "core/nodes/b.h"\n#include "core/lifecycle/c.h"')
        self.passes("ui/models/a.cpp", '#include "core/manager/b.h"\n#include "ui_dialog.h"\n#include "a.moc"')
        self.passes("core/iaas/opennebula/a.h", '#include "core/iaas/opennebula/b.h"')
        self.passes("app/session/a.h", '#include "core/iaas/opennebula/b.h"')
        self.passes("tests/ui/a.cpp", '#include "ui/b.h"\n#include "app/c.h"')
        self.passes("ui/a.cpp", '#include "ui/panels/b.h"\n#include "ui/commands/c.h"')
        self.passes("app/cli/commands/a.cpp", '#include "app/cli/b.h"\n#include "app/handover/c.h"')

    def test_new_folder_needs_a_place_in_the_table(self):
        self.caught("core/misc/a.cpp", '#include "core/base/b.h"', "not in the table")
        self.caught("ui/misc/a.cpp", '#include "ui/words/b.h"', "not in the table")

    def test_includes_start_at_the_top(self):
        self.caught("core/base/a.cpp", '#include "b.h"', "path from the top")
        self.caught("core/base/a.cpp", '#include "../net/b.h"', "path from the top")

    def test_core_must_not_include_gui_headers(self):
        for header in ("QtWidgets/QWidget", "QtGui/QColor", "QtWidgets", "QIcon", "QApplication", "QGuiApplication"):
            self.caught("core/base/a.h", f"#include <{header}>", header)
        self.passes("core/base/a.h", "#include <QCoreApplication>\n#include <QtGlobal>\n#include <QImageless>")
        self.passes("ui/a.h", "#include <QWidget>")

    def test_time_comes_from_the_scheduler(self):
        for use in (
            "QTimer timer;",
            "QElapsedTimer timer;",
            "auto t = QDateTime::currentDateTimeUtc();",
            "auto t = QDateTime::currentMSecsSinceEpoch();",
            "auto t = QDateTime::currentSecsSinceEpoch();",
            "auto t = std::chrono::steady_clock::now();",
            "auto t = std::chrono::system_clock::now();",
            "QThread::msleep(5);",
            "std::this_thread::sleep_for (x);",
            "auto t = time(nullptr);",
            "const char q = '\"'; QTimer timer; // \"",
            "#include <QTimer>",
        ):
            self.caught("core/net/a.cpp", use, "msm::Scheduler")

    def test_time_may_be_spoken_of_and_used_elsewhere(self):
        self.passes("core/net/a.cpp", '// QTimer\n/* sleep(\n1) */ const char *s = "QTimer \\" sleep(";')
        self.passes("core/net/a.cpp", 'const char *s = R"x(\n" QTimer )" )x"; int asleep(int); QDateTime t;')
        self.passes("core/base/scheduler.cpp", "QTimer timer;")
        self.passes("ui/a.cpp", "QTimer timer;")

    def test_line_numbers_hold_after_long_comments(self):
        _, output = run({"core/net/a.cpp": f"{HEADER}/* one\ntwo */\nQTimer timer;\n"})
        self.assertIn("core/net/a.cpp:5: ", output)

    def test_core_does_not_translate(self):
        self.caught("core/net/a.cpp", 'auto s = tr("x");', "does not translate")
        self.caught("core/net/a.cpp", 'auto s = QObject::tr("x");', "does not translate")
        self.caught("core/net/a.cpp", 'auto s = QT_TR_NOOP("x");', "does not translate")
        self.passes("core/net/a.cpp", 'auto s = str(1); auto t = attr("x"); // tr("x")')
        self.passes("ui/a.cpp", 'auto s = tr("x");')

    def test_every_source_names_its_licence(self):
        for path in ("core/net/a.cpp", "ui/a.h", "ui/a.ui", "tests/a.py", "tests/a.sh", "x/CMakeLists.txt", "dev"):
            code, output = run({path: "\n"})
            self.assertEqual(code, 1, path)
            self.assertIn("no SPDX-License-Identifier", output)
            self.assertIn("no SPDX-FileCopyrightText", output)
        code, output = run({"a.cpp": HEADER.replace("GPL-3.0-or-later", "MIT")})
        self.assertEqual(code, 1, output)
        self.assertEqual(run({"README.md": "no header here"})[0], 0)

    def test_posix_stays_in_unix_files_with_a_twin(self):
        for header in ("unistd.h", "sys/socket.h", "signal.h", "pwd.h"):
            self.caught("core/net/a.cpp", f"#include <{header}>", "*_unix.cpp")
        unix = {"core/net/a_unix.cpp": HEADER + "#include <unistd.h>\n"}
        code, output = run(unix)
        self.assertEqual(code, 1)
        self.assertIn("no *_win.cpp next to it", output)
        self.assertEqual(run(unix | {"core/net/a_win.cpp": HEADER})[0], 0)
        linux = {"core/net/a_linux.cpp": HEADER + "#include <sys/epoll.h>\n"}
        code, output = run(linux)
        self.assertEqual(code, 1)
        self.assertIn("no portable a.cpp next to it", output)
        self.assertEqual(run(linux | {"core/net/a.cpp": HEADER})[0], 0)
        self.passes("core/net/a.cpp", "#include <csignal>\n#include <system_error>\n#include <filesystem>")

    def test_no_file_mentions_a_folder_of_one_machine(self):
        for start in ("/" + "home/", "/" + "root/", "/" + "work/", "/" + "Users/", "C:\\" + "Users\\"):
            self.caught("docs/a.md", f"see {start}someone/file", "path of one machine")
        self.passes("docs/a.md", "https://cloud.example/home/page, ~/home/x, src/home/x, /etc/hosts")

    def test_no_source_is_longer_than_400_lines(self):
        for path in ("core/net/a.cpp", "ui/a.h", "tests/ui/a.cpp"):
            code, output = run({path: HEADER + "//\n" * 399})
            self.assertEqual(code, 1, output)
            self.assertIn(f"{path}:401: 401 lines", output)
            self.assertEqual(run({path: HEADER + "//\n" * 398})[0], 0)
        self.assertEqual(run({"a.md": "x\n" * 500})[0], 0)

    def test_header_includes_few_of_the_projects_own(self):
        ten = "".join(f'#include "core/base/{number}.h"\n' for number in range(10))
        for path in ("core/base/a.h", "ui/a.h", "app/session/a.h"):
            code, output = run({path: f'{HEADER}#include <QString>\n{ten}#include "core/base/x.h"\n'})
            self.assertEqual(code, 1, output)
            self.assertIn(f"{path}:14: a header includes at most 10", output)
            self.assertEqual(run({path: f"{HEADER}#include <QString>\n{ten}"})[0], 0)
        self.assertEqual(run({"tests/ui/a.h": f'{HEADER}{ten}#include "core/base/x.h"\n'})[0], 0)
        self.assertEqual(run({"ui/a.cpp": f'{HEADER}{ten}#include "core/base/x.h"\n'})[0], 0)

    def test_files_that_are_not_text_are_left_alone(self):
        self.assertEqual(run({"a.png": b"\x89PNG\xff\xfe", "README.md": "x"})[0], 0)

    def test_empty_tree_is_not_a_success(self):
        self.assertEqual(run({})[0], 1)

    def test_build_folder_outside_a_checkout_is_skipped(self):
        self.assertEqual(run({"README.md": "x", "build/a.cpp": "no header"})[0], 0)


if __name__ == "__main__":
    unittest.main()
