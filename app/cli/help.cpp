// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/command.h"

namespace msm::cli {

namespace {

const QString kHead = QStringLiteral(R"(Usage: msmctl [OPTION…] COMMAND [ARGUMENT…]

Manages the MySQL service nodes of an OpenNebula cloud: the window's engine, for scripts.

Commands:
)");

const QString kCommon = QStringLiteral(R"(
Which cloud:
  --profile NAME       a profile saved by the window; without this and --endpoint the one used last
  --endpoint URL       OpenNebula's XML-RPC front end, e.g. cloud.example or https://cloud.example/RPC2
  --user NAME          the account, with --endpoint
  --service NAME       whose nodes, with --endpoint (default mysql)
  --ca-file FILE       trust the certificates in this PEM file only, with --endpoint
  --pin-sha256 HASH    trust the certificate with this fingerprint only, whoever signed it, with --endpoint
  --allow-plain-http   let http:// leave this machine: password and token travel readable
  --proxy URL          reach cloud and agents through http://[USER@]HOST:PORT or socks5://[USER@]HOST[:PORT],
                       as the system says (system), or directly (direct, the default), with --endpoint
  --ssh [USER@]HOST[:PORT]  reach them through this host by the system's ssh, with your own configuration,
                       keys and agent; it never asks. Names, localhost included, mean what they mean there
  --agent-proxy URL, --agent-ssh HOST  the same for the agents alone
  --password-stdin     the password is the first line of the standard input
  --login-token-stdin  a login token is the first line of the standard input
Password or login token come from the standard input, else from the environment variables MSM_TOKEN and
MSM_PASSWORD, else, for a profile, from the system's keychain; that of a proxy from MSM_PROXY_PASSWORD and
MSM_AGENT_PROXY_PASSWORD, else the keychain. The secret from which those of the nodes' agents are derived (64
hexadecimal digits) comes from MSM_NODE_SECRET, or from the keychain where the password does. They are never
asked for, and no option takes them: process arguments are readable by every user of the machine.

A URL means what it says: https://HOST/RPC2 is port 443. A bare HOST or HOST:PORT means OpenNebula's own front
end: port 2633, /RPC2, and https unless it is this machine.

Other options:
  --data-dir DIR       keep everything in DIR (default: the platform's place for data and settings)
  --timeout SECONDS    give up after so long (default: list and state 60, others as long as it takes);
                       what has been created by then stays and is named
  --json               print results as JSON
  --quiet              no progress on stderr
  -h, --help           this help; after a COMMAND, that command's
  -v, --version        the version

Results go to stdout, progress and errors to stderr. Options may stand before and after the command.

Exit codes:
  0  done
  1  failed
  2  wrong usage; nothing was done
  3  the cloud cannot be reached, or there is no OpenNebula at the endpoint
  4  not authorised: user, password, rights or quota
  5  timed out
)");

const QString kJson = QStringLiteral(R"(
JSON of a node (list, create, wait and the wire interface of serve; members are only ever added):
  id            number   the VM's id
  name          string   the VM's name
  function      string   agent, manager or none: what runs beside MySQL
  state         string   CREATING, RUNNING, DEGRADED, POWEREDOFF, FAILED, DELETING, MISSING, UNREGISTERED,
                         CANCELLED (its creation was cancelled, and it is not taken over), UNKNOWN: what the following add up to
  registered    boolean  known to the manager as ready
  address       string   the one in use: where its agent answers, or is tried first; empty while it has none
  addressSource string   where that is written: nic, alias, pci, external or guest-agent; null while it has none
  addresses     array    every address, best first
  addressSources array   where each of them is written
  cloudState    string   as OpenNebula calls it, e.g. RUNNING, PROLOG, BOOT_FAILURE
  agentState    string   NOT_ASKED, SILENT or ANSWERS
  agentTrust    string   PROVEN; PLAIN (no TLS), UNPROVEN (its secret is not known here), REFUTED (not proven);
                         null while it does not answer
  mysqlState    string   as its agent says: INIT, STARTING, RUNNING, STOPPING, STOPPED; null while unknown
  mysqlLogin    string   as MySQL itself answers a login: TAKES, HOST_BLOCKED (error 1129), HOST_REFUSED (1130),
                         FULL (1040) or REFUSES; null while it was not asked or did not answer
  mysqlSeen     string   UTC, ISO 8601: MySQL's own last answer; null when there was none
  contradiction string   null, or LOGIN_REFUSED (the agent says RUNNING, MySQL takes no logins) or
                         ANSWERS_WHILE_OFF (the cloud calls the machine off, its agent answers)
  mysqlPort     number   null while unknown
  diskBytes     number   the disk that holds MySQL's data; null while its agent does not tell
  diskFreePercent number how much of that is free, 0 to 100; null while its agent does not tell
  replicas      number   servers that replicate from it and are connected; null while its agent does not tell
  replicaOf     string   "host:port" of the server that it replicates from; null when there is none
  cpu           number   share of a CPU; null while unknown
  memoryMb      number   MiB; null while unknown
  host          string   the host it runs on
  labels        array    the labels that people have given it in the cloud, sorted
  locked        boolean  protected: locked at the cloud, which then neither changes nor deletes it
  owner         string   the account it belongs to
  startTime     string   UTC, ISO 8601, or null
  agentSeen     string   UTC, ISO 8601: the agent's last answer; null when there was none
  message       string   what the cloud or the agent complains about
  missing       object   null, or of a MISSING node that the cloud has no more: since (UTC: when that was
                         noticed), cloud (what it said: DONE, NO_SUCH_VM, or OTHER_VM: another VM has its id),
                         ended (UTC, or null while the cloud does not say). It stays listed until somebody
                         acknowledges it ('msmctl reconcile'); registered is false once it is off the list
  operation     string   UUID of the create that made it; null when it has none
  unreadable    boolean  what the cloud says about it cannot be read, and nothing is concluded about it
)");

const QString kExamples = QStringLiteral(R"(
Examples:
  pass show cloud | msmctl --endpoint https://cloud.example:2633/RPC2 --user dba --password-stdin list
  msmctl --profile production create --count 3 --template mysql-node --name 'db-##'
  msmctl --profile production list --json | jq -r '.[] | select(.state != "RUNNING") | .name'
  msmctl --profile production delete 42 43 --yes
  export MSM_TOKEN=$(pass show cloud | msmctl --endpoint URL --user dba --password-stdin login --expires 3600)
)");

} // namespace

QString programHelp(const std::vector<std::unique_ptr<Command>> &commands)
{
    QString text = kHead;
    for (const auto &command : commands)
        text += QStringLiteral("  %1%2\n").arg(command->name().leftJustified(21), command->summary());
    return (text + kCommon + kJson + kExamples).trimmed();
}

QString commandHelp(const Command &command)
{
    return QStringLiteral("Usage: msmctl [OPTION…] %1\n%2").arg(command.help().trimmed(), kCommon).trimmed();
}

} // namespace msm::cli
