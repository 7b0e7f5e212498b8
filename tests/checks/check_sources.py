#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of the sources that no compiler checks. check_sources.py [ROOT]: prints PATH:LINE: WHAT IS WRONG
for each breach and fails if there is one. Each rule is a function from one file to its breaches."""

import pathlib
import re
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parents[2]

TOP = {"core": "", "ui": "core", "app": "core ui", "tests": "core ui app"}

# Which folders beside itself a folder may include. Each names only folders above it, so there is no circle. A folder
# that is not listed is a breach as well. What stands directly in ui/ puts all of it together.
UI = {
    "words": "",
    "commands": "words",
    "widgets": "words",
    "models": "words",
    "delegates": "words models",
    "node": "words commands widgets delegates",
    "panels": "words commands widgets models delegates",
    "dialogs": "words commands widgets models delegates",
}
APP = {
    "platform": "",
    "handover": "",
    "sandbox": "platform",
    "session": "platform",
    "cli": "platform handover session",
    "gui": "platform handover session cli",
}


def core_folders():
    """The same for core, where the linker holds each folder to what its CMakeLists.txt names."""
    top = (PROJECT / "core/CMakeLists.txt").read_text(encoding="utf-8")
    for name in re.findall(r"^add_subdirectory\((\w+)\)", top, re.MULTILINE):
        text = (PROJECT / "core" / name / "CMakeLists.txt").read_text(encoding="utf-8")
        uses = re.search(r"^    USES ([\w ]+)", text, re.MULTILINE)
        yield name, uses.group(1) if uses else ""


def layers(top, folders):
    """The folders that each folder may include, all by their paths from the top."""
    allowed = {}
    for name, uses in folders:
        allowed[f"{top}/{name}"] = {f"{top}/{use}" for use in uses.split()}
        for use in allowed[f"{top}/{name}"] - allowed.keys():
            sys.exit(f"{top}/{name} uses {use}, which is no folder above it")
    return allowed


LAYERS = layers("core", core_folders()) | layers("ui", UI.items()) | layers("app", APP.items())

CODE = (".cpp", ".h")
# One of the clouds there may be. Only the composition root knows it; of tests, each may test it.
DRIVER = "core/iaas/opennebula/"
KNOW_THE_DRIVER = (DRIVER, "app/session/", "tests/")
SCHEDULER = "core/base/scheduler.cpp"

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
GUI = re.compile(
    r"(Qt(Gui|Widgets|Svg|SvgWidgets|OpenGL|OpenGLWidgets|PrintSupport|Qml|Quick|UiTools)(/|$))"
    r"|Q(Gui)?Application$|Q(Widget|MainWindow|Dialog|Action|Icon|Pixmap|Image|Painter|Color|Font|Palette)$"
)
POSIX = re.compile(
    r"(sys|netinet|arpa|net|linux)/|(unistd|signal|pwd|grp|fcntl|netdb|poll|termios|dlfcn|pthread|dirent"
    r"|spawn|syslog|sched|semaphore)\.h$"
)
TIME = re.compile(
    r"\b(QTimer|QBasicTimer|QChronoTimer|QElapsedTimer|QDeadlineTimer|startTimer|currentDateTime(Utc)?|currentDate"
    r"|currentTime|currentSecsSinceEpoch|currentMSecsSinceEpoch|steady_clock|system_clock"
    r"|high_resolution_clock|clock_gettime|gettimeofday)\b"
    r"|\b[mu]?sleep(_for|_until)?\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\)"
)
TRANSLATION = re.compile(
    r"(?<!\w)(tr|trUtf8|qtTrId|translate)\s*\(|\bQ(T_TR|T_TRANSLATE)_\w*NOOP|\bQ_DECLARE_TR_FUNCTIONS\b"
)
MOST_LINES = 400
MOST_HEADERS = 10

# A folder of somebody's machine: absolute, and not the path of a URL.
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(home|root|work|Users)/\w|[A-Za-z]:\\+Users\\")

LITERALS_AND_COMMENTS = re.compile(
    r'R"([^()\s\\]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|//[^\n]*|/\*.*?\*/', re.DOTALL
)


def code_only(text):
    """The text without what is quoted or commented, its lines where they were."""
    return LITERALS_AND_COMMENTS.sub(lambda m: '""' + "\n" * m.group().count("\n"), text)


def includes(text):
    for number, line in enumerate(text.splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match.group(1) == '"', match.group(2)


def matches(pattern, text, message):
    for number, line in enumerate(text.splitlines(), 1):
        if match := pattern.search(line):
            yield number, message % match.group().strip()


def folder_of(path):
    return "/".join(path.split("/")[:-1][:2])


def layering(path, text):
    here = folder_of(path)
    top = here.split("/")[0]
    if not path.endswith(CODE) or top not in TOP:
        return
    for number, quoted, header in includes(text):
        if not quoted or header.endswith(".moc") or re.fullmatch(r"ui_\w+\.h", header):
            continue
        if header.startswith(DRIVER) and not path.startswith(KNOW_THE_DRIVER):
            yield number, f"{here} must not include {DRIVER[:-1]}"
        there = folder_of(header)
        if there.split("/")[0] not in TOP:
            yield number, f'"{header}": include files of the project by their path from the top'
        elif there.split("/")[0] != top:
            if there.split("/")[0] not in TOP[top].split():
                yield number, f"{top} must not include {there.split('/')[0]}"
            elif there == "core/sandbox" and top not in ("app", "tests"):
                yield number, f"{top} must not include {there}"
        elif top != "tests" and "/" in here and here != there:
            if here not in LAYERS:
                yield number, f"{here} is not in the table of layers"
            elif there not in LAYERS[here]:
                yield number, f"{here} must not include {there}"


def no_gui_in_core(path, text):
    if path.startswith("core/") and path.endswith(CODE):
        for number, _, header in includes(text):
            if GUI.match(header):
                yield number, f"core must not include <{header}>"


def time_only_from_the_scheduler(path, text):
    if path.startswith("core/") and path.endswith(CODE) and path != SCHEDULER:
        yield from matches(TIME, code_only(text), "%s: time in core comes from msm::Scheduler only")


def no_translation_in_core(path, text):
    if path.startswith("core/") and path.endswith(CODE):
        yield from matches(TRANSLATION, code_only(text), "%s: core does not translate, ui/words/errortext does")


def licence_header(path, text):
    name = path.rsplit("/", 1)[-1]
    if path.endswith((*CODE, ".ui", ".py", ".sh", ".cmake")) or name in ("CMakeLists.txt", "dev") or path == ".ci/run":
        head = "\n".join(text.splitlines()[:5])
        for tag in ("SPDX-FileCopyrightText:", "SPDX-License-Identifier: GPL-3.0-or-later"):
            if tag not in head:
                yield 1, f"no {tag} in the first five lines"


def posix_only_in_unix_files(path, text):
    if path.endswith(CODE) and not path.endswith(("_unix.cpp", "_linux.cpp")):
        for number, quoted, header in includes(text):
            if not quoted and POSIX.match(header):
                yield number, f"<{header}> belongs into a file named *_unix.cpp"


def no_machine_paths(path, text):
    yield from matches(MACHINE_PATH, text, "%s…: a path of one machine")


def no_long_files(path, text):
    lines = len(text.splitlines())
    if path.endswith(CODE) and lines > MOST_LINES:
        yield MOST_LINES + 1, f"{lines} lines, more than {MOST_LINES}: split the file by matter"


def few_headers_in_headers(path, text):
    """A file that includes a header is built again whenever one of the headers behind it changes."""
    own = [number for number, quoted, _ in includes(text) if quoted]
    if path.endswith(".h") and path.split("/")[0] in ("core", "ui", "app"):
        for number in own[MOST_HEADERS:]:
            yield number, f"a header includes at most {MOST_HEADERS} of the project's own"


RULES = [
    layering,
    no_gui_in_core,
    time_only_from_the_scheduler,
    no_translation_in_core,
    licence_header,
    posix_only_in_unix_files,
    no_machine_paths,
    no_long_files,
    few_headers_in_headers,
]


def missing_twins(paths):
    """No feature is left out of a platform unseen: every *_unix.cpp has a *_win.cpp next to it, and every
    *_linux.cpp the portable file that does the same more slowly."""
    for path in paths:
        if path.endswith("_linux.cpp") and path.replace("_linux.cpp", ".cpp") not in paths:
            yield f"{path}:1: no portable {path.rsplit('/', 1)[-1].replace('_linux.cpp', '.cpp')} next to it"
        if path.endswith("_unix.cpp") and path.replace("_unix.cpp", "_win.cpp") not in paths:
            yield f"{path}:1: no *_win.cpp next to it"


def project_files(root):
    """The files that are or would be tracked; outside a checkout, all but hidden folders and build/."""
    git = ["git", "-C", str(root)]
    top = subprocess.run([*git, "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=False)
    if top.returncode == 0 and pathlib.Path(top.stdout.strip()).resolve() == root:
        listing = [*git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listing, capture_output=True, text=True, check=True).stdout.split("\0")
        return sorted(name for name in names if name and (root / name).is_file())
    found = (file.relative_to(root) for file in root.rglob("*") if file.is_file())
    return sorted(file.as_posix() for file in found if file.parts[0] not in ("build", ".git"))


def check(root):
    root = pathlib.Path(root).resolve()
    paths = project_files(root)
    breaches = list(missing_twins(set(paths)))
    for path in paths:
        try:
            text = (root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture, or a test's sample of bad bytes
        for rule in RULES:
            breaches += [f"{path}:{number}: {message}" for number, message in rule(path, text)]
    return paths, breaches


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]
    paths, breaches = check(root)
    print(*breaches, sep="\n", end="\n" if breaches else "")
    print(f"{len(paths)} files, {len(breaches)} breaches")
    return 1 if breaches or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
