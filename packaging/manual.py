#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes man pages and shell completions of what the programs themselves say in answer to --help.

Usage: manual.py man PROGRAM VERSION DATE > PROGRAM.1
       manual.py complete bash|zsh|fish PROGRAM > FILE
PROGRAM is the path of a built program. A program with a list of commands gets a section for each of them."""

import os
import re
import subprocess
import sys

SUMMARY = {
    "msmctl": "manage the MySQL service nodes of an OpenNebula cloud",
    "msm-sandbox": "an OpenNebula-compatible cloud on this machine, for trying out and testing",
    "mysql-server-manager": "administer MySQL service nodes on OpenNebula",
}
# An option with its value, or whatever else is set off by two spaces.
OPTION_ITEM = re.compile(r"^ {2}(-\S*(?: (?:--?[a-z]\S*|<?[A-Z\[]\S*))*)(?: +(\S.*))?$")
ITEM = re.compile(r"^ {2}(\S.*?)(?: {2,}(\S.*))?$")
OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z0-9-]*|-[a-z])(?:[ =](?:<)?([A-Z\[][^\s,]*|<[^>]*>))?")
COMMAND_LINE = re.compile(r"^ {2}([a-z]+) {2,}(\S.*)$")


def item_of(line):
    return OPTION_ITEM.match(line) or ITEM.match(line)


def said(program, *arguments):
    environment = dict(os.environ, LC_ALL="C.UTF-8", QT_QPA_PLATFORM="offscreen", COLUMNS="100")
    return subprocess.run([program, *arguments, "--help"], env=environment, check=True, capture_output=True,
        text=True, encoding="utf-8").stdout.rstrip() + "\n"


class Help:
    """The usage lines and the sections of a help text: (heading, lines); the first has no heading."""

    def __init__(self, text):
        lines = text.splitlines()
        self.usage = []
        while lines and re.match(r"Usage:| {7}\S", lines[0]):
            self.usage.append(re.sub(r"^(Usage:)?\s*", "", lines.pop(0)))
        self.usage[0] = re.sub(r"^\S*/", "", self.usage[0])
        self.sections = [("", [])]
        for line in lines:
            if re.match(r"^\S.*:$", line):
                self.sections.append((line[:-1], []))
            else:
                self.sections[-1][1].append(line)

    def section(self, heading):
        return next((lines for name, lines in self.sections if name == heading), [])

    def commands(self):
        """(name, summary) of each."""
        return [match.groups() for line in self.section("Commands") if (match := COMMAND_LINE.match(line))]

    def options(self):
        """{name: what its value is called, or nothing}, in the order of the text."""
        found = {}
        for _, lines in self.sections:
            for line in lines:
                item = item_of(line)
                if item and item.group(1).startswith("-"):
                    for name, value in OPTION.findall(item.group(1)):
                        found.setdefault(name, value.strip("<>"))
        return found


# Man pages.

def escaped(text):
    text = text.replace("\\", r"\e").replace("-", r"\-")
    for mark, code in (("…", "..."), ("“", r"\(lq"), ("”", r"\(rq"), ("→", r"\(->")):
        text = text.replace(mark, code)
    return re.sub(r"^([.'])", r"\\&\1", text)


def marked(head):
    """The head of an item: what is typed as it stands is bold."""
    return re.sub(r"(\\-\\-[a-z][\w\\-]*|(?<![\w-])\\-[a-z]\b)", r"\\fB\1\\fR", escaped(head))


def body(lines):
    """Items with their explanations, paragraphs, and what is indented as it stands."""
    out, verbatim, column = [], False, None
    for line in lines:
        indent = len(line) - len(line.lstrip())
        item = item_of(line)
        if verbatim and (not line.strip() or indent < 2 or item):
            out.append(".fi")
            verbatim = False
        if not line.strip():
            if out and out[-1] != ".PP":
                out.append(".PP")
            column = None
        elif item and (item.group(2) or item.group(1).startswith("-") or column):
            column = indent
            out += [".TP", marked(item.group(1))]
            if item.group(2):
                out.append(escaped(item.group(2)))
        elif column is not None and indent > column:
            out.append(escaped(line.strip()))
        elif indent >= 2:
            if not verbatim:
                out.append(".nf")
                verbatim = True
            out.append(escaped(line[2:]))
        else:
            if column is not None:
                out.append(".PP")
                column = None
            out.append(escaped(line.strip()))
    if verbatim:
        out.append(".fi")
    while out and out[-1] == ".PP":
        out.pop()
    return out[1:] if out and out[0] == ".PP" else out


def man(program, version, date):
    name = os.path.basename(program)
    text = Help(said(program))
    out = ['.TH "%s" "1" "%s" "%s %s" "User Commands"' % (name.upper(), date, "MySQL Server Manager", version),
        ".SH NAME", r"%s \- %s" % (escaped(name), SUMMARY[name]), ".SH SYNOPSIS"]
    for usage in text.usage:
        out += [marked(usage), ".br"]
    out.append(".SH DESCRIPTION")
    shared = {heading for heading, _ in text.sections}
    for heading, lines in text.sections:
        if heading == "Commands":
            out.append(".SH COMMANDS")
            for command, summary in text.commands():
                one = Help(said(program, command))
                out.append(".SS %s" % escaped(command))
                for usage in one.usage:
                    out += [marked(usage), ".br"]
                for part, inner in one.sections:
                    if part in shared and part:
                        continue
                    if part:
                        out += [".PP", r"\fI%s\fR" % escaped(part)]
                    elif inner:
                        out.append(".PP")
                    out += body(inner)
        else:
            title, _, more = heading.partition(" (")
            if heading:
                out.append(".SH %s" % escaped(title.upper()))
            if more:
                out += [escaped("(" + more), ".PP"]
            out += body(lines)
    return "\n".join(out) + "\n"


# Completions.

def table(program):
    """{command: its options}; the options without a command under ""."""
    text = Help(said(program))
    return {"": text.options(), **{name: Help(said(program, name)).options() for name, _ in text.commands()}}


FILES = re.compile(r"FILE|^\[?DIR")


def bash(program):
    name = os.path.basename(program)
    tables = table(program)
    function = "_" + name.replace("-", "_")
    commands = " ".join(command for command in tables if command)
    out = ["# %s" % name + " for bash, made from its --help", function + "() {",
        "    local cur prev words cword split command word", "    _init_completion -s || return", "    case $prev in"]
    valued = {option: value for options in tables.values() for option, value in options.items() if value}
    files = sorted(option for option, value in valued.items() if FILES.search(value))
    others = sorted(set(valued) - set(files) - {"--profile"})
    if files:
        out += ["    %s)" % " | ".join(files), "        _filedir", "        return", "        ;;"]
    if "--profile" in valued and commands:
        out += ["    --profile)", "        COMPREPLY=($(compgen -W \"$(%s profiles 2>/dev/null | awk 'NR > 1 { print $1 }')\" "
            "-- \"$cur\"))" % name, "        return", "        ;;"]
    if others:
        out += ["    %s)" % " | ".join(others), "        return", "        ;;"]
    out += ["    esac", "    command=''"]
    if commands:
        out += ["    for word in \"${words[@]:1:cword-1}\"; do", "        case $word in",
            "        %s)" % commands.replace(" ", " | "), "            command=$word", "            break", "            ;;",
            "        esac", "    done"]
    out += ["    if [[ $cur == -* ]]; then", "        case $command in"]
    for command, options in tables.items():
        if command:
            out += ["        %s) COMPREPLY=($(compgen -W '%s' -- \"$cur\")) ;;" % (command, " ".join(options))]
    out += ["        *) COMPREPLY=($(compgen -W '%s' -- \"$cur\")) ;;" % " ".join(tables[""]), "        esac"]
    if commands:
        out += ["    elif [[ -z $command ]]; then", "        COMPREPLY=($(compgen -W '%s' -- \"$cur\"))" % commands]
        out += ["    elif [[ $command == import || $command == diagnostics ]]; then", "        _filedir"]
    out += ["    fi", "} &&", "    complete -F %s %s" % (function, name)]
    return "\n".join(out) + "\n"


def quoted(text):
    return "'%s'" % text.replace("'", "'\\''")


def zsh(program):
    name = os.path.basename(program)
    tables = table(program)
    summaries = dict(Help(said(program)).commands())

    def specs(options):
        for option, value in options.items():
            action = ":%s:%s" % (re.sub(r"[^a-z]+", " ", value.lower()).strip(), "_files" if FILES.search(value) else "")
            yield quoted("*" + option + (action if value else ""))

    out = ["#compdef %s" % name, "# made from its --help"]
    if len(tables) == 1:
        out.append("_arguments %s" % " ".join(specs(tables[""])))
        return "\n".join(out) + "\n"
    out += ["local context state line", "_arguments -C %s '1: :->command' '*:: :->rest'" % " ".join(specs(tables[""])),
        "case $state in", "command)", "    local -a commands=("]
    out += ["        " + quoted("%s:%s" % (command, summary.replace(":", "\\:"))) for command, summary in summaries.items()]
    out += ["    )", "    _describe command commands", "    ;;", "rest)", "    case $line[1] in"]
    for command, options in tables.items():
        if command:
            out += ["    %s) _arguments %s '*: :_files' ;;" % (command, " ".join(specs(options)))]
    out += ["    esac", "    ;;", "esac"]
    return "\n".join(out) + "\n"


def fish(program):
    name = os.path.basename(program)
    tables = table(program)
    commands = [command for command in tables if command]
    out = ["# %s for fish, made from its --help" % name]
    for command, summary in Help(said(program)).commands():
        out.append("complete -c %s -f -n '__fish_use_subcommand' -a %s -d %s" % (name, command, quoted(summary)))
    for command, options in tables.items():
        for option, value in options.items():
            if command and option in tables[""]:
                continue
            where = " -n '__fish_seen_subcommand_from %s'" % command if command else ""
            kind = "-l %s" % option[2:] if option.startswith("--") else "-s %s" % option[1:]
            needs = (" -r -F" if FILES.search(value) else " -x") if value else ""
            out.append("complete -c %s%s %s%s" % (name, where, kind, needs))
    if "--profile" in tables[""] and commands:
        out.append("complete -c %s -l profile -x -a \"(%s profiles 2>/dev/null | awk 'NR > 1 { print \\$1 }')\"" % (name, name))
    return "\n".join(out) + "\n"


def main():
    if sys.argv[1:2] == ["man"] and len(sys.argv) == 5:
        sys.stdout.write(man(*sys.argv[2:]))
    elif sys.argv[1:2] == ["complete"] and len(sys.argv) == 4 and sys.argv[2] in ("bash", "zsh", "fish"):
        sys.stdout.write({"bash": bash, "zsh": zsh, "fish": fish}[sys.argv[2]](sys.argv[3]))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
