# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the servers of these tests come from: the MariaDB of this system, and the MySQL that MSM_TEST_MYSQL names.
That is a folder into which packages of mysql-server-core and mysql-client-core were unpacked, with the libraries
that they need."""

import atexit
import functools
import glob
import os
import pwd
import shutil
import subprocess
import tempfile

PREFIX = "msm-agent-%d-" % os.getpid()  # of all files of this run
USER = pwd.getpwuid(os.geteuid()).pw_name
PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
SMALL = {
    "innodb-buffer-pool-size": "16M",
    "innodb-log-file-size": "8M",
    "performance-schema": "OFF",
    "max-connections": "30",
    "key-buffer-size": "64K",
    "aria-pagecache-buffer-size": "1M",
    "innodb-flush-log-at-trx-commit": "0",
    "sync-binlog": "0",
}


def mariadb_missing():
    programs = ("mariadbd", "mariadb", "mariadb-dump", "mariadb-install-db", "openssl")
    return [program for program in programs if not shutil.which(program, path=PATH)]


class MariaDb:
    """Where a MariaDB comes from."""

    command = ["mariadbd"]
    client = ["mariadb"]
    dump = ["mariadb-dump"]
    options = dict(SMALL, **{"skip-name-resolve": ""})

    @staticmethod
    def install(folder):
        subprocess.run(
            [
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + folder,
                "--skip-test-db",
                "--user=" + USER,
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=" + USER,
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            # Each server removes temporary tables that it finds in its folder for them, those of another one, too.
            env=dict(os.environ, PATH=PATH, TMPDIR=os.path.dirname(folder)),
        )


class MySql:
    """Where a MySQL comes from: unpacked packages, started by their own loader."""

    root = os.environ.get("MSM_TEST_MYSQL", "")

    @classmethod
    def is_here(cls):
        return bool(cls.root and glob.glob(cls.root + "/usr/lib/*/ld-linux-*"))

    def __init__(self):
        libraries = os.path.dirname(glob.glob(self.root + "/usr/lib/*/ld-linux-*")[0])
        loader = [glob.glob(libraries + "/ld-linux-*")[0], "--library-path", libraries]
        self.command = loader + [self.root + "/usr/sbin/mysqld"]
        self.client = loader + [self.root + "/usr/bin/mysql"]
        self.dump = loader + [self.root + "/usr/bin/mysqldump"]
        self.options = {
            "secure-file-priv": "NULL",
            "mysqlx": "OFF",
            "innodb-buffer-pool-size": "32M",
            "plugin-dir": self.root + "/usr/lib/mysql/plugin",
            "lc-messages-dir": self.root + "/usr/share/mysql",
            "performance-schema": "ON",
            "innodb-redo-log-capacity": "8M",
            "sync-binlog": "0",
            "innodb-flush-log-at-trx-commit": "0",
            "skip-name-resolve": "",
        }

    def install(self, folder):
        subprocess.run(
            self.command
            + [
                "--no-defaults",
                "--initialize-insecure",
                "--user=" + USER,
                "--datadir=" + folder,
                "--secure-file-priv=NULL",
                "--lc-messages-dir=" + self.root + "/usr/share/mysql",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


MARIADB = MariaDb()


@functools.lru_cache(maxsize=None)
def template(kind):
    """A data directory that each node gets a copy of."""
    folder = tempfile.mkdtemp(prefix=PREFIX)
    atexit.register(shutil.rmtree, folder, True)
    kind.install(folder + "/data")
    return folder + "/data"
