# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the VMs of an OpenNebula front end as JSON, the way a script does it today. Arguments: endpoint, user;
the password is in MSM_PASSWORD. What msmctl is measured against."""

import json
import os
import sys
import xml.etree.ElementTree as ElementTree
import xmlrpc.client


def text(vm, path):
    return vm.findtext(path) or ""


def main():
    endpoint, user = sys.argv[1:3]
    session = f"{user}:{os.environ['MSM_PASSWORD']}"
    answer = xmlrpc.client.ServerProxy(endpoint).one.vmpool.info(session, -2, -1, -1, -1)
    if not answer[0]:
        sys.exit(answer[1])
    vms = [
        {
            "id": int(text(vm, "ID")),
            "name": text(vm, "NAME"),
            "owner": text(vm, "UNAME"),
            "state": int(text(vm, "STATE")),
            "lcmState": int(text(vm, "LCM_STATE")),
            "startTime": int(text(vm, "STIME")),
            "cpu": float(text(vm, "TEMPLATE/CPU")),
            "memory": int(text(vm, "TEMPLATE/MEMORY")),
            "addresses": [ip.text for ip in vm.findall("TEMPLATE/NIC/IP")],
            "labels": text(vm, "USER_TEMPLATE/LABELS").split(","),
            "host": text(vm, "HISTORY_RECORDS/HISTORY/HOSTNAME"),
        }
        for vm in ElementTree.fromstring(answer[1])
    ]
    vms.sort(key=lambda vm: vm["id"])
    json.dump(vms, sys.stdout, indent=4)


main()
