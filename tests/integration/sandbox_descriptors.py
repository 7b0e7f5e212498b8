#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sandbox with more nodes than it may have files: all of them answer, and its front end does, whatever
else is open. In a network of its own, because no other sandbox may hold the port on all addresses meanwhile.
Usage: sandbox_descriptors.py MSM_SANDBOX [NODES [MSMCTL]]"""

import contextlib
import errno
import fcntl
import os
import resource
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree
import xmlrpc.client

FILES = 1024
PORT = 60000


def enter_own_network():
    """Ends with 77 (skipped) where the system does not let us have one."""
    entered = "MSM_TEST_OWN_NETWORK"
    if entered not in os.environ:
        command = ["unshare", "--user", "--map-root-user", "--net"]
        if not shutil.which(command[0]) or subprocess.run([*command, "true"], check=False).returncode != 0:
            sys.exit(77)
        os.environ[entered] = "1"
        os.execvp(command[0], [*command, sys.executable, *sys.argv])
    set_flags, up_and_running = 0x8914, 0x1 | 0x40
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        fcntl.ioctl(control, set_flags, struct.pack("16sh14x", b"lo", up_and_running))


def limited():
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, FILES))


def check(condition, what):
    if not condition:
        sys.exit("FAILED: " + what)


def agent(address):
    """What the agent answers, or the reason why it does not."""
    try:
        with socket.create_connection((address, PORT), timeout=10) as connection:
            connection.sendall(b"GET /?method=get_server_state&id=1 HTTP/1.1\r\n"
                               b"Content-Type: application/json\r\n\r\n")
            answer = b""
            while piece := connection.recv(4096):
                answer += piece
            return answer.decode()
    except OSError as error:
        return errno.errorcode.get(error.errno, str(error))


def status(process, name):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as lines:
        return next(line.split()[1] for line in lines if line.startswith(name + ":"))


def addresses_of(url):
    proxy = xmlrpc.client.ServerProxy(url)
    answer = proxy.one.vmpool.info("oneadmin:opennebula", -2, -1, -1, -1)
    check(answer[0], f"the front end lists its VMs: {answer}")
    pool = xml.etree.ElementTree.fromstring(answer[1])
    return [vm.findtext("TEMPLATE/NIC/IP") for vm in pool.findall("VM")]


def list_with_msmctl(msmctl, url, nodes):
    with tempfile.TemporaryDirectory(prefix="sandbox-descriptors-") as data:
        began = time.monotonic()
        listed = subprocess.run([msmctl, "--endpoint", url, "--user", "oneadmin", "--data-dir", data, "list"],
            env=dict(os.environ, MSM_PASSWORD="opennebula", HOME=data), stdout=subprocess.PIPE, text=True,
            check=False, preexec_fn=limited)
        check(listed.returncode == 0, f"msmctl list ends with 0, not {listed.returncode}")
        check(len(listed.stdout.splitlines()) >= nodes, "msmctl lists every node")
        print(f"msmctl list: {time.monotonic() - began:.1f} s")


def main():
    enter_own_network()
    nodes = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    began = time.monotonic()
    process = subprocess.Popen([sys.argv[1], "--nodes", str(nodes), "--pace", "0", "--parent-pid",
        str(os.getpid())], stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limited)
    try:
        url = process.stdout.readline().decode().strip()
        print(f"{nodes} nodes after {time.monotonic() - began:.1f} s, {int(status(process, 'VmRSS')) // 1024} MiB")
        addresses = addresses_of(url)
        check(len(set(addresses)) == nodes, "each node has an address of its own")
        for address in addresses[:: max(nodes // 100, 1)] + addresses[-3:]:
            check('"RUNNING"' in agent(address), f"the agent at {address} answers: {agent(address)}")
        files = len(os.listdir(f"/proc/{process.pid}/fd"))
        check(files < FILES // 2, f"it has {files} files open")

        network = addresses[0].rsplit(".", 2)[0]
        for address in (network + ".250.250", "127.0.0.1", "127.253.253.253"):
            check(agent(address) in ("ECONNREFUSED", "ECONNRESET"), f"nobody answers at {address}")

        with contextlib.ExitStack() as held:
            resource.setrlimit(resource.RLIMIT_NOFILE, (4 * FILES,) + resource.getrlimit(resource.RLIMIT_NOFILE)[1:])
            for i in range(2 * FILES): # idle ones, half of which it will never accept
                connection = held.enter_context(socket.socket())
                connection.setblocking(False)
                connection.connect_ex((addresses[i % nodes], PORT))
            time.sleep(1)
            check(len(addresses_of(url)) == nodes, "the front end answers while agents are beset")
        check('"RUNNING"' in agent(addresses[0]), "and the agents do when that is over")
        print(f"most memory: {int(status(process, 'VmHWM')) // 1024} MiB")
        if len(sys.argv) > 3:
            list_with_msmctl(sys.argv[3], url, nodes)
        process.terminate()
        said = process.communicate(timeout=60)[1].decode()
        check(said == "", "it has nothing to complain of: " + said[:1000])
    finally:
        process.kill()


if __name__ == "__main__":
    main()
