#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a node of a stock image on the embedded cloud, and prints the CONTEXT that the cloud has of it, as the
shell file that a machine reads. For try_bootstrap.sh.

usage: context_of_create.py MSMCTL MSM_SANDBOX >FILE
"""
import os
import shlex
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import xmlrpc.client

PASSWORD = "opennebula"
OWN_SCRIPT = "#!/bin/sh\necho once >>/own-script"


def main():
    msmctl, sandbox = sys.argv[1:3]
    environment = dict(
        os.environ,
        MSM_SANDBOX_PASSWORD=PASSWORD,
        MSM_PASSWORD=PASSWORD,
        MSM_NODE_SECRET="c0ffee" * 10 + "abcd",
    )
    serve = [sandbox, "--pace", "0.02", "--parent-pid", str(os.getpid())]
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(
        serve, stdout=subprocess.PIPE, text=True, env=environment
    ) as cloud:
        url = cloud.stdout.readline().strip()
        create = [msmctl, "--endpoint", url, "--user", "oneadmin", "--data-dir", folder, "create", "--settle", "0"]
        create += ["--template", "mysql-node", "--install", "mariadb", "--context", "START_SCRIPT=" + OWN_SCRIPT]
        subprocess.run(create, stdout=subprocess.DEVNULL, env=environment, check=True)
        answer = xmlrpc.client.ServerProxy(url).one.vm.info("oneadmin:" + PASSWORD, 0)[1]
        cloud.kill()
    for variable in xml.etree.ElementTree.fromstring(answer).find("TEMPLATE/CONTEXT"):
        print("export %s=%s" % (variable.tag, shlex.quote(variable.text or "")))


main()
