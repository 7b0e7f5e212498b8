#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# not_here.sh SYSTEM: prints a regular expression of the tests that cannot run on macos, on windows, or in wine, for
# `ctest -E`. A test that only might fail there is not in the list.
set -eu

# Which system it is, which tests, and why they cannot run there. Wine lacks what Windows lacks, and more.
tests() {
    cat <<'END'
windows tst_(commandserver|logging|profilestore) they read the permission bits of POSIX
windows tst_sandboxprocess scripts of a shell stand in for programs
windows manual_of_a_programs_help a script of a shell stands in for a program
windows tst_agenttls it starts the node agent, which needs a POSIX system
windows tst_wayout the proxy of the system is a setting of Windows, and not in the environment
windows tst_smallscreens.* Qt's offscreen platform takes the colon behind a drive for the end of the file's name
windows handover(_reconcile|_serve)? they end programs by signals, and Windows kills a process instead
windows msmctl_(cancel|outage|reconcile|serve|trouble|webhook) the same
windows journal_survives_kills it expects the status of a process that a signal killed
windows msmctl_creating it needs a system without a keychain
wine tst_(httpclient|longanswers|tlstrust|updatecheck|updates) Wine's TLS cannot be a server
wine tst_updatedialog it wants a web browser
wine tst_secondwindow it fails there, and nobody has noted why
macos msmctl_.* they wait for agents on addresses 127.x.y.z, and macOS has none but 127.0.0.1
macos handover(_reconcile|_serve)? the same
macos tst_program the picture of the window shows nodes whose agents answer
macos tst_sandbox_databases the nodes of its cloud are to answer
macos tst_node(commands|verbs) the same
macos tst_wayout the proxy of the system is a setting of macOS, and not in the environment
END
}

case ${1:-} in
macos | windows) systems=$1 ;;
wine) systems='windows|wine' ;;
*) sed -n 's/^# \{0,1\}//; 5,6p' "$0" >&2 && exit 2 ;;
esac
printf '^(%s)$\n' "$(tests | sed -En "s/^($systems) ([^ ]*) .*/\2/p" | paste -sd '|' -)"
