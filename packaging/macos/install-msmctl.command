#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Lets a terminal find msmctl: /usr/local/bin/msmctl calls the one in the application, also after an update of it.
set -eu
program='/Applications/MySQL Server Manager.app/Contents/MacOS/msmctl'
if [ ! -x "$program" ]; then
    echo 'Drag MySQL Server Manager into Applications first.' >&2
    exit 1
fi
sudo mkdir -p /usr/local/bin
printf '#!/bin/sh\nexec "%s" "$@"\n' "$program" | sudo tee /usr/local/bin/msmctl >/dev/null
sudo chmod 755 /usr/local/bin/msmctl
echo 'Done: try msmctl --help'
