# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The node agent: it answers on port 60000 for the MariaDB or MySQL server of its machine.

It is one file without any dependency, because a stock virtual machine gets it in its CONTEXT. docs/agent.md
describes methods, trust and files; docs/decisions/0050-node-agent.md gives the reasons. The parts, from the bottom
up: quoting and dialects, the option file, the client that carries SQL, the supervisors that start and stop the
server, the server as the manager sees it, jobs, methods, trust, HTTP.
"""

import argparse
import errno
import hashlib
import hmac
import ipaddress
import json
import os
import pwd
import re
import shlex
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import urllib.parse
from typing import IO, Any, Callable, Dict, Iterator, List, NamedTuple, NoReturn, Optional, Sequence, Tuple, Union

VERSION = "1.0"
PROTOCOL = 2
PATH = os.environ.get("PATH") or os.defpath
OWN_OPTIONS = "zz-msm-agent.cnf"  # read after the files of the packages

MOST_HEAD = 16 * 1024  # bytes of a request's head
MOST_BODY = 256 * 1024  # bytes of a call
MOST_LOGIN = 4000  # bytes of a login at another server; the smallest pipe takes 4096
MOST_SAID = 32 * 1024 * 1024  # bytes that the client may say to one question
MOST_ANSWER = 64 * 1024  # bytes of an answer in JSON; the manager reads no more
MOST_ROWS = MOST_ANSWER - 4096  # bytes of the rows in it
MOST_ID = 1024  # bytes of a call's id, which comes back
MOST_ERROR = 1000  # characters of an error
MOST_CONNECTIONS = 48
MOST_LINES = 1000  # of the error log
MOST_FINISHED = 20  # jobs that are remembered
REQUEST_SECONDS = 10.0  # from the first byte of a call to its last, the TLS handshake included
IDLE_SECONDS = 30.0  # between two pieces of an upload or a download
UPLOAD_SECONDS = 12 * 3600.0
JOB_SECONDS = 24 * 3600.0
FILE_SECONDS = 24 * 3600.0  # a finished dump is kept so long
SQL_SECONDS = 60.0
LOGIN_SECONDS = 5.0
UNTOLD_SECONDS = 10.0  # a server that does not tell its part in replication is not asked again so soon
KNOWN_SECONDS = 2.0  # an answer of the server is believed so long, while its process lives
SETTLE_SECONDS = 60.0  # an agent that ends waits so long for a restart of the server
SERVER_SECONDS = 900.0  # a start may have to recover, a stop has to write everything
REPLICA_SECONDS = 120.0
DISK_RESERVE = 64 * 1024 * 1024  # bytes that an upload leaves free

Row = Dict[str, Optional[str]]
Json = Dict[str, Any]


class Refusal(Exception):
    """The agent's own error: the caller gets the text in an answer with status 200."""


class HttpRefusal(Exception):
    """An error of the request itself."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


def log(text: str) -> None:
    text = " ".join(text.split("\n"))[:2000]  # what a caller wrote makes no line of its own
    when = "" if "JOURNAL_STREAM" in os.environ else time.strftime("%Y-%m-%dT%H:%M:%SZ ", time.gmtime())
    try:
        print(when + text, file=sys.stderr, flush=True)
    except OSError:  # whoever read it is gone: the agent has its server to end all the same
        pass


# --- Quoting and dialects ----------------------------------------------------------------------------------------

ESCAPES = {"\0": "\\0", "\n": "\\n", "\r": "\\r", "\x1a": "\\Z", "\\": "\\\\", "'": "\\'", '"': '\\"'}


def quote_text(value: str) -> str:
    """A value as an SQL literal. The client's sessions never have NO_BACKSLASH_ESCAPES, see PREAMBLE."""
    return "'" + "".join(ESCAPES.get(letter, letter) for letter in value) + "'"


def quote_name(name: str) -> str:
    """A database's name as an SQL identifier."""
    if not name or "\0" in name or len(name) > 64:
        raise Refusal("Invalid argument: a name has 1 to 64 characters and no NUL")
    return "`" + name.replace("`", "``") + "`"


def quote_option(value: str) -> str:
    """A value for an option file, where # begins a comment and spaces at the ends are cut."""
    if any(ord(letter) < 32 for letter in value):
        raise Refusal("Invalid argument: a value of the option file has no control characters")
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def account(user: str, host: str) -> str:
    return quote_text(user) + "@" + quote_text(host)


class Dialect(NamedTuple):
    """The words in which the two servers differ."""

    flavour: str
    dump: str  # name of the program
    dump_all: Tuple[str, ...]  # for a replica
    dump_some: Tuple[str, ...]  # for people
    client: Tuple[str, ...]
    client_tls: Tuple[str, ...]
    option_folders: Tuple[str, ...]
    source_options: Dict[str, str]
    followable: str  # whether a server has what these options bring
    position: str  # what this server has, for comparison with others
    binlog_status: str
    forget_history: str
    change_source: str
    stop_replica: str
    start_replica: str
    replica_status: str
    fence: str
    fence_option: str
    lock_waits: str
    variables: str


MARIADB = Dialect(
    flavour="MariaDB",
    dump="mariadb-dump",
    dump_all=("--master-data=1", "--gtid"),
    dump_some=(),
    client=(),
    client_tls=("--ssl",),
    option_folders=("/etc/mysql/mariadb.conf.d", "/etc/my.cnf.d"),
    source_options={"log-bin": "binlog", "log-slave-updates": "1", "gtid-strict-mode": "1"},
    followable="@@log_bin",
    position="SELECT @@GLOBAL.gtid_binlog_state AS position, @@GLOBAL.gtid_slave_pos AS applied",
    binlog_status="SHOW MASTER STATUS",
    forget_history="STOP SLAVE; RESET SLAVE ALL; RESET MASTER; SET GLOBAL gtid_slave_pos=''",
    change_source="CHANGE MASTER TO MASTER_HOST={host}, MASTER_PORT={port}, MASTER_USER={user},"
    " MASTER_PASSWORD={password},"
    " MASTER_SSL={tls}, MASTER_CONNECT_RETRY=5, {where}",
    stop_replica="STOP SLAVE",
    start_replica="START SLAVE",
    replica_status="SHOW SLAVE STATUS",
    fence="SET GLOBAL read_only={on}",
    fence_option="read-only",
    lock_waits="SELECT w.trx_mysql_thread_id AS waiting_id, LEFT(w.trx_query, 1000) AS waiting_query,"
    " TIMESTAMPDIFF(SECOND, w.trx_wait_started, NOW()) AS seconds, b.trx_mysql_thread_id AS blocking_id,"
    " LEFT(b.trx_query, 1000) AS blocking_query, l.lock_table AS locked"
    " FROM information_schema.INNODB_LOCK_WAITS i"
    " JOIN information_schema.INNODB_TRX w ON w.trx_id = i.requesting_trx_id"
    " JOIN information_schema.INNODB_TRX b ON b.trx_id = i.blocking_trx_id"
    " LEFT JOIN information_schema.INNODB_LOCKS l ON l.lock_id = i.requested_lock_id",
    variables="SELECT LOWER(VARIABLE_NAME) AS name, GLOBAL_VALUE AS value, DEFAULT_VALUE AS usual,"
    " READ_ONLY AS fixed FROM information_schema.SYSTEM_VARIABLES"
    " WHERE GLOBAL_VALUE IS NOT NULL ORDER BY 1",
)

MYSQL = Dialect(
    flavour="MySQL",
    dump="mysqldump",
    dump_all=("--set-gtid-purged=ON",),
    dump_some=("--set-gtid-purged=OFF",),
    client=("--get-server-public-key",),
    client_tls=("--ssl-mode=REQUIRED",),
    option_folders=("/etc/mysql/mysql.conf.d", "/etc/my.cnf.d"),
    source_options={"gtid-mode": "ON", "enforce-gtid-consistency": "ON", "log-bin": "binlog"},
    followable="@@log_bin AND @@GLOBAL.gtid_mode = 'ON'",
    position="SELECT REPLACE(@@GLOBAL.gtid_executed, '\\n', '') AS position,"
    " REPLACE(@@GLOBAL.gtid_executed, '\\n', '') AS applied",
    binlog_status="SHOW BINARY LOG STATUS",
    forget_history="STOP REPLICA; RESET REPLICA ALL; RESET BINARY LOGS AND GTIDS",
    change_source="CHANGE REPLICATION SOURCE TO SOURCE_HOST={host}, SOURCE_PORT={port}, SOURCE_USER={user},"
    " SOURCE_PASSWORD={password}, SOURCE_SSL={tls}, GET_SOURCE_PUBLIC_KEY=1, SOURCE_CONNECT_RETRY=5, {where}",
    stop_replica="STOP REPLICA",
    start_replica="START REPLICA",
    replica_status="SHOW REPLICA STATUS",
    fence="SET GLOBAL read_only={on}; SET GLOBAL super_read_only={on}",
    fence_option="super-read-only",
    lock_waits="SELECT waiting_pid AS waiting_id, LEFT(waiting_query, 1000) AS waiting_query,"
    " wait_age_secs AS seconds,"
    " blocking_pid AS blocking_id, LEFT(blocking_query, 1000) AS blocking_query, locked_table AS locked"
    " FROM sys.innodb_lock_waits",
    variables="SELECT g.VARIABLE_NAME AS name, g.VARIABLE_VALUE AS value, NULL AS usual, NULL AS fixed"
    " FROM performance_schema.global_variables g ORDER BY 1",
)

MYSQL_BEFORE_8_2 = MYSQL._replace(
    binlog_status="SHOW MASTER STATUS",
    forget_history="STOP REPLICA; RESET REPLICA ALL; RESET MASTER",
)


def dialect_of(version: str) -> Dialect:
    if "mariadb" in version.lower():
        return MARIADB
    return MYSQL if series(version) >= (8, 2) else MYSQL_BEFORE_8_2


def series(version: str) -> Tuple[int, ...]:
    """Of "10.11.19-MariaDB" (10, 11)."""
    return tuple(int(number) for number in re.findall("[0-9]+", version)[:2])


# Where to go on reading at the source: by GTID, or from a place in one of its files.
BY_GTID = {"MariaDB": "MASTER_USE_GTID=slave_pos", "MySQL": "SOURCE_AUTO_POSITION=1"}
BY_FILE = {
    "MariaDB": "MASTER_USE_GTID=no, MASTER_LOG_FILE={file}, MASTER_LOG_POS={position}",
    "MySQL": "SOURCE_AUTO_POSITION=0, SOURCE_LOG_FILE={file}, SOURCE_LOG_POS={position}",
}
SYSTEM_DATABASES = ("mysql", "information_schema", "performance_schema", "sys")
SYSTEM_USERS = ("", "root", "mysql", "mariadb.sys", "mysql.sys", "mysql.session", "mysql.infoschema")
SOURCE_GRANTS = (
    "REPLICATION SLAVE, REPLICATION CLIENT, SELECT, RELOAD, PROCESS, LOCK TABLES, SHOW VIEW, TRIGGER, EVENT"
)


def gtids(text: str) -> Dict[Tuple[str, str], int]:
    """MariaDB's list of domain-server-sequence."""
    found: Dict[Tuple[str, str], int] = {}
    for item in filter(None, re.sub(r"\s", "", text).split(",")):
        if not re.fullmatch("[0-9]{1,10}-[0-9]{1,10}-[0-9]{1,20}", item, re.ASCII):
            raise Refusal("Invalid argument: no GTID position: " + repr(item[:60]))
        domain, server, sequence = item.split("-")
        found[domain, server] = max(found.get((domain, server), 0), int(sequence))
    return found


def errant(own: str, source: str) -> List[str]:
    """What a MariaDB has in its binary log that its source never had. MASTER_GTID_WAIT would not tell: it compares
    the sequence alone."""
    known = gtids(source)
    return [
        "%s-%s-%d" % (domain, server, sequence)
        for (domain, server), sequence in sorted(gtids(own).items())
        if known.get((domain, server), 0) < sequence
    ]


def reached(applied: str, wanted: str) -> bool:
    """Whether a MariaDB replica that is at `applied` has all of `wanted`, both one GTID for each domain."""
    have = {domain: (server, sequence) for (domain, server), sequence in gtids(applied).items()}
    for (domain, server), sequence in gtids(wanted).items():
        at = have.get(domain, ("", 0))
        if at[1] < sequence or (at[1] == sequence and at[0] != server):
            return False
    return True


# --- Files and processes -----------------------------------------------------------------------------------------


