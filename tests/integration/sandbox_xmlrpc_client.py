#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives msm-sandbox as any OpenNebula client would, with nothing but Python's standard library.

Usage: sandbox_xmlrpc_client.py PATH-TO-MSM-SANDBOX. Exits non-zero when anything is not as promised.
"""
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree
import xmlrpc.client

SESSION = "oneadmin:opennebula"


def check(condition, what):
    if not condition:
        raise AssertionError(what)
    print("ok:", what)


def succeed(answer):
    if answer[0] is not True or len(answer) != 3:
        raise AssertionError(f"call failed: {answer}")
    return answer[1]


def wait_for(condition, what, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            print("ok:", what)
            return
        time.sleep(0.05)
    raise AssertionError(f"not within {seconds} s: {what}")


def pool(one, state=-1):
    listing = ElementTree.fromstring(succeed(one.vmpool.info(SESSION, -2, -1, -1, state)))
    return {int(vm.findtext("ID")): vm for vm in listing.findall("VM")}


def is_running(vm):
    return vm.findtext("STATE") == "3" and vm.findtext("LCM_STATE") == "3"


def agent_state(address):
    request = urllib.request.Request(f"http://{address}:60000/?method=get_server_state&id=1",
                                     headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return json.load(answer)["result"]["return"]["state"]
    except urllib.error.URLError:
        return None


def has_loopback_network():
    with socket.socket() as probe:
        try:
            probe.bind(("127.77.0.2", 0))
            return True
        except OSError:
            return False


def run(url):
    one = xmlrpc.client.ServerProxy(url).one
    check(succeed(one.system.version(SESSION)).startswith("7."), "the version is that of OpenNebula 7")
    check("mysql-node" in succeed(one.templatepool.info(SESSION, -2, -1, -1)), "there is a MySQL template")

    ids = [succeed(one.template.instantiate(SESSION, 0, f"node-{i}", False, "", False)) for i in range(3)]
    check(len(set(ids)) == 3, "three instantiations give three ids")
    wait_for(lambda: all(is_running(pool(one)[i]) for i in ids), "all three run")
    addresses = [pool(one)[i].findtext("TEMPLATE/NIC/IP") for i in ids]
    check(len(set(addresses)) == 3 and all(a.startswith("127.") for a in addresses), "each has an address of its own")
    if has_loopback_network():
        for address in addresses:
            wait_for(lambda: agent_state(address) == "RUNNING", f"the agent on {address} reports MySQL RUNNING")

    check(succeed(one.vm.action(SESSION, "terminate", ids[1])) == ids[1], "terminate is taken")
    wait_for(lambda: ids[1] not in pool(one), "a terminated VM leaves the listing")
    check(pool(one, 6)[ids[1]].findtext("STATE") == "6", "it is DONE")
    if has_loopback_network():
        check(agent_state(addresses[1]) is None, "its agent is gone")
        check(agent_state(addresses[0]) == "RUNNING", "the others' agents are not")

    control = xmlrpc.client.ServerProxy(url).sandbox
    succeed(control.setFault(SESSION, "auth-fails"))
    check(one.vmpool.info(SESSION, -2, -1, -1, -1)[2] == 0x0100, "a fault can be turned on while it runs")
    check(control.setFault("oneadmin:wrong", "quota")[0] is False, "but not without the password")
    check("nonsense" in control.setFault(SESSION, "nonsense")[1], "an unknown fault is named")
    check(control.clearFault(SESSION, "nonsense")[0] is False, "and cannot be turned off, either")
    succeed(control.clearFault(SESSION, "auth-fails"))
    check(len(pool(one)) == 2, "and off again")
    succeed(control.setFault(SESSION, "auth-fails"))
    succeed(control.clearFault(SESSION))
    check(len(pool(one)) == 2, "all of them at once, too")

    refused = one.vmpool.info("oneadmin:wrong", -2, -1, -1, -1)
    check(refused[0] is False and refused[2] == 0x0100 and len(refused) == 5, "a wrong password is refused")
    try:
        one.vm.nosuch(SESSION)
        raise AssertionError("an unknown method must be a fault")
    except xmlrpc.client.Fault as fault:
        check(fault.faultCode == -506, "an unknown method is fault -506")


def main():
    environment = {key: value for key, value in os.environ.items() if key.lower() not in ("http_proxy", "all_proxy")}
    environment.pop("MSM_SANDBOX_PASSWORD", None)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        os.environ.pop(name, None)
    with subprocess.Popen([sys.argv[1], "--pace", "0.05", "--parent-pid", str(os.getpid())],
                          stdout=subprocess.PIPE, text=True, env=environment) as sandbox:
        try:
            run(sandbox.stdout.readline().strip())
        finally:
            sandbox.terminate()
            code = sandbox.wait(timeout=10)
    if os.name == "posix":
        check(code == 0, "the sandbox ends cleanly")


if __name__ == "__main__":
    main()
