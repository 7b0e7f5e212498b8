#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manager judges what the bootstrap has made of a clean system. msmctl creates a VM of a stock image on the
embedded cloud, and the clean system is that machine: it boots with the CONTEXT that the create has sent, its agent
and its server answer at the VM's address, and the create ends when its gate lets the node pass. After each further
step the manager's gates have to let it pass again. For try_bootstrap.sh, in namespaces of its own.

usage: judge_bootstrap.py PROGRAMS ROOT SERVER STEP…
PROGRAMS is the folder of msmctl and msm-sandbox, SERVER mariadb or mysql. ROOT/try.sh runs a step within ROOT; the
first one is the first boot. ROOT/onegate.log has a line for each call of onegate there.
"""
import contextlib
import json
import os
import shlex
import socket
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree
import xmlrpc.client

PASSWORD = "opennebula"
OWN_SCRIPT = "#!/bin/sh\necho once >>/own-script"
RUNNING = "3"  # LCM_STATE
GATES = ("agent", "mysql", "logins")
CREATE_SECONDS = 1200
GATE_SECONDS = 120


class Machine:
    """The clean system."""

    def __init__(self, root):
        self.root = root
        self.told = 0  # lines of onegate.log that the cloud knows

    def step(self, name):
        variables = "PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive".split()
        return subprocess.Popen(["chroot", self.root, "env", "-i", *variables, "sh", "/try.sh", name])

    def give(self, context):
        """As the contextualization writes it."""
        with open(self.root + "/context", "w") as file:
            for variable in context:
                file.write("export %s=%s\n" % (variable.tag, shlex.quote(variable.text or "")))

    def told_to_onegate(self):
        lines = []
        with contextlib.suppress(FileNotFoundError), open(self.root + "/onegate.log") as log:
            lines = [line.strip().partition("--data ")[2] for line in log]
        known, self.told = self.told, len(lines)
        return lines[known:]


class Cloud:
    """The embedded cloud without agents, and the manager for it."""

    def __init__(self, programs):
        self.programs = programs
        self.environment = dict(
            os.environ,
            MSM_SANDBOX_PASSWORD=PASSWORD,
            MSM_PASSWORD=PASSWORD,
            MSM_NODE_SECRET="c0ffee" * 10 + "abcd",
        )
        # The cloud plays no agent where the port is taken, and gives addresses all the same.
        self.place_of_agents = socket.socket()
        self.place_of_agents.bind(("0.0.0.0", 60000))
        self.process = subprocess.Popen(
            [programs + "/msm-sandbox", "--databases", "none", "--pace", "0.02", "--parent-pid", str(os.getpid())],
            stdout=subprocess.PIPE,
            text=True,
            env=self.environment,
        )
        self.url = self.process.stdout.readline().strip()
        self.calls = xmlrpc.client.ServerProxy(self.url).one.vm

    def msmctl(self, folder, *arguments):
        command = [self.programs + "/msmctl", "--endpoint", self.url, "--user", "oneadmin", "--data-dir", folder]
        return subprocess.Popen(command + list(arguments), stdout=subprocess.PIPE, text=True, env=self.environment)

    def context(self):
        """Of the VM, once it runs."""
        succeeded, answer = self.calls.info("oneadmin:" + PASSWORD, 0)[:2]
        machine = xml.etree.ElementTree.fromstring(answer) if succeeded else None
        runs = machine is not None and machine.findtext("LCM_STATE") == RUNNING
        return machine.find("TEMPLATE/CONTEXT") if runs else None

    def hear(self, machine):
        """What the machine tells OneGate becomes attributes of its VM."""
        for attributes in machine.told_to_onegate():
            assert self.calls.update("oneadmin:" + PASSWORD, 0, attributes, 1)[0], attributes


def create(cloud, machine, folder, server, step):
    begun = time.monotonic()
    arguments = ["create", "--template", "mysql-node", "--install", server, "--ready-when", "mysql"]
    manager = cloud.msmctl(folder, *arguments, "--settle", "3", "--context", "START_SCRIPT=" + OWN_SCRIPT)
    boot = None
    while manager.poll() is None:
        if boot is None and (context := cloud.context()) is not None:
            machine.give(context)
            cloud.place_of_agents.close()
            boot = machine.step(step)
        cloud.hear(machine)
        assert time.monotonic() - begun < CREATE_SECONDS, "the create is still waiting"
        time.sleep(0.2)
    print(manager.stdout.read().rstrip())
    assert manager.returncode == 0, "msmctl create ended with %d" % manager.returncode
    assert boot is not None and boot.wait() == 0, "the machine did not boot well"
    print("the create's gate let it pass after %d s" % (time.monotonic() - begun))


def judge(cloud):
    """By managers that have never seen the node: one that has lets a node pass that is registered."""
    for gate in GATES:
        with tempfile.TemporaryDirectory() as folder:
            wait = cloud.msmctl(folder, "--quiet", "wait", "0", "--ready-when", gate, "--settle", "1")
            wait.communicate(timeout=GATE_SECONDS)
            assert wait.returncode == 0, "the gate %s does not let it pass: %d" % (gate, wait.returncode)
            listing = cloud.msmctl(folder, "list", "--json")
            node = json.loads(listing.communicate(timeout=GATE_SECONDS)[0])[0]
    facts = {name: node[name] for name in ("state", "agentTrust", "mysqlState", "mysqlLogin", "contradiction")}
    print("gates %s passed; the manager says %s" % (", ".join(GATES), json.dumps(facts)), flush=True)
    wanted = {"state": "RUNNING", "agentTrust": "PROVEN", "mysqlState": "RUNNING", "mysqlLogin": "TAKES"}
    assert facts == dict(wanted, contradiction=None), facts


def main():
    programs, root, server, first, *others = sys.argv[1:]
    machine, cloud = Machine(root), Cloud(programs)
    with tempfile.TemporaryDirectory() as folder:
        create(cloud, machine, folder, server, first)
    judge(cloud)
    for step in others:
        assert machine.step(step).wait() == 0, step
        cloud.hear(machine)
        judge(cloud)
    cloud.process.kill()


main()