def read_text(path: str, most: int = 1024 * 1024) -> Optional[str]:
    try:
        with open(path, "rb") as file:
            return file.read(most).decode("utf-8", "replace")
    except OSError:
        return None


def write_whole(path: str, text: str, mode: int) -> None:
    """The file has the old text or the new one at each moment, and never other rights than `mode`."""
    beside = path + ".new"
    with contextual_open(beside, mode) as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def contextual_open(path: str, mode: int) -> IO[bytes]:
    remove(path)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    os.fchmod(descriptor, mode)  # the umask would keep the server, another user, from reading its options
    return os.fdopen(descriptor, "wb")


def remove(path: str) -> None:
    """The path may be empty."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


def begun(pid: int) -> Optional[str]:
    """When a process began, in the kernel's count, and in which boot: it tells a process from a later one with the
    same number. The record of a server or a job outlives a boot. None: the process has ended."""
    text = read_text("/proc/%d/stat" % pid)
    if text is None:
        return None
    fields = text.rpartition(")")[2].split()
    boot = (read_text("/proc/sys/kernel/random/boot_id") or "").strip()
    return None if fields[0] in "ZX" else fields[19] + "@" + boot


class OptionFile:
    """The option file that the agent writes. In the whole of it lines of other sections and comments stay."""

    LINE = re.compile(r"\s*([A-Za-z][\w-]*)\s*(?:=|$)")

    def __init__(self, path: str) -> None:
        self.path = path

    def text(self) -> str:
        return read_text(self.path) or ""

    def values(self) -> Dict[str, str]:
        found: Dict[str, str] = {}
        for name, line in self._lines():
            if name:
                value = line.partition("=")[2].strip()
                if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                    value = re.sub(r"\\(.)", r"\1", value[1:-1])
                found[name] = value
        return found

    def change(self, changes: Dict[str, Optional[str]]) -> None:
        """None removes an option."""
        wanted = {name.lower().replace("_", "-"): value for name, value in changes.items()}
        lines = [line for name, line in self._lines() if name not in wanted]
        new = ["%s = %s" % (name, quote_option(value)) for name, value in wanted.items() if value is not None]
        heads = [index for index, line in enumerate(lines) if line.strip() == "[mysqld]"]
        if not heads:
            lines.append("[mysqld]")
            heads = [len(lines) - 1]
        place = heads[0] + 1
        lines[place:place] = new
        self.restore("\n".join(lines) + "\n")

    def restore(self, text: str) -> None:
        if not self.path:
            raise Refusal("the folder of the option files is not known before the server has run once")
        mode = os.stat(self.path).st_mode & 0o777 if os.path.exists(self.path) else 0o644
        write_whole(self.path, text, mode)

    def _lines(self) -> Iterator[Tuple[str, str]]:
        """Each line with the option's name when it is one of the server's."""
        ours = False
        for line in self.text().splitlines():
            if line.lstrip().startswith("["):
                ours = line.strip() == "[mysqld]"
            match = self.LINE.match(line) if ours else None
            yield (match.group(1).lower().replace("_", "-") if match else ""), line


# --- SQL ---------------------------------------------------------------------------------------------------------

PREAMBLE = "SET NAMES utf8mb4; SET SESSION sql_mode='';\n"
SEPARATOR = "msm_separator"
UNESCAPES = {"n": "\n", "t": "\t", "0": "\0", "\\": "\\", "r": "\r"}


def without(text: str, secrets: Sequence[str]) -> str:
    """The text without these passwords, also as they are quoted: the server repeats a part of a faulty
    statement."""
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        for form in (quote_text(secret)[1:-1], secret):
            text = text.replace(form, "***")
    return text


def rows_of(text: str) -> List[Row]:
    """What the client prints with --batch: names, then rows. NULL is that word."""
    lines = text.split("\n")
    names = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        if line or len(names) == 1:
            cells = [
                re.sub(r"\\(.)", lambda found: UNESCAPES.get(str(found.group(1)), str(found.group())), cell)
                for cell in line.split("\t")
            ]
            rows.append({name: None if cell == "NULL" else cell for name, cell in zip(names, cells)})
    return rows


class Remote(NamedTuple):
    """A login at another machine's server."""

    host: str
    port: int
    user: str
    password: str
    tls: bool


class Commands(NamedTuple):
    """The stock programs, and whom they log in as."""

    client: Callable[[], List[str]]  # each time anew: the agent may be there before the server is installed
    dump: List[str]
    socket: Callable[[], str]
    user: str


class Client:
    """Runs the server's own client for each question: that costs 15 ms, and needs no protocol of ours. The
    statements go through its standard input, so no other process sees them."""

    def __init__(self, commands: Commands) -> None:
        self.commands = commands

    def local(self) -> List[str]:
        return ["--no-defaults", "--socket=" + self.commands.socket(), "--user=" + self.commands.user]

    @staticmethod
    def remote(login: Remote) -> Tuple[List[str], int]:
        """Options for a login at another machine, and the pipe with that login, which one process inherits."""
        lines = ["[mysql]", "connect-timeout=10", "[client]", "protocol=tcp", "port=%d" % login.port]
        lines += [
            "%s=%s" % (name, quote_option(value))
            for name, value in (("host", login.host), ("user", login.user), ("password", login.password))
        ]
        text = "\n".join(lines + [""]).encode()
        if len(text) > MOST_LOGIN:  # nobody reads the pipe yet: it would wait for ever
            raise Refusal("Invalid argument: the login is too long")
        reading, writing = os.pipe()
        with os.fdopen(writing, "wb") as file:
            file.write(text)
        return ["--defaults-file=/proc/self/fd/%d" % reading], reading

    @staticmethod
    def start(
        command: List[str], stdin: Any, stdout: Any, stderr: Any, keep: Sequence[int] = ()
    ) -> "subprocess.Popen[bytes]":
        environment = {"PATH": PATH, "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}
        try:
            return subprocess.Popen(
                command, stdin=stdin, stdout=stdout, stderr=stderr, env=environment, cwd="/", pass_fds=tuple(keep)
            )
        except OSError as problem:
            raise Refusal("%s cannot be run: %s" % (command[0], problem.strerror)) from None

    def batch(self) -> List[str]:
        return ["--batch", "--binary-mode", "--local-infile=0", "--default-character-set=utf8mb4"]

    def run(
        self,
        sql: str,
        limit: float = SQL_SECONDS,
        secrets: Sequence[str] = (),
        login: Optional[Remote] = None,
        more: Sequence[str] = (),
    ) -> str:
        keep: List[int] = []
        where = self.local()
        if login:
            where, pipe = self.remote(login)
            keep = [pipe]
        try:
            command = self.commands.client() + where + self.batch() + list(more)
            process = self.start(command, subprocess.PIPE, subprocess.PIPE, subprocess.PIPE, keep)
        finally:
            for pipe in keep:
                os.close(pipe)
        with process:
            try:
                out, err = process.communicate((PREAMBLE + sql + ";\n").encode(), timeout=limit)
            except subprocess.TimeoutExpired:
                process.kill()
                raise Refusal("the server did not answer within %d s" % limit) from None
            except UnicodeEncodeError:
                process.kill()
                raise Refusal("Invalid argument: text that is no Unicode") from None
        if process.returncode != 0:
            raise Refusal(said(err, secrets))
        if len(out) > MOST_SAID:
            raise Refusal("the server's answer is too long")
        return out.decode("utf-8", "replace")

    def ask(
        self,
        *statements: str,
        limit: float = SQL_SECONDS,
        login: Optional[Remote] = None,
        more: Sequence[str] = (),
    ) -> List[List[Row]]:
        """The rows of each of several statements."""
        mark = ";\nSELECT 1 AS %s;\n" % SEPARATOR
        secrets = [login.password] if login else []
        text = self.run(mark.join(statements), limit, secrets, login, more)
        parts = text.split("%s\n1\n" % SEPARATOR)
        return [rows_of(part[:-1]) if part else [] for part in parts]

    def rows(self, statement: str, limit: float = SQL_SECONDS) -> List[Row]:
        return self.ask(statement, limit=limit)[0]


def said(err: bytes, secrets: Sequence[str] = ()) -> str:
    """A program's complaint, without the statement that MariaDB's client repeats before it."""
    lines = [
        line for line in err.decode("utf-8", "replace").splitlines() if line.strip() and "[Warning]" not in line
    ]
    errors = [index for index, line in enumerate(lines) if line.startswith("ERROR ")]
    first = errors[-1] if errors else -3
    text = " ".join(lines[first:])
    return without(text, secrets)[:MOST_ERROR] or "the program failed and said nothing"


# --- Supervisors -------------------------------------------------------------------------------------------------


class Condition(NamedTuple):
    """What a supervisor knows: `state` is none (no server yet), dead, alive or stopping."""

    state: str
    pid: int


class OwnProcess:
    """A server that the agent starts and stops by itself: COMMAND --defaults-file=FILE."""

    def __init__(self, command: List[str], option_file: str, state_folder: str) -> None:
        self.command = command
        self.option_file = option_file
        self.log_file = os.path.join(state_folder, "server.log")
        self.record = os.path.join(state_folder, "server.pid")
        self.known = ""  # process id and start time of the server that this agent has started
        self.stopping = False

    def options_path(self, dialect: Optional[Dialect]) -> str:
        return self.option_file

    def condition(self) -> Condition:
        pid = self._pid()
        if pid:
            return Condition("stopping" if self.stopping else "alive", pid)
        datadir = OptionFile(self.option_file).values().get("datadir", "")
        ready = not datadir or os.path.isdir(os.path.join(datadir, "mysql"))
        return Condition("dead" if ready else "none", 0)

    def start(self) -> None:
        self.stopping = False
        with open(os.open(self.log_file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab") as output:
            try:
                process = subprocess.Popen(
                    self.command + ["--defaults-file=" + self.option_file],
                    cwd="/",
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=output,
                    start_new_session=True,
                )
            except OSError as problem:
                raise Refusal("%s cannot be run: %s" % (self.command[0], problem.strerror)) from None
        threading.Thread(target=process.wait, daemon=True).start()
        self.known = "%d %s\n" % (process.pid, begun(process.pid))
        try:
            write_whole(self.record, self.known, 0o600)
        except OSError as problem:  # an agent that is killed now will not find its server again
            log("%s: %s" % (self.record, problem.strerror))

    def stop(self) -> None:
        pid = self._pid()
        if pid:
            self.stopping = True
            os.kill(pid, signal.SIGTERM)

    def is_forsaken(self) -> bool:
        """Its files were removed while it runs. There is nothing to save, and it may never end by itself."""
        return not os.path.exists(self.option_file)

    def kill(self) -> None:
        pid = self._pid()
        if pid:
            os.kill(pid, signal.SIGKILL)

    def last_words(self, count: int) -> List[str]:
        return tail(self.log_file, count)

    def _pid(self) -> int:
        """The process of an earlier agent, too."""
        words = (self.known or read_text(self.record) or "").split()
        if len(words) == 2 and words[0].isdigit() and begun(int(words[0])) == words[1]:
            return int(words[0])
        return 0


class SystemdUnit:
    """A server that is a service of the system."""

    NAMES = ("mariadb.service", "mysql.service", "mysqld.service")

    def __init__(self, unit: str, option_file: str) -> None:
        self.unit = unit
        self.option_file = option_file
        self.pid = 0
        self.begun: Optional[str] = None
        self.stopping = False

    def options_path(self, dialect: Optional[Dialect]) -> str:
        if self.option_file:
            return self.option_file
        if dialect is None:  # the server has not been seen yet: the file may be of an earlier run
            folders = MARIADB.option_folders + MYSQL.option_folders
            paths = [os.path.join(folder, OWN_OPTIONS) for folder in folders]
            return next((path for path in paths if os.path.exists(path)), "")
        for folder in dialect.option_folders:
            if os.path.isdir(folder):
                return os.path.join(folder, OWN_OPTIONS)
        raise Refusal("none of the folders of option files is there: %s" % ", ".join(dialect.option_folders))

    def condition(self) -> Condition:
        if self.pid and self.begun and begun(self.pid) == self.begun:
            return Condition("alive", self.pid)
        facts = self._show(self.unit) if self.unit else {}
        if facts.get("LoadState") != "loaded":
            self.unit, facts = self._find()
        state = facts.get("ActiveState", "")
        self.pid = int(facts.get("MainPID", "0"))
        self.begun = begun(self.pid) if self.pid else None
        if not self.unit:
            return Condition("none", 0)
        queued = facts.get("Job", "0") not in ("", "0")  # systemd has taken the wish and not begun yet
        if state == "deactivating" or (queued and self.stopping):
            self.pid = 0
            return Condition("stopping", 0)
        alive = queued or state in ("active", "activating", "reloading")
        return Condition("alive" if alive else "dead", self.pid)

    def start(self) -> None:
        self.stopping = False
        self._systemctl("reset-failed", self.unit)
        self._do("start")

    def stop(self) -> None:
        self.stopping = True
        self._do("stop")
        self.pid = 0

    def last_words(self, count: int) -> List[str]:
        done = subprocess.run(
            [
                "journalctl",
                "--quiet",
                "--no-pager",
                "--output=short-iso",
                "--lines=%d" % count,
                "--unit=" + self.unit,
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=SQL_SECONDS,
        )
        return done.stdout.decode("utf-8", "replace").splitlines()

    def _find(self) -> Tuple[str, Dict[str, str]]:
        for name in self.NAMES:
            facts = self._show(name)
            if facts.get("LoadState") == "loaded":
                return facts.get("Id") or name, facts
        return "", {}

    def _do(self, verb: str) -> None:
        status, text = self._systemctl(verb, "--no-block", self.unit)
        if status != 0:
            raise Refusal("systemctl %s %s: %s" % (verb, self.unit, text.strip()[:500]))

    def _show(self, unit: str) -> Dict[str, str]:
        text = self._systemctl("show", "--property=Id,LoadState,ActiveState,MainPID,Job", unit)[1]
        pairs = (line.partition("=") for line in text.splitlines())
        return {name: value for name, _, value in pairs}

    @staticmethod
    def _systemctl(*arguments: str) -> Tuple[int, str]:
        try:
            done = subprocess.run(
                ["systemctl", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
                timeout=SQL_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired) as problem:
            raise Refusal("systemctl: %s" % problem) from None
        return done.returncode, done.stdout.decode("utf-8", "replace")


Supervisor = Union[OwnProcess, SystemdUnit]


def tail(path: str, count: int) -> List[str]:
    try:
        with open(path, "rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 256 * 1024))
            text = file.read().decode("utf-8", "replace")
    except OSError as problem:
        raise Refusal("the error log cannot be read: %s" % problem.strerror) from None
    lines = text.splitlines()
    return (lines[1:] if size > 256 * 1024 else lines)[-count:]


# --- The server as the manager sees it ---------------------------------------------------------------------------


CONNECTED_REPLICAS = (
    "SELECT COUNT(*) AS count FROM information_schema.PROCESSLIST WHERE COMMAND LIKE 'Binlog Dump%'"
)


def source_of(row: Row) -> str:
    """Where a replica's server is, of either server's SHOW REPLICA STATUS."""
    host = row.get("Source_Host") or row.get("Master_Host") or ""
    port = row.get("Source_Port") or row.get("Master_Port") or ""
    return ("[%s]:%s" if ":" in host else "%s:%s") % (host, port)


class Facts(NamedTuple):
    """What a server says of itself when it is logged in to."""

    version: str
    dialect: Dialect
    port: str
    datadir: str
    error_log: str
    replication: Optional[Json]  # None: unknown


class Server:
    """State, start and stop of the one server, and the one change at a time."""

    def __init__(self, client: Client, supervisor: Supervisor, state_folder: str) -> None:
        self.client = client
        self._untold_until = 0.0
        self.supervisor = supervisor
        self.good_file = os.path.join(state_folder, "options.good")
        self.facts: Optional[Facts] = None
        self.trouble = ""  # why the last start or stop failed
        self.refused = ""  # why the last login failed
        self.phase = ""  # STARTING or STOPPING while the agent does that
        self.changing = ""  # the change that is under way
        self.ending = False  # the agent ends: no server is started any more
        self._guard = threading.Lock()
        self._starting = threading.Lock()
        self._login = threading.Lock()
        self._known: Tuple[int, float] = (0, 0.0)  # the process that answered, and when
        self._failed = 0.0  # when the last login failed

    # One change at a time

    def begin(self, what: str) -> None:
        with self._guard:
            if self.changing:
                raise Refusal("another change is under way: " + self.changing)
            self.changing = what

    def end(self) -> None:
        """Whoever sees RUNNING after a start may begin the next change, whose phase must not be taken away."""
        with self._guard:
            self.changing = ""
            self.phase = ""

    # State

    def state(self) -> str:
        found = self.supervisor.condition()
        if found.state == "none":
            return "INIT"
        if found.state == "dead":
            return self.phase or "STOPPED"
        if found.state == "stopping" or self.phase == "STOPPING":
            return "STOPPING"
        return "RUNNING" if not self.phase and self.answers(found.pid) else "STARTING"

    def answers(self, pid: int) -> bool:
        """Whether this process answers SQL; asked again after KNOWN_SECONDS. Whoever waited while another login
        failed takes its answer: a server that hangs would else keep each caller longer than the one before."""
        asked = time.monotonic()
        with self._login:
            if self._failed > asked:
                return False
            known, when = self._known
            if known == pid and time.monotonic() - when < KNOWN_SECONDS:
                return True
            try:
                self.facts = self._ask_facts()
            except Refusal as problem:
                self.refused = str(problem)
                self._failed = time.monotonic()
                return False
            self.refused = ""
            self._known = (pid, time.monotonic())
            return True

    def _ask_facts(self) -> Facts:
        what = "SELECT @@version AS version, @@port AS port, @@datadir AS datadir, @@log_error AS error_log"
        replication = None
        if self.facts and time.monotonic() > self._untold_until:  # in the words that it is known to understand
            try:
                rows, sources, dumps = self.client.ask(
                    what, self.facts.dialect.replica_status, CONNECTED_REPLICAS, limit=LOGIN_SECONDS
                )
                replication = {
                    "source": source_of(sources[0]) if sources else None,
                    "replicas": int(dumps[0]["count"] or 0),
                }
            except Refusal:
                rows = self.client.rows(what, LOGIN_SECONDS)
                self._untold_until = time.monotonic() + UNTOLD_SECONDS  # it lives: the account may not ask that
        else:
            rows = self.client.rows(what, LOGIN_SECONDS)
        row = rows[0]
        version = row["version"] or ""
        return Facts(
            version,
            dialect_of(version),
            row["port"] or "3306",
            row["datadir"] or "",
            row["error_log"] or "",
            replication,
        )

    def running(self) -> Facts:
        """What is known of the server, or a refusal unless it is RUNNING."""
        if self.state() != "RUNNING" or self.facts is None:
            raise Refusal("Service in wrong state")
        return self.facts

    def port(self) -> str:
        if self.facts:
            return self.facts.port
        return self.options().values().get("port", "3306")

    def options(self) -> OptionFile:
        return OptionFile(self.supervisor.options_path(self.facts.dialect if self.facts else None))

    # Start and stop

    def start(self) -> None:
        """Returns when the server answers. An option file with which it does not start gives way to the last one
        with which it did."""
        self._known = (0, 0.0)
        self._untold_until = 0.0
        self.phase = "STARTING"
        if self._started():
            return
        if self.ending:
            raise Refusal("the agent is ending")
        good, options = read_text(self.good_file), self.options()
        if good is not None and options.path and good != options.text():
            new = options.text()
            options.restore(good)
            if self._started():
                raise Refusal("the server does not start with the new options; it runs with those of before")
            options.restore(new)
        raise Refusal("the server does not start: " + " ".join(self.supervisor.last_words(3))[-500:])

    def _started(self) -> bool:
        with self._starting:
            if self.ending:
                raise Refusal("the agent is ending")
            self.supervisor.start()
        end = time.monotonic() + SERVER_SECONDS
        while time.monotonic() < end:
            found = self.supervisor.condition()
            if found.state != "alive":
                return False
            if self.answers(found.pid):
                if self.options().path:
                    write_whole(self.good_file, self.options().text(), 0o600)
                self.trouble = ""
                return True
            time.sleep(0.1)
        raise Refusal("the server did not answer within %d s" % SERVER_SECONDS)

    def stop(self) -> None:
        self.phase = "STOPPING"
        self.supervisor.stop()
        end = time.monotonic() + SERVER_SECONDS
        while self.supervisor.condition().state not in ("dead", "none"):
            if time.monotonic() > end:
                raise Refusal("the server did not stop within %d s" % SERVER_SECONDS)
            time.sleep(0.1)

    def end_for_good(self, alone: bool) -> None:
        """The end of the agent. A server that only the agent starts (`alone`) ends with it, also amid a restart,
        whose start must not come after the stop. A server of systemd is not left down by half a restart."""
        end = time.monotonic() + SETTLE_SECONDS
        while not alone and self.phase and time.monotonic() < end:
            time.sleep(0.1)
        with self._starting:
            self.ending = True
        if alone:
            end = time.monotonic() + SETTLE_SECONDS / 2
            # A MariaDB that is stopped while it starts may lock itself up, and hears no second SIGTERM.
            own = self.supervisor if isinstance(self.supervisor, OwnProcess) else None
            while time.monotonic() < end and self.phase != "STOPPING" and not (own and own.is_forsaken()):
                found = self.supervisor.condition()
                if found.state != "alive" or self.answers(found.pid):
                    break
                time.sleep(0.1)
            try:
                if not (own and own.is_forsaken()):
                    self.stop()
            finally:
                if own:
                    own.kill()  # what has not ended by now would stay without its agent

    def restart(self) -> None:
        self.stop()
        self.start()

    def restart_with(self, changes: Dict[str, Optional[str]]) -> None:
        """Restarts only when the options are not in the file yet."""
        options = self.options()
        values = options.values()
        if any(values.get(name) != value for name, value in changes.items()):
            if not os.path.exists(self.good_file):
                write_whole(self.good_file, options.text(), 0o600)
            options.change(changes)
            self.restart()
            self.phase = ""  # the change that needs the options goes on

    def keep(self, changes: Dict[str, Optional[str]]) -> None:
        """Options that the running server has already: a start that fails later does not take them back."""
        options = self.options()
        known_good = read_text(self.good_file) == options.text()
        options.change(changes)
        if known_good:
            write_whole(self.good_file, options.text(), 0o600)

    def soon(self, what: str, work: Callable[[], None], phase: str) -> None:
        """Begins a change whose end the caller does not wait for."""
        self.phase = phase

        def run() -> None:
            try:
                work()
                log("%s: done" % what)
            except Exception as problem:  # the caller has its answer: the trouble is told by the status
                self.trouble = str(problem) or type(problem).__name__
                log("%s: %s" % (what, self.trouble))
            finally:
                self.end()

        threading.Thread(target=run, daemon=True).start()


# --- Jobs --------------------------------------------------------------------------------------------------------


class Cancelled(Exception):
    pass


class Job:
    """Long work. It goes on when the connection that began it is lost."""

    def __init__(self, method: str, folder: str) -> None:
        self.id = os.urandom(8).hex()
        self.method = method
        self.state = "running"
        self.stage = ""
        self.done = 0
        self.total = 0
        self.error = ""
        self.started = time.time()  # for people: a node's clock may be wrong, and set while a job runs
        self.begun = time.monotonic()
        self.ended = 0.0
        self.ended_at = 0.0  # by the clock of begun
        self.file = ""
        self.record = os.path.join(folder, self.id + ".json")
        self.children: List["subprocess.Popen[bytes]"] = []
        self.cancelled = threading.Event()
        self.finished = threading.Event()

    def facts(self) -> Json:
        return {
            "id": self.id,
            "method": self.method,
            "state": self.state,
            "stage": self.stage,
            "done": self.done,
            "total": self.total,
            "error": self.error,
            "started": int(self.started),
            "ended": int(self.ended),
        }

    def check(self) -> None:
        if self.cancelled.is_set():
            raise Cancelled
        if time.monotonic() - self.begun > JOB_SECONDS:
            raise Refusal("the job took longer than %d s" % JOB_SECONDS)

    def watch(self, children: List["subprocess.Popen[bytes]"], progress: Callable[[], int]) -> None:
        """Until all children have ended. A child that fails ends the others."""
        self.children = children
        self.save()
        try:
            while any(child.poll() is None for child in children):
                self.check()
                if any(child.returncode not in (None, 0) for child in children):
                    break
                self.done = max(self.done, progress())
                time.sleep(0.05)
        finally:
            for child in children:
                if child.poll() is None:
                    child.kill()
                child.wait()
            self.children = []

    def save(self) -> None:
        children = [[child.pid, begun(child.pid)] for child in self.children]
        text = json.dumps(dict(self.facts(), file=self.file, children=children))
        try:
            write_whole(self.record, text, 0o600)
        except OSError as problem:  # the disk may be full
            log("job %s cannot be recorded: %s" % (self.id, problem.strerror))


class Jobs:
    def __init__(self, folder: str) -> None:
        self.folder = os.path.join(folder, "jobs")
        os.makedirs(self.folder, 0o700, exist_ok=True)
        self.jobs: Dict[str, Job] = {}  # in the order of their begin
        for name in sorted(os.listdir(self.folder), key=self._age):
            if name.endswith(".json"):
                self._recover(os.path.join(self.folder, name))
        used = {job.file for job in self.jobs.values()} | {job.record for job in self.jobs.values()}
        for name in os.listdir(self.folder):
            path = os.path.join(self.folder, name)
            if path not in used:
                remove(path)

    def _age(self, name: str) -> float:
        return os.stat(os.path.join(self.folder, name)).st_mtime

    def _recover(self, path: str) -> None:
        """A job of an earlier agent. One that ran then has failed, and what it had started is ended."""
        try:
            facts = json.loads(read_text(path) or "")
            job = Job(str(facts["method"]), self.folder)
            job.id, job.record = str(facts["id"]), path
            for name in ("state", "stage", "done", "total", "error", "started", "ended", "file"):
                setattr(job, name, facts[name])
            for pid, when in facts["children"]:
                if when and begun(pid) == when:
                    os.kill(pid, signal.SIGKILL)
        except (ValueError, KeyError, TypeError, OSError):
            remove(path)
            return
        if job.state == "running":
            remove(job.file)
            job.state, job.error, job.file, job.ended = (
                "failed",
                "the agent ended while the job ran",
                "",
                time.time(),
            )
        job.ended_at = time.monotonic() - max(0.0, time.time() - job.ended)
        job.finished.set()
        self.jobs[job.id] = job
        job.save()

    def begin(
        self, method: str, work: Callable[[Job], None], file: str = "", after: Callable[[], None] = lambda: None
    ) -> Job:
        """`file` is the upload that the job reads; it is removed at the end."""
        job = Job(method, self.folder)
        job.file = file
        job.save()
        self.jobs[job.id] = job
        self._forget()

        def run() -> None:
            state = "failed"
            try:
                job.check()
                work(job)
                state = "done"
            except Cancelled:
                state = "cancelled"
            except Refusal as problem:
                job.error = str(problem)[:MOST_ERROR]
            except OSError as problem:
                job.error = problem.strerror or type(problem).__name__
            except Exception as problem:  # a job must end
                job.error = "the agent failed: " + fault(problem)
            try:
                if job.file and (file or state != "done"):
                    remove(job.file)
                    job.file = ""
            except OSError as problem:
                log("%s: %s" % (job.file, problem.strerror))
            after()  # whoever sees the job's end may begin the next change
            job.ended, job.ended_at = time.time(), time.monotonic()
            job.state = state
            job.save()
            log("job %s %s: %s %s" % (job.id, method, job.state, job.error))
            job.finished.set()

        try:
            threading.Thread(target=run, daemon=True).start()
        except RuntimeError:
            del self.jobs[job.id]
            remove(job.record)
            raise Refusal("there is no memory for a job") from None
        return job

    def get(self, identifier: str) -> Job:
        if identifier not in self.jobs:
            raise Refusal("no job " + repr(identifier[:40]))
        return self.jobs[identifier]

    def cancel(self, job: Job) -> None:
        """Ends a job. The file of a finished one goes."""
        job.cancelled.set()
        job.finished.wait(10)
        if job.state != "running" and job.file:
            remove(job.file)
            job.file = ""
            job.save()

    def end_all(self) -> None:
        for job in list(self.jobs.values()):
            job.cancelled.set()
        for job in list(self.jobs.values()):
            job.finished.wait(5)

    def new_file(self) -> str:
        return os.path.join(self.folder, os.urandom(8).hex() + ".sql")

    def _forget(self) -> None:
        over = [job for job in list(self.jobs.values()) if job.state != "running"]
        for index, job in enumerate(over):
            old = time.monotonic() - job.ended_at > FILE_SECONDS
            if old or len(over) - index > MOST_FINISHED:
                remove(job.file)
                remove(job.record)
                self.jobs.pop(job.id, None)


# --- Methods -----------------------------------------------------------------------------------------------------


class Params:
    """The arguments of a call, each read once and checked while it is read."""

    def __init__(self, values: Json, names: Sequence[str]) -> None:
        self.values = values
        unexpected = sorted(set(values) - set(names))
        if unexpected:
            raise Refusal(("Unexpected arguments %s" % unexpected)[:200])

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None

    def text(self, name: str, default: Optional[str] = None) -> str:
        value = self._value(name, default)
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            raise Refusal("Invalid argument: " + name)
        text = str(value)
        try:
            text.encode()
        except UnicodeEncodeError:
            raise Refusal("Invalid argument: " + name) from None
        return text

    def number(self, name: str, least: int, most: int, default: Optional[int] = None) -> int:
        text = self.text(name, None if default is None else str(default))
        if not re.fullmatch(r"[0-9]{1,18}", text, re.ASCII) or not least <= int(text) <= most:
            raise Refusal("Invalid argument: " + name)
        return int(text)

    def flag(self, name: str) -> bool:
        value = self._value(name, False)
        if not isinstance(value, bool):
            raise Refusal("Invalid argument: " + name)
        return value

    def _value(self, name: str, default: Any) -> Any:
        value = self.values.get(name)
        if value is None:
            value = default
        if value is None:
            raise Refusal("Missing argument: " + name)
        return value


OK: Json = {"return": "OK"}
DONE: Json = {"opState": "OK"}
NOW_STATUS = (
    "SHOW GLOBAL STATUS",
    "SHOW GLOBAL VARIABLES WHERE Variable_name IN ('max_connections', 'read_only', 'super_read_only',"
    " 'server_id', 'log_bin', 'innodb_buffer_pool_size', 'version_comment', 'hostname', 'have_ssl')",
)
ACCOUNT_NAMES = ("username", "password")
SOURCE_NAMES = ("host", "port", "username", "password", "tls")
PART = ("offset",)


def fitting(rows: Sequence[Any]) -> int:
    """How many of these, from the first on, have a place in one answer."""
    room = MOST_ROWS
    for count, row in enumerate(rows):
        room -= len(json.dumps(row)) + len(", ")
        if room < 0:
            return count
    return len(rows)


def part(rows: Sequence[Any], params: Params) -> Json:
    """A list, from `offset` on, as far as it fits; `next` is the offset of what is left."""
    begin = params.number("offset", 0, 10**9, 0)
    end = min(len(rows), begin + max(1, fitting(rows[begin:])))
    answer: Json = {"return": rows[begin:end]}
    return dict(answer, next=end) if end < len(rows) else answer


class Agent:
    """The methods. What they share is the server, the client and the jobs."""

    def __init__(self, server: Server, jobs: Jobs, trust: "Trust") -> None:
        self.server = server
        self.client = server.client
        self.jobs = jobs
        self.trust = trust

    # Reading

    def get_server_state(self, params: Params) -> Json:
        answer: Json = {"state": self.server.state(), "port": self.server.port()}
        if self.server.facts:
            room = disk(self.server.facts.datadir)
            # The path is nobody's matter.
            answer["disk"] = {key: room[key] for key in ("total", "free") if key in room}
            if answer["state"] == "RUNNING" and self.server.facts.replication:
                answer["replication"] = self.server.facts.replication
        return {"return": answer}

    def get_agent_info(self, params: Params) -> Json:
        info: Json = {
            "agent": "msm-agent",
            "version": VERSION,
            "protocol": PROTOCOL,
            "secret": self.trust.secret is not None,
            "methods": sorted([*METHODS, DOWNLOAD, *UPLOADS]),
        }
        if params.has("nonce"):
            info["proof"] = self.trust.proof(params.text("nonce"))
        return {"return": info}

    def get_server_status(self, params: Params) -> Json:
        state = self.server.state()
        status: Json = {
            "state": state,
            "port": self.server.port(),
            "trouble": (self.server.trouble or self.server.refused)[:MOST_ERROR],
            "change": self.server.changing,
            "machine": machine(),
        }
        facts = self.server.facts
        if state == "RUNNING" and facts:
            counters, variables, replica = self.client.ask(*NOW_STATUS, facts.dialect.replica_status)
            status.update(
                flavour=facts.dialect.flavour,
                version=facts.version,
                role="replica" if replica else "source",
                status={row["Variable_name"]: row["Value"] for row in counters},
                variables={row["Variable_name"]: row["Value"] for row in variables},
            )
        if facts:
            status["disk"] = {"datadir": disk(facts.datadir)}
            folder = os.path.dirname(self._log_file(facts))
            if folder:
                status["disk"]["log"] = disk(folder)
        return {"return": status}

    def list_processes(self, params: Params) -> Json:
        self.server.running()
        rows = self.client.rows(
            "SELECT ID AS id, USER AS user, HOST AS host, DB AS db, COMMAND AS command, TIME AS seconds,"
            " STATE AS state, LEFT(INFO, 1000) AS query FROM information_schema.PROCESSLIST"
            " WHERE ID <> CONNECTION_ID() ORDER BY ID"
        )
        return part(rows, params)

    def lock_waits(self, params: Params) -> Json:
        return part(self.client.rows(self.server.running().dialect.lock_waits), params)

    def list_variables(self, params: Params) -> Json:
        rows = self.client.rows(self.server.running().dialect.variables)
        kept = self.server.options().values()
        for row in rows:
            row["kept"] = kept.get((row["name"] or "").replace("_", "-"))
        return part(rows, params)

    def list_databases(self, params: Params) -> Json:
        return part(self._databases(), params)

    def _databases(self) -> List[Row]:
        self.server.running()
        hidden = ", ".join(map(quote_text, SYSTEM_DATABASES))
        return self.client.rows(
            "SELECT s.SCHEMA_NAME AS name, COUNT(t.TABLE_NAME) AS tables,"
            " COALESCE(SUM(t.DATA_LENGTH + t.INDEX_LENGTH), 0) AS bytes FROM information_schema.SCHEMATA s"
            " LEFT JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = s.SCHEMA_NAME"
            " WHERE s.SCHEMA_NAME NOT IN (%s) GROUP BY s.SCHEMA_NAME ORDER BY 1" % hidden
        )

    def tail_error_log(self, params: Params) -> Json:
        """The newest lines that fit."""
        count = params.number("lines", 1, MOST_LINES, 50)
        path = self._log_file(self.server.facts) if self.server.facts else ""
        lines = tail(path, count) if path else self.server.supervisor.last_words(count)
        newest_first = [line[:MOST_ERROR] for line in reversed(lines)]
        return {"return": newest_first[: fitting(newest_first)][::-1]}

    @staticmethod
    def _log_file(facts: Facts) -> str:
        if facts.error_log in ("", "stderr"):
            return ""
        return os.path.join(facts.datadir, facts.error_log)

    def get_all_users(self, params: Params) -> Json:
        self.server.running()
        rows = self.client.rows("SELECT User AS username, Host AS location FROM mysql.user ORDER BY 1, 2")
        answer = part([{"info%d" % number: row} for number, row in enumerate(rows, 1)], params)
        answer["users"] = {"opState": "OK"}
        for user in answer.pop("return"):
            answer["users"].update(user)
        return answer

    # Start, stop, options

    def create_server(self, params: Params) -> Json:
        return self._lifecycle("create_server", "STOPPED", self.server.start, "STARTING")

    def stop_server(self, params: Params) -> Json:
        return self._lifecycle("stop_server", "RUNNING", self.server.stop, "STOPPING")

    def restart_server(self, params: Params) -> Json:
        return self._lifecycle("restart_server", "RUNNING", self.server.restart, "STOPPING")

    def _lifecycle(self, what: str, wanted: str, work: Callable[[], None], phase: str) -> Json:
        """The change of the caller's lock ends with the work, not with this call."""
        if self.server.state() != wanted:
            raise Refusal("Service in wrong state")
        self.server.soon(what, work, phase)
        raise Begun(OK)

    def set_server_configuration(self, params: Params) -> Json:
        name, value = params.text("id_param"), params.text("value")
        if name == "port":
            params.number("value", 1, 65535)
        elif name == "bind-address":
            check_address(value)
        elif name == "datadir":
            if not os.path.isabs(value) or not os.path.isfile(os.path.join(value, "ibdata1")):
                raise Refusal("Invalid argument: value: no data directory of a server")
        else:
            raise Refusal("Invalid argument: id_param")
        self.server.running()
        self.server.restart_with({name: value})
        return OK

    def set_variable(self, params: Params) -> Json:
        """`keep`: for ever. The answer says whether the value holds now, is kept, and waits for a restart."""
        name, keep = params.text("name").lower(), params.flag("keep")
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,63}", name, re.ASCII):
            raise Refusal("Invalid argument: name")
        value = params.values.get("value")
        text = ("ON" if value else "OFF") if isinstance(value, bool) else params.text("value")
        dialect = self.server.running().dialect
        now = self._set_now(name, text)
        if not now and not keep:
            raise Refusal("%s needs a restart of the server: it can only be kept" % name)
        if keep and dialect is not MARIADB:
            self._set("SET %s %s = " % ("PERSIST" if now else "PERSIST_ONLY", quote_name(name)), text)
        elif keep and now:
            self.server.keep({name: text})
        elif keep:
            self.server.options().change({name: text})
        return {"return": {"now": now, "kept": keep, "restart": not now}}

    def _set_now(self, name: str, text: str) -> bool:
        try:
            self._set("SET GLOBAL %s = " % quote_name(name), text)
        except Refusal as problem:
            if "ERROR 1238 " in str(problem):  # a variable that only a start sets
                return False
            raise
        return True

    def _set(self, head: str, text: str) -> None:
        number = re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text, re.ASCII)
        self.client.run(head + (text if number else quote_text(text)))

    # Accounts and sessions

    def configure_user(self, params: Params) -> Json:
        user, password = self._user(params), params.text("password")
        self.server.running()
        statements = []
        for host in ("localhost", "%"):
            statements.append("CREATE USER IF NOT EXISTS %s" % account(user, host))
            statements.append("ALTER USER %s IDENTIFIED BY %s" % (account(user, host), quote_text(password)))
        self.client.run("; ".join(statements), secrets=[password])
        return OK

    def delete_user(self, params: Params) -> Json:
        user = self._user(params)
        self.server.running()
        rows = self.client.rows(
            "SELECT Host AS host FROM mysql.user WHERE User = %s AND Host IN ('localhost', '%%')"
            % quote_text(user)
        )
        if not rows:
            raise Refusal("no such user")
        self.client.run("DROP USER " + ", ".join(account(user, row["host"] or "") for row in rows))
        return OK

    def _user(self, params: Params) -> str:
        user = params.text("username")
        if user in SYSTEM_USERS or user == self.client.commands.user:
            raise Refusal("Invalid argument: username")
        # The server would cut such a name, or keep it with question marks.
        if user != user.strip() or any(letter == "\0" or letter > "\uffff" for letter in user):
            raise Refusal("Invalid argument: username: no name for an account")
        return user

    def kill_query(self, params: Params) -> Json:
        self.server.running()
        what = "CONNECTION" if params.flag("connection") else "QUERY"
        self.client.run("KILL %s %d" % (what, params.number("id", 1, 2**63)))
        return OK

    # Replicas

    def replica_status(self, params: Params) -> Json:
        dialect = self.server.running().dialect
        rows, positions, variables = self.client.ask(
            dialect.replica_status, dialect.position, "SELECT @@server_id AS server_id, @@read_only AS read_only"
        )
        return {
            "return": {
                "replica": self._replica(rows[0]) if rows else None,
                "position": positions[0]["position"],
                "applied": positions[0]["applied"],
                "server_id": variables[0]["server_id"],
                "read_only": variables[0]["read_only"] == "1",
            }
        }

    @staticmethod
    def _replica(row: Row) -> Json:
        """One row of either server in the same words."""

        def get(*names: str) -> Optional[str]:
            return next((row[name] for name in names if name in row), None)

        return {
            "host": get("Source_Host", "Master_Host"),
            "port": get("Source_Port", "Master_Port"),
            "io": get("Replica_IO_Running", "Slave_IO_Running"),
            "sql": get("Replica_SQL_Running", "Slave_SQL_Running"),
            "lag": get("Seconds_Behind_Source", "Seconds_Behind_Master"),
            "io_error": get("Last_IO_Error") or "",
            "sql_error": get("Last_SQL_Error") or "",
            "idle": "has read all relay log"
            in (get("Replica_SQL_Running_State", "Slave_SQL_Running_State") or ""),
        }

    def _replica_now(self, dialect: Dialect) -> Optional[Json]:
        rows = self.client.rows(dialect.replica_status)
        return self._replica(rows[0]) if rows else None

    def set_up_replica_master(self, params: Params) -> Json:
        """Binary log and GTIDs on; with a user name also an account from which a replica can be cloned."""
        dialect = self.server.running().dialect
        self.server.restart_with(dict(dialect.source_options))
        if params.has("username"):
            user, password = self._user(params), params.text("password")
            name = account(user, "%")
            self.client.run(
                "CREATE USER IF NOT EXISTS {0}; ALTER USER {0} IDENTIFIED BY {1}; GRANT {2} ON *.* TO {0}".format(
                    name, quote_text(password), SOURCE_GRANTS
                ),
                secrets=[password],
            )
        status, position = self.client.ask(dialect.binlog_status, dialect.position)
        if not status:
            raise Refusal("the options of a source are kept and not in force: restart the server")
        return dict(
            DONE,
            master_log_file=status[0]["File"],
            master_log_pos=status[0]["Position"],
            position=position[0]["position"],
        )

    def set_up_replica_slave(self, params: Params) -> Json:
        """The original's way: from a place in a file of the source. clone_from is the better one."""
        dialect = self.server.running().dialect
        where = BY_FILE[dialect.flavour].format(
            file=quote_text(params.text("master_log_file")), position=params.number("master_log_pos", 4, 2**63)
        )
        login = Remote(
            check_host(params.text("master_host")),
            params.number("master_port", 1, 65535, 3306),
            params.text("username", "replication"),
            params.text("password", ""),
            params.flag("tls"),
        )
        options = dict(
            dialect.source_options, **{"server-id": str(params.number("slave_server_id", 1, 2**32 - 1))}
        )
        self.server.restart_with(dict(options))
        self._follow(dialect, login, where)
        self._wait_for_replica(dialect, lambda: None)
        return DONE

    def _follow(self, dialect: Dialect, login: Remote, where: str) -> None:
        self.client.run(
            "; ".join(
                [
                    dialect.stop_replica,
                    dialect.change_source.format(
                        host=quote_text(login.host),
                        port=login.port,
                        user=quote_text(login.user),
                        password=quote_text(login.password),
                        tls=int(login.tls),
                        where=where,
                    ),
                    dialect.start_replica,
                ]
            ),
            secrets=[login.password],
        )

    def _wait_for_replica(self, dialect: Dialect, check: Callable[[], None]) -> None:
        end = time.monotonic() + REPLICA_SECONDS
        while True:
            check()
            now = self._replica_now(dialect)
            if now and now["io"] == "Yes" and now["sql"] == "Yes":
                return
            if now and (now["io_error"] or now["sql_error"]) and now["io"] != "Connecting":
                raise Refusal("the replica stopped: %s%s" % (now["io_error"], now["sql_error"]))
            if time.monotonic() > end:
                raise Refusal("the replica does not run: %s" % (now["io_error"] if now else "no source is set"))
            time.sleep(0.2)

    def clone_from(self, params: Params) -> Json:
        """Makes this server a replica of another one; everything that it had is lost."""
        facts = self.server.running()
        login = self._source(params)
        server_id = params.number("server_id", 1, 2**32 - 1)
        if self._databases() and not params.flag("replace"):
            raise Refusal("this server has databases, which would be lost: say replace")
        find_dump(self.client.commands, facts.dialect)
        options = dict(
            facts.dialect.source_options, **{"server-id": str(server_id), facts.dialect.fence_option: "0"}
        )
        job = self.jobs.begin(
            "clone_from", lambda job: self._clone(job, facts.dialect, login, options), after=self.server.end
        )
        raise Begun({"return": {"job": job.id}})

    def _source(self, params: Params) -> Remote:
        return Remote(
            check_host(params.text("host")),
            params.number("port", 1, 65535, 3306),
            params.text("username"),
            params.text("password"),
            params.flag("tls"),
        )

    def _clone(self, job: Job, dialect: Dialect, login: Remote, options: Dict[str, str]) -> None:
        """A copy whose load wrote GTIDs of its own into the binary log would diverge later and look healthy. So
        the load is not logged, and the history before it is forgotten."""
        job.stage = "preparing"
        more = list(dialect.client) + (list(dialect.client_tls) if login.tls else [])
        self._check_source(dialect, login, more, options["server-id"])  # an error here costs nothing
        self.server.restart_with(dict(options))
        self._check_source(dialect, login, more, options["server-id"])  # this very server has the new id now
        own = self._own_account(dialect)
        databases = [
            row["name"] or ""
            for row in self.client.rows("SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA")
            if row["name"] not in SYSTEM_DATABASES
        ]
        drops = ["DROP DATABASE " + quote_name(name) for name in databases]
        self.client.run(
            "; ".join([dialect.fence.format(on=0), dialect.forget_history, "SET SESSION sql_log_bin=0", *drops])
        )
        job.stage = "copying"
        # While it copies, the server knows the accounts of before, so the agent can log in and keep its own.
        keep_own = "; ".join(["SET SESSION sql_log_bin=0", "FLUSH PRIVILEGES", *own])
        try:
            self._copy(job, dialect, login, more)
        except (Refusal, Cancelled):
            try:  # else nobody might log in after the next restart
                self.client.run(keep_own)
            except Refusal as problem:
                log("the agent's account may be lost: %s" % problem)
            raise
        self.client.run("; ".join([keep_own, dialect.fence.format(on=1)]))
        self.server.keep({dialect.fence_option: "1"})
        job.stage = "following"
        self._follow(dialect, login, BY_GTID[dialect.flavour])
        self._wait_for_replica(dialect, job.check)
        self._wait_until_caught_up(job, dialect, login, more)

    def _check_source(self, dialect: Dialect, login: Remote, more: List[str], server_id: str) -> None:
        """Refuses a source that could not be followed, before anything is dropped for it."""
        asked = "SELECT @@version AS version, @@server_id AS server_id"
        source = self.client.ask(asked, login=login, more=more, limit=30)[0][0]
        own = self.client.rows(asked)[0]
        if dialect_of(source["version"] or "").flavour != dialect.flavour:
            raise Refusal("the source is no %s: %s" % (dialect.flavour, source["version"]))
        if series(own["version"] or "") < series(source["version"] or ""):
            raise Refusal("this server is older than the source: %s, %s" % (own["version"], source["version"]))
        if source["server_id"] == server_id:
            raise Refusal("the source itself has the server_id %s, or it is this very server" % server_id)
        asked = "SELECT %s AS followable" % dialect.followable
        if self.client.ask(asked, login=login, more=more, limit=30)[0][0]["followable"] != "1":
            raise Refusal("the source has no binary log with GTIDs: call set_up_replica_master there first")

    def _own_account(self, dialect: Dialect) -> List[str]:
        """Statements that give the agent's account back what it was."""
        user = account(self.client.commands.user, "localhost")
        row = self.client.ask("SHOW CREATE USER " + user)[0][0]
        created = next(iter(row.values())) or ""
        # MySQL takes an account that is altered without AS for one whose password has expired.
        created = re.sub(r"(IDENTIFIED WITH '[^']*')(?! AS)", r"\1 AS ''", created)
        return [
            "CREATE USER IF NOT EXISTS " + user,
            re.sub("^CREATE USER", "ALTER USER", created),
            "GRANT ALL ON *.* TO %s WITH GRANT OPTION" % user,
        ]

    def _copy(self, job: Job, dialect: Dialect, login: Remote, more: List[str]) -> None:
        where, pipe = self.client.remote(login)
        options = [
            "--all-databases",
            "--single-transaction",
            "--quick",
            "--routines",
            "--events",
            "--triggers",
            "--hex-blob",
        ]
        with self._complaints() as dump_said, self._complaints() as load_said:
            try:
                dump = self.client.start(
                    find_dump(self.client.commands, dialect) + where + options + list(dialect.dump_all) + more,
                    subprocess.DEVNULL,
                    subprocess.PIPE,
                    dump_said,
                    [pipe],
                )
            finally:
                os.close(pipe)
            assert dump.stdout is not None
            load = self.client.start(
                self.client.commands.client()
                + self.client.local()
                + self.client.batch()
                + ["--init-command=SET SESSION sql_log_bin=0"],
                dump.stdout,
                subprocess.DEVNULL,
                load_said,
            )
            dump.stdout.close()
            job.watch([dump, load], lambda: written(dump.pid))
            self._judge(dump, dump_said, [login.password])
            self._judge(load, load_said, [login.password])

    def _wait_until_caught_up(self, job: Job, dialect: Dialect, login: Remote, more: List[str]) -> None:
        wanted = (
            "SELECT @@GLOBAL.gtid_binlog_pos AS position, @@GLOBAL.gtid_binlog_state AS state"
            if dialect is MARIADB
            else ("SELECT REPLACE(@@GLOBAL.gtid_executed, '\\n', '') AS position, '' AS state")
        )
        source = self.client.ask(wanted, login=login, more=more)[0][0]
        end = time.monotonic() + REPLICA_SECONDS
        while not self._has(dialect, source["position"] or ""):
            job.check()
            if time.monotonic() > end:
                return  # it follows, and a long way is left
            time.sleep(0.1)
        own = self.client.rows(dialect.position)[0]["position"] or ""
        later = self.client.ask(wanted, login=login, more=more)[0][0]
        foreign = self._foreign(dialect, own, (later["state"] if dialect is MARIADB else later["position"]) or "")
        if foreign:
            raise Refusal("this server has transactions that its source never had: " + foreign)

    def _has(self, dialect: Dialect, wanted: str) -> bool:
        if dialect is MARIADB:
            return reached(self.client.rows(dialect.position)[0]["applied"] or "", wanted)
        row = self.client.rows("SELECT GTID_SUBSET(%s, @@GLOBAL.gtid_executed) AS there" % quote_text(wanted))[0]
        return row["there"] == "1"

    def _foreign(self, dialect: Dialect, own: str, source: str) -> str:
        """The transactions of this server that the source does not have."""
        if dialect is MARIADB:
            return ",".join(errant(own, source))
        row = self.client.rows(
            "SELECT GTID_SUBTRACT(%s, %s) AS foreigners" % (quote_text(own), quote_text(source))
        )[0]
        return row["foreigners"] or ""

    def promote(self, params: Params) -> Json:
        """Makes a replica the source. `source_position` is what demote, or replica_status at the old source,
        said."""
        dialect = self.server.running().dialect
        now = self._replica_now(dialect)
        wanted = params.text("source_position", "")
        self._foreign(dialect, wanted, wanted)  # a position that is none is refused before anything happens
        if not now:
            return self._promote(dialect, False, wanted)
        self.client.run(dialect.stop_replica + " IO_THREAD")
        try:
            return self._promote(dialect, True, wanted)
        except Refusal:
            if self._replica_now(dialect):  # it stays a replica
                self.client.run(dialect.start_replica)
            raise

    def _promote(self, dialect: Dialect, replica: bool, wanted: str) -> Json:
        if replica:
            self._wait_until_applied(dialect)
        own = self.client.rows(dialect.position)[0]
        foreign = self._foreign(dialect, own["position"] or "", wanted) if wanted else ""
        missing = ""
        if wanted and dialect is not MARIADB:
            missing = self._foreign(dialect, wanted, own["position"] or "")
        elif wanted and not reached(own["applied"] or "", newest(wanted)):
            missing = wanted
        if foreign:
            raise Refusal("this server has transactions that are not from the source: " + foreign)
        if missing:
            raise Refusal("this server lacks transactions of the source: " + missing)
        reset = [dialect.stop_replica, "RESET %s ALL" % dialect.stop_replica.split()[1]] if replica else []
        self.client.run("; ".join([*reset, dialect.fence.format(on=0)]))
        self.server.keep({dialect.fence_option: "0"})
        return {"return": {"position": self.client.rows(dialect.position)[0]["position"]}}

    def _wait_until_applied(self, dialect: Dialect) -> None:
        """The state alone does not tell: the thread that says it has read all hands the work to others."""
        end = time.monotonic() + REPLICA_SECONDS
        while True:
            rows = self.client.rows(dialect.replica_status)
            if not rows:
                return
            now = self._replica(rows[0])
            received = rows[0].get("Retrieved_Gtid_Set" if dialect is not MARIADB else "Gtid_IO_Pos") or ""
            if now["idle"] and self._has(dialect, re.sub(r"\s", "", received)):
                return
            if now["sql"] != "Yes":
                raise Refusal(
                    "the replica has not applied all that it has, and does not go on: %s" % now["sql_error"]
                )
            if time.monotonic() > end:
                raise Refusal("the replica has not applied all that it has within %d s" % REPLICA_SECONDS)
            time.sleep(0.1)

    def demote(self, params: Params) -> Json:
        """Fences this server, now and after a restart. With a host it follows that one."""
        dialect = self.server.running().dialect
        login = self._source(params) if params.has("host") else None
        was = self.client.rows("SELECT @@GLOBAL.read_only AS fenced")[0]["fenced"]
        try:
            self.client.run(
                "; ".join(
                    [
                        # First: the fence waits for locks, too, and must not close after the caller has an error.
                        "SET SESSION lock_wait_timeout=%d" % (SQL_SECONDS / 4),
                        dialect.fence.format(on=1),
                        "FLUSH TABLES WITH READ LOCK",
                        "FLUSH LOGS",
                        "UNLOCK TABLES",
                    ]
                )
            )
        except Refusal as problem:
            if was == "0":
                self.client.run(dialect.fence.format(on=0))
            raise Refusal(
                "the server is not demoted, a lock may be held, see list_processes: %s" % problem
            ) from None
        self.server.keep({dialect.fence_option: "1"})
        position = self.client.rows(dialect.position)[0]["position"]
        if login:
            if dialect is MARIADB:
                # A server that was a source is at its own last transaction.
                self.client.run(dialect.stop_replica + "; SET GLOBAL gtid_slave_pos=@@gtid_current_pos")
            self._follow(dialect, login, BY_GTID[dialect.flavour])
            self._wait_for_replica(dialect, lambda: None)
        return {"return": {"position": position}}

    # Jobs

    def list_jobs(self, params: Params) -> Json:
        return part([job.facts() for job in list(self.jobs.jobs.values())], params)

    def get_job(self, params: Params) -> Json:
        return {"return": self.jobs.get(params.text("job")).facts()}

    def cancel_job(self, params: Params) -> Json:
        job = self.jobs.get(params.text("job"))
        self.jobs.cancel(job)
        return {"return": job.facts()}

    def dump(self, params: Params) -> Json:
        """Into a file of the agent; read_dump fetches it, also while it grows."""
        facts = self.server.running()
        names = params.values.get("databases", [])
        if not isinstance(names, list) or not all(isinstance(name, str) and name for name in names):
            raise Refusal("Invalid argument: databases")
        for name in names:
            quote_name(name)
        program = find_dump(self.client.commands, facts.dialect)
        if any(job.method == "dump" and job.state == "running" for job in list(self.jobs.jobs.values())):
            raise Refusal("another dump is under way")
        job = self.jobs.begin("dump", lambda job: self._dump(job, facts.dialect, program, names))
        return {"return": {"job": job.id}}

    def _dump(self, job: Job, dialect: Dialect, program: List[str], names: List[str]) -> None:
        known = {row["name"]: int(row["bytes"] or 0) for row in self._databases()}
        names = names or [name or "" for name in known]
        if not names:
            raise Refusal("there is no database")
        unknown = [name for name in names if name not in known]
        if unknown:
            raise Refusal("no database %s" % ", ".join(unknown))
        job.total = sum(known[name] for name in names)  # of tables and indexes: an estimate
        job.file = self.jobs.new_file()
        options = [
            "--single-transaction",
            "--quick",
            "--routines",
            "--events",
            "--triggers",
            "--hex-blob",
            "--default-character-set=utf8mb4",
            *dialect.dump_some,
            "--databases",
            "--",
            *names,
        ]
        with contextual_open(job.file, 0o600) as file, self._complaints() as complaints:
            child = self.client.start(
                program + self.client.local() + options, subprocess.DEVNULL, file, complaints
            )
            job.watch([child], lambda: self._grown(job))
            self._judge(child, complaints)
        job.done = job.total = os.stat(job.file).st_size

    def _grown(self, job: Job) -> int:
        """The data directory is often on the same disk, and a server without space stops."""
        if disk(self.jobs.folder).get("free", DISK_RESERVE) < DISK_RESERVE:
            raise Refusal("No space for the dump: less than %d MB of the disk are left" % (DISK_RESERVE // 2**20))
        return os.stat(job.file).st_size

    def load(self, file: str, database: str) -> Job:
        """A file that has been uploaded. The caller has begun the change."""
        self.server.running()
        if database:
            quote_name(database)
        return self.jobs.begin("load", lambda job: self._load(job, file, database), file, self.server.end)

    def _load(self, job: Job, file: str, database: str) -> None:
        into = []
        if database:
            self.client.run("CREATE DATABASE IF NOT EXISTS " + quote_name(database))
            into = ["--database=" + database]
        job.total = os.stat(file).st_size
        with open(file, "rb") as content, self._complaints() as complaints:
            child = self.client.start(
                self.client.commands.client() + self.client.local() + self.client.batch() + into,
                content,
                subprocess.DEVNULL,
                complaints,
            )
            job.watch([child], lambda: place_in(child.pid))
            self._judge(child, complaints)
        job.done = job.total

    @staticmethod
    def _complaints() -> IO[bytes]:
        """What a program says, in memory: it may say that the disk is full."""
        return os.fdopen(os.memfd_create("complaints"), "w+b")

    @staticmethod
    def _judge(child: "subprocess.Popen[bytes]", complaints: IO[bytes], secrets: Sequence[str] = ()) -> None:
        if child.returncode != 0:
            complaints.seek(0)
            raise Refusal(said(complaints.read(64 * 1024), secrets))


class Begun(Exception):
    """A change that goes on after its answer; whoever carries it on ends it."""

    def __init__(self, answer: Json) -> None:
        super().__init__()
        self.answer = answer


def newest(state: str) -> str:
    """Of MariaDB's list the newest of each domain."""
    last: Dict[str, Tuple[int, str]] = {}
    for (domain, server), sequence in gtids(state).items():
        last[domain] = max(last.get(domain, (0, "")), (sequence, server))
    return ",".join("%s-%s-%d" % (domain, server, sequence) for domain, (sequence, server) in last.items())


def find_dump(commands: Commands, dialect: Dialect) -> List[str]:
    if commands.dump:
        return commands.dump
    found = shutil.which(dialect.dump) or shutil.which("mysqldump")
    if not found:
        raise Refusal("%s is not installed on this machine" % dialect.dump)
    return [found]


def written(pid: int) -> int:
    match = re.search(r"^wchar: (\d+)", read_text("/proc/%d/io" % pid) or "", re.MULTILINE)
    return int(match.group(1)) if match else 0


def place_in(pid: int) -> int:
    match = re.search(r"^pos:\s*(\d+)", read_text("/proc/%d/fdinfo/0" % pid) or "", re.MULTILINE)
    return int(match.group(1)) if match else 0


def check_address(value: str) -> None:
    try:
        if value not in ("*", "localhost"):
            ipaddress.ip_address(value)
    except ValueError:
        raise Refusal("Invalid argument: value: no address") from None


def check_host(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9.:_-]{1,255}", value, re.ASCII) or value.startswith("-"):
        raise Refusal("Invalid argument: host")
    return value


def disk(path: str) -> Json:
    try:
        found = os.statvfs(path)
    except OSError:
        return {}
    return {"path": path, "total": found.f_blocks * found.f_frsize, "free": found.f_bavail * found.f_frsize}


def machine() -> Json:
    memory = dict(re.findall(r"^(\w+):\s+(\d+) kB", read_text("/proc/meminfo") or "", re.MULTILINE))
    uptime = (read_text("/proc/uptime") or "0").split()[0]
    return {
        "load": list(os.getloadavg()),
        "cpus": os.cpu_count(),
        "uptime": int(float(uptime)),
        "memory": {
            "total": int(memory.get("MemTotal", 0)) * 1024,
            "available": int(memory.get("MemAvailable", 0)) * 1024,
        },
    }


class Method(NamedTuple):
    verb: str
    handler: Callable[[Agent, Params], Json]
    params: Sequence[str] = ()
    change: bool = False  # one at a time


METHODS: Dict[str, Method] = {
    "get_server_state": Method("GET", Agent.get_server_state),
    "get_agent_info": Method("GET", Agent.get_agent_info, ("nonce",)),
    "get_server_status": Method("GET", Agent.get_server_status),
    "list_processes": Method("GET", Agent.list_processes, PART),
    "lock_waits": Method("GET", Agent.lock_waits, PART),
    "list_variables": Method("GET", Agent.list_variables, PART),
    "list_databases": Method("GET", Agent.list_databases, PART),
    "tail_error_log": Method("GET", Agent.tail_error_log, ("lines",)),
    "get_all_users": Method("GET", Agent.get_all_users, PART),
    "replica_status": Method("GET", Agent.replica_status),
    "list_jobs": Method("GET", Agent.list_jobs, PART),
    "get_job": Method("GET", Agent.get_job, ("job",)),
    "create_server": Method("POST", Agent.create_server, (), True),
    "stop_server": Method("POST", Agent.stop_server, (), True),
    "restart_server": Method("POST", Agent.restart_server, (), True),
    "set_server_configuration": Method("POST", Agent.set_server_configuration, ("id_param", "value"), True),
    "set_variable": Method("POST", Agent.set_variable, ("name", "value", "keep"), True),
    "configure_user": Method("POST", Agent.configure_user, ACCOUNT_NAMES, True),
    "delete_user": Method("POST", Agent.delete_user, ("username",), True),
    "kill_query": Method("POST", Agent.kill_query, ("id", "connection")),
    "set_up_replica_master": Method("POST", Agent.set_up_replica_master, ACCOUNT_NAMES, True),
    "set_up_replica_slave": Method(
        "POST",
        Agent.set_up_replica_slave,
        (
            "master_host",
            "master_port",
            "master_log_file",
            "master_log_pos",
            "slave_server_id",
            "username",
            "password",
            "tls",
        ),
        True,
    ),
    "clone_from": Method("POST", Agent.clone_from, SOURCE_NAMES + ("server_id", "replace"), True),
    "promote": Method("POST", Agent.promote, ("source_position",), True),
    "demote": Method("POST", Agent.demote, SOURCE_NAMES, True),
    "dump": Method("POST", Agent.dump, ("databases",)),
    "cancel_job": Method("POST", Agent.cancel_job, ("job",)),
}
OPEN = ("get_server_state", "get_agent_info")  # answered to everybody
DOWNLOAD = "read_dump"
UPLOADS = ("load", "create_with_MySQLdump")


# --- Trust -------------------------------------------------------------------------------------------------------


class Trust:
    """The node's secret, and what is made of it. The secret itself is never sent."""

    def __init__(self, secret: Optional[bytes], certificate: str) -> None:
        self.secret = secret
        self.context: Optional[ssl.SSLContext] = None
        if secret is not None:
            self.bearer = "Bearer " + hmac.new(secret, b"msm-agent-bearer", hashlib.sha256).hexdigest()
            make_certificate(certificate)
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.minimum_version = ssl.TLSVersion.TLSv1_2
            self.context.load_cert_chain(certificate)
            pem = re.search(
                "-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", read_text(certificate) or "", re.DOTALL
            )
            assert pem is not None
            self.fingerprint = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem.group())).digest()

    def proof(self, nonce: str) -> str:
        """Shows that this agent knows the secret and serves this very certificate."""
        if not re.fullmatch("[0-9a-f]{64}", nonce, re.IGNORECASE | re.ASCII):
            raise Refusal("Invalid argument: nonce")
        if self.secret is None:
            raise Refusal("this agent has no secret")
        message = b"msm-agent-proof\0" + bytes.fromhex(nonce) + self.fingerprint
        return hmac.new(self.secret, message, hashlib.sha256).hexdigest()

    def check(self, authorization: str) -> None:
        if self.secret is None:
            raise HttpRefusal(
                403,
                "this agent has no secret, so it only tells the server's state; "
                "give the node a secret and start the agent again",
            )
        if not hmac.compare_digest(authorization.encode(), self.bearer.encode()):
            raise HttpRefusal(401, "the bearer value is missing or wrong")


def read_secret(path: str) -> Optional[bytes]:
    """None: the file is not there. A file that others can read, or with anything else in it, ends the agent."""
    try:
        with open(path, "rb") as file:
            if os.fstat(file.fileno()).st_mode & 0o077:
                raise SystemExit("%s can be read by others: chmod 600" % path)
            text = file.read(1024).decode("ascii", "replace").strip()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise SystemExit("%s: %s" % (path, problem.strerror)) from None
    if not re.fullmatch("[0-9a-f]{64}", text, re.IGNORECASE | re.ASCII):
        raise SystemExit("%s does not have 64 hexadecimal digits" % path)
    return bytes.fromhex(text)


def make_certificate(path: str) -> None:
    """Key and certificate are one file, so that a crash never leaves one without the other."""
    if os.path.exists(path):
        return
    key, certificate = path + ".key", path + ".crt"
    previous = os.umask(0o077)
    try:
        done = subprocess.run(
            [
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "7300",
                "-subj",
                "/CN=msm-agent",
                "-keyout",
                key,
                "-out",
                certificate,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
        if done.returncode != 0:
            raise SystemExit("openssl made no certificate: " + said(done.stderr))
        write_whole(path, (read_text(key) or "") + (read_text(certificate) or ""), 0o600)
    except OSError as problem:
        raise SystemExit("openssl: %s" % problem.strerror) from None
    finally:
        os.umask(previous)
        remove(key)
        remove(certificate)


# --- HTTP --------------------------------------------------------------------------------------------------------

REASONS = {
    200: "OK",
    206: "Partial Content",
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    408: "Request Timeout",
    411: "Length Required",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    500: "Internal Server Error",
}


class Wire:
    """A connection whose request has to be there by a moment."""

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        self.connection = connection
        self.end = time.monotonic() + seconds
        self.idle = seconds
        self.buffer = b""

    def more(self) -> bytes:
        left = min(self.end - time.monotonic(), self.idle)
        if left <= 0:
            raise HttpRefusal(408, "the request took too long")
        self.connection.settimeout(left)
        try:
            return self.connection.recv(64 * 1024)
        except socket.timeout:
            raise HttpRefusal(408, "the request took too long") from None

    def head(self) -> bytes:
        while self.buffer.find(b"\r\n\r\n", 0, MOST_HEAD) < 0:
            piece = self.more() if len(self.buffer) < MOST_HEAD else b""
            if not piece:
                raise HttpRefusal(400, "no HTTP request")
            self.buffer += piece
        head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
        return head

    def pieces(self, length: int) -> Iterator[bytes]:
        """The body, piece by piece."""
        while length > 0:
            piece = self.buffer or self.more()
            if not piece:
                raise HttpRefusal(400, "the body is shorter than its length")
            self.buffer = piece[length:]
            yield piece[:length]
            length -= min(length, len(piece))


class Upload:
    """Reads multipart/form-data: small fields, and one file that goes to disk."""

    def __init__(self, boundary: bytes, pieces: Iterator[bytes], path: str) -> None:
        self.mark = b"\r\n--" + boundary
        self.pieces = pieces
        self.path = path
        self.rest = b"\r\n"  # so that the first boundary looks like the others
        self.fields: Dict[str, str] = {}
        self.has_file = False

    def read(self) -> None:
        for _ in self._until(self.mark):
            pass
        while True:
            ending = self._take(2)
            if ending == b"--":
                return
            if ending != b"\r\n":
                raise HttpRefusal(400, "not multipart/form-data")
            head = b"".join(self._until(b"\r\n\r\n", MOST_HEAD)).decode("utf-8", "replace")
            name = re.search(r'\bname="?([^";]*)', head)
            if re.search(r'\bfilename\*?=', head) or (name and name.group(1) == "mysqldump"):
                self._read_file()
            elif name:
                if len(self.fields) >= 16:
                    raise HttpRefusal(400, "too many fields")
                self.fields[name.group(1)] = b"".join(self._until(self.mark, MOST_HEAD)).decode("utf-8", "replace")
            else:
                raise HttpRefusal(400, "not multipart/form-data")

    def _read_file(self) -> None:
        if self.has_file:
            raise HttpRefusal(400, "more than one file")
        self.has_file = True
        with contextual_open(self.path, 0o600) as file:
            for piece in self._until(self.mark):
                file.write(piece)

    def _take(self, count: int) -> bytes:
        while len(self.rest) < count:
            self.rest += self._next()
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken

    def _until(self, mark: bytes, most: int = 0) -> Iterator[bytes]:
        """What comes before the mark, which is read as well."""
        length = 0
        while True:
            before, found, after = self.rest.partition(mark)
            if found:
                self.rest = after
                yield before
                return
            sure = max(0, len(self.rest) - len(mark) + 1)
            length += sure
            if most and length > most:
                raise HttpRefusal(400, "a field is too long")
            yield self.rest[:sure]
            self.rest = self.rest[sure:] + self._next()

    def _next(self) -> bytes:
        piece = next(self.pieces, b"")
        if not piece:
            raise HttpRefusal(400, "not multipart/form-data")
        return piece


class Request(NamedTuple):
    verb: str
    path: str
    query: Dict[str, str]
    headers: Dict[str, str]

    def length(self) -> int:
        if "transfer-encoding" in self.headers:
            raise HttpRefusal(411, "say Content-Length")
        text = self.headers.get("content-length", "0")
        if not re.fullmatch("[0-9]{1,15}", text, re.ASCII):
            raise HttpRefusal(400, "no Content-Length")
        return int(text)


def parse_head(head: bytes) -> Request:
    lines = head.decode("latin-1").split("\r\n")
    words = lines[0].split(" ")
    if len(words) != 3 or not words[2].startswith("HTTP/1."):
        raise HttpRefusal(400, "no HTTP request")
    headers: Dict[str, str] = {}
    for line in lines[1:]:
        name, colon, value = line.partition(":")
        name = name.lower()
        if not colon or (name in headers and name in ("content-length", "transfer-encoding", "authorization")):
            raise HttpRefusal(400, "no HTTP request")
        headers[name] = value.strip()
    path, _, query = words[1].partition("?")
    try:
        pairs = urllib.parse.parse_qsl(query, keep_blank_values=True, max_num_fields=20)
    except ValueError:
        raise HttpRefusal(400, "too many fields") from None
    return Request(words[0], path, dict(pairs), headers)


class Answer(NamedTuple):
    status: int
    type: str
    body: bytes
    file: Optional[IO[bytes]] = None
    length: int = 0
    extra: str = ""


def json_answer(value: Json) -> Answer:
    body = json.dumps(value).encode()
    if len(body) > MOST_ANSWER:  # no list is: see part()
        text = "the answer is too long: %d bytes" % len(body)
        body = json.dumps({"error": text, "id": value["id"]}).encode()
    return Answer(200, "application/json", body)


def check_id(identifier: Any) -> Any:
    if isinstance(identifier, (dict, list)):
        return None
    if len(json.dumps(identifier)) > MOST_ID:
        raise HttpRefusal(400, "the id is too long")
    return identifier


class Gate:
    """From a connection to a method, and back."""

    def __init__(self, agent: Agent) -> None:
        self.agent = agent
        self.places = threading.BoundedSemaphore(MOST_CONNECTIONS)
        self.uploads = threading.BoundedSemaphore(2)

    def serve(self, listener: socket.socket) -> NoReturn:
        while True:
            try:
                connection, address = listener.accept()
            except OSError:  # of this connection, or there are too many files
                time.sleep(0.1)
                continue
            if not self.places.acquire(blocking=False):
                connection.close()
                continue
            try:
                threading.Thread(target=self._connection, args=(connection, address[0]), daemon=True).start()
            except (RuntimeError, MemoryError):  # no memory for a thread
                connection.close()
                self.places.release()

    def _connection(self, connection: socket.socket, address: str) -> None:
        try:
            self._secured(connection, address)
        except (OSError, HttpRefusal):
            pass  # nobody listens any more
        except Exception as problem:  # one connection does not end the agent
            log("%s: %s" % (address, type(problem).__name__))
        finally:
            connection.close()
            self.places.release()

    def _secured(self, connection: socket.socket, address: str) -> None:
        begin = time.monotonic()  # the first byte, the handshake and the request share one time
        connection.settimeout(REQUEST_SECONDS)
        if self.agent.trust.context is None:
            self._exchange(Wire(connection, REQUEST_SECONDS), address)
        elif connection.recv(1, socket.MSG_PEEK) != b"\x16":
            self._reply(Wire(connection, REQUEST_SECONDS), Answer(400, "text/plain", b"this agent speaks TLS"))
        else:
            connection.settimeout(max(0.1, REQUEST_SECONDS - (time.monotonic() - begin)))
            with self.agent.trust.context.wrap_socket(connection, server_side=True) as secured:
                self._exchange(Wire(secured, REQUEST_SECONDS - (time.monotonic() - begin)), address)

    def _exchange(self, wire: Wire, address: str) -> None:
        method = ""
        try:
            request = parse_head(wire.head())
            method, answer = self._answer(request, wire)
        except HttpRefusal as refusal:
            log("%s: %d %s" % (address, refusal.status, refusal))
            answer = Answer(refusal.status, "text/plain", str(refusal).encode())
        except OSError:
            raise
        except Exception as problem:  # the caller has to learn something; the text might hold a secret
            text = "the agent failed: " + fault(problem)
            log("%s: 500 %s" % (address, text))
            answer = Answer(500, "text/plain", text.encode())
        self._reply(wire, answer)

    def _answer(self, request: Request, wire: Wire) -> Tuple[str, Answer]:
        if request.path != "/":
            raise HttpRefusal(404, "not found")
        if request.verb not in ("GET", "POST"):
            raise HttpRefusal(405, "method not allowed")
        kind, _, parameters = request.headers.get("content-type", "").partition(";")
        kind = kind.strip().lower()
        if request.verb == "POST" and kind == "multipart/form-data":
            return "load", self._upload(request, wire, parameters)
        if kind != "application/json":
            raise HttpRefusal(415, "Content-Type must be application/json")
        if request.verb == "GET":
            call: Json = {"method": request.query.get("method"), "id": request.query.get("id")}
            call["params"] = parse_json(request.query["params"]) if request.query.get("params") else {}
        else:
            call = parse_json(self._body(request, wire))
        name = call.get("method")
        if not isinstance(name, str) or not name:
            raise HttpRefusal(400, "method missing")
        return name, self._call(request, name, call)

    def _body(self, request: Request, wire: Wire) -> str:
        length = request.length()
        if length > MOST_BODY:
            raise HttpRefusal(413, "the body is too long")
        if request.headers.get("expect", "").lower() == "100-continue":
            wire.connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        return b"".join(wire.pieces(length)).decode("utf-8", "replace")

    def _call(self, request: Request, name: str, call: Json) -> Answer:
        identifier = check_id(call.get("id"))
        download = name == DOWNLOAD and request.verb == "GET"
        method = METHODS.get(name)
        if not download and (method is None or method.verb != request.verb):
            raise HttpRefusal(404, "method not found")
        if name not in OPEN:
            self.agent.trust.check(request.headers.get("authorization", ""))
        try:
            values = call.get("params")
            if values is not None and not isinstance(values, dict):
                raise Refusal("Invalid argument: params")
            if download:
                return self._download(Params(values or {}, ("job", "offset")))
            assert method is not None
            result = self._do(name, method, Params(values or {}, method.params))
            return json_answer({"result": result, "error": None, "id": identifier})
        except Refusal as problem:
            log("%s: %s" % (name, problem))
            return json_answer({"error": str(problem)[:MOST_ERROR], "id": identifier})
        except OSError as problem:
            log("%s: %s" % (name, problem))
            return json_answer({"error": "%s: %s" % (name, problem.strerror), "id": identifier})

    def _do(self, name: str, method: Method, params: Params) -> Json:
        if not method.change:
            return method.handler(self.agent, params)
        self.agent.server.begin(name)
        carried_on = False
        try:
            result = method.handler(self.agent, params)
            log(name + ": OK")
            return result
        except Begun as begun_change:
            carried_on = True
            return begun_change.answer
        finally:
            if not carried_on:
                self.agent.server.end()

    def _download(self, params: Params) -> Answer:
        job = self.agent.jobs.get(params.text("job"))
        offset = params.number("offset", 0, 2**60, 0)
        if not job.file or job.method != "dump":
            raise Refusal("job %s has no file: %s %s" % (job.id, job.state, job.error))
        state = job.state  # before the size: a file that is complete is not called so too early
        file = open(job.file, "rb")  # _reply closes it
        length = max(0, os.fstat(file.fileno()).st_size - offset)
        file.seek(offset)
        return Answer(200, "application/octet-stream", b"", file, length, "X-Msm-Job: %s\r\n" % state)

    def _upload(self, request: Request, wire: Wire, parameters: str) -> Answer:
        self.agent.trust.check(request.headers.get("authorization", ""))
        boundary = re.search(r'boundary="?([^";\s]{1,70})', parameters)
        if not boundary:
            raise HttpRefusal(400, "no boundary")
        length = request.length()
        if length > disk(self.agent.jobs.folder).get("free", 0) - DISK_RESERVE:
            raise HttpRefusal(413, "the disk has too little space for this upload")
        if not self.uploads.acquire(blocking=False):  # released below
            return json_answer({"error": "two uploads are under way", "id": None})
        path = self.agent.jobs.new_file()
        taken = False
        try:
            if request.headers.get("expect", "").lower() == "100-continue":
                wire.connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
            wire.end, wire.idle = time.monotonic() + UPLOAD_SECONDS, IDLE_SECONDS
            upload = Upload(boundary.group(1).encode(), wire.pieces(length), path)
            upload.read()
            method, identifier = upload.fields.get("method", ""), check_id(upload.fields.get("id"))
            if not method:
                raise HttpRefusal(400, "method missing")
            if method not in UPLOADS:
                raise HttpRefusal(404, "method not found")
            if not upload.has_file:
                return json_answer({"error": "Missing argument: mysqldump", "id": identifier})
            self.agent.server.begin(method)
            try:
                job = self.agent.load(path, upload.fields.get("database", ""))
                taken = True
            finally:
                if not taken:
                    self.agent.server.end()
            return self._loaded(method, job, identifier)
        except Refusal as problem:
            return json_answer({"error": str(problem), "id": None})
        except OSError as problem:
            if problem.errno != errno.ENOSPC:
                raise
            return json_answer({"error": "the disk is full", "id": None})
        finally:
            self.uploads.release()
            if not taken:
                remove(path)

    @staticmethod
    def _loaded(method: str, job: Job, identifier: Optional[str]) -> Answer:
        if method == "load":
            return json_answer({"result": {"return": {"job": job.id}}, "error": None, "id": identifier})
        job.finished.wait()  # the original answers when all is loaded
        if job.state != "done":
            return json_answer({"error": job.error or job.state, "id": identifier})
        return json_answer({"result": OK, "error": None, "id": identifier})

    @staticmethod
    def _reply(wire: Wire, answer: Answer) -> None:
        length = answer.length if answer.file else len(answer.body)
        bearer = 'WWW-Authenticate: Bearer\r\n' if answer.status == 401 else ""
        head = "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s%sConnection: close\r\n\r\n" % (
            answer.status,
            REASONS[answer.status],
            answer.type,
            length,
            bearer,
            answer.extra,
        )
        wire.connection.settimeout(IDLE_SECONDS)
        wire.connection.sendall(head.encode() + answer.body)
        if answer.file:
            with answer.file as file:
                while length > 0:
                    piece = file.read(min(length, 64 * 1024))
                    if not piece:
                        break
                    wire.connection.sendall(piece)
                    length -= len(piece)
        # A caller that still sends would lose the answer if the connection were just closed.
        wire.connection.shutdown(socket.SHUT_WR)
        wire.end, wire.idle = time.monotonic() + 2, 1.0
        while wire.more():
            pass


def fault(problem: BaseException) -> str:
    """Kind and place of an error that nobody thought of."""
    place, line = problem.__traceback__, 0
    while place:
        line, place = place.tb_lineno, place.tb_next
    return "%s at line %d" % (type(problem).__name__, line)


def parse_json(text: str) -> Json:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise HttpRefusal(400, "no JSON") from None
    if not isinstance(value, dict):
        raise HttpRefusal(400, "no JSON object")
    return value


def listen(address: str, port: int) -> socket.socket:
    """All addresses unless one is named; IPv6 where there is any."""
    family = socket.AF_INET6 if ":" in address or (not address and socket.has_ipv6) else socket.AF_INET
    try:
        listener = socket.socket(family, socket.SOCK_STREAM)
    except OSError:
        family = socket.AF_INET
        listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1 if address else 0)
    listener.bind((address or ("::" if family == socket.AF_INET6 else "0.0.0.0"), port))
    listener.listen(128)
    return listener


# --- The program -------------------------------------------------------------------------------------------------

SOCKETS = ("/run/mysqld/mysqld.sock", "/var/run/mysqld/mysqld.sock", "/var/lib/mysql/mysql.sock")


def parse_arguments(arguments: Optional[Sequence[str]]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="msm-agent", description="Answers for this machine's MariaDB or MySQL server."
    )
    parser.add_argument("--version", action="version", version="msm-agent " + VERSION)
    parser.add_argument("--listen", default="", metavar="ADDRESS", help="listen on this address alone")
    parser.add_argument("--port", type=int, default=60000)
    parser.add_argument(
        "--secret-file",
        default="/etc/msm-agent/secret",
        metavar="FILE",
        help="64 hexadecimal digits, readable by the owner alone; without the file the agent only tells the state",
    )
    parser.add_argument(
        "--state-dir", default="/var/lib/msm-agent", metavar="FOLDER", help="certificate, jobs, dumps"
    )
    parser.add_argument(
        "--socket", default="", metavar="FILE", help="the server's socket (where the packages put it)"
    )
    parser.add_argument(
        "--user",
        default="",
        metavar="NAME",
        help="the database account that logs in by the socket (the name of the system's user)",
    )
    parser.add_argument(
        "--unit", default="", metavar="NAME", help="the server's systemd unit (mariadb, mysql or mysqld)"
    )
    parser.add_argument(
        "--server-command",
        default="",
        metavar="COMMAND",
        help="start and stop the server by this command, to which --defaults-file is added, not by systemd",
    )
    parser.add_argument(
        "--option-file",
        default="",
        metavar="FILE",
        help="the option file that the agent changes; with --server-command it is the only one",
    )
    parser.add_argument("--autostart", action="store_true", help="start the server of --server-command at once")
    parser.add_argument("--client", default="", metavar="COMMAND", help="the client program (mariadb or mysql)")
    parser.add_argument(
        "--dump", default="", metavar="COMMAND", help="the dump program (mariadb-dump or mysqldump)"
    )
    options = parser.parse_args(arguments)
    if options.server_command and not options.option_file:
        parser.error("--server-command needs --option-file")
    if not options.server_command and not os.path.isdir("/run/systemd/system") and not options.unit:
        parser.error("there is no systemd here: say --server-command and --option-file")
    return options


def make_client(options: argparse.Namespace) -> Client:
    def client() -> List[str]:
        return shlex.split(options.client) or [shutil.which("mariadb") or shutil.which("mysql") or "mariadb"]

    def where() -> str:
        own = OptionFile(options.option_file).values().get("socket", "") if options.server_command else ""
        return str(options.socket or own or next((path for path in SOCKETS if os.path.exists(path)), SOCKETS[0]))

    user = options.user or pwd.getpwuid(os.geteuid()).pw_name
    return Client(Commands(client, shlex.split(options.dump), where, user))


def main(arguments: Optional[Sequence[str]] = None) -> int:
    options = parse_arguments(arguments)
    os.umask(0o077)
    # A handler that raised could be lost: Python ignores what is raised in a destructor.
    ended, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    os.makedirs(options.state_dir, 0o700, exist_ok=True)
    trust = Trust(read_secret(options.secret_file), os.path.join(options.state_dir, "agent.pem"))
    supervisor: Supervisor
    if options.server_command:
        supervisor = OwnProcess(shlex.split(options.server_command), options.option_file, options.state_dir)
    else:
        supervisor = SystemdUnit(options.unit, options.option_file)
    server = Server(make_client(options), supervisor, options.state_dir)
    agent = Agent(server, Jobs(options.state_dir), trust)
    try:
        listener = listen(options.listen, options.port)
    except OSError as problem:
        raise SystemExit("port %d: %s" % (options.port, problem.strerror)) from None
    log(
        "msm-agent %s listens on port %d, %s"
        % (VERSION, options.port, "with TLS" if trust.context else "without a secret")
    )
    if options.autostart and server.state() == "STOPPED":
        server.begin("start")
        server.soon("start", server.start, "STARTING")
    threading.Thread(target=Gate(agent).serve, args=(listener,), daemon=True).start()
    os.read(ended, 1)
    log("msm-agent ends")
    agent.jobs.end_all()
    try:
        server.end_for_good(bool(options.server_command))
    except (Refusal, OSError) as problem:
        log("the server was not stopped: %s" % problem)
        return 1
    return 0


if __name__ == "__main__":
    os._exit(main())  # without waiting for connections
