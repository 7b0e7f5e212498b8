// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/doubt.h"

#include <algorithm>
#include <array>
#include <limits>

namespace msm::opennebula {

namespace {

using enum AnswerForm;

constexpr bool kSettled = false;
constexpr bool kOpen = true;
constexpr auto kLeast = std::numeric_limits<qint64>::min();
constexpr auto kMost = std::numeric_limits<qint64>::max();

constexpr auto kAllocate = "one.vm.allocate";
constexpr auto kLogin = "one.user.login";
constexpr auto kChecked = "checked before anything is carried out";
constexpr auto kContent = "the content is refused before a VM is made (recorded from 7.4)";
constexpr auto kGateway = "what passed the gateway in front of OpenNebula may be on its way";

// Codes: Request::ErrorCode in the source of OpenNebula 7; texts: as recorded from 7.4. Who is allowed what,
// and in which state, is looked at first; what comes later has INTERNAL or ALLOCATE.
constexpr std::array kTable{
    DoubtRow{"", Refusal, 0x0100, 0x0100, "", kSettled, "AUTHENTICATION: the session is checked first"},
    DoubtRow{"", Refusal, 0x0200, 0x0200, "", kSettled, "AUTHORIZATION: rights, quotas and locks, too"},
    DoubtRow{"", Refusal, 0x0400, 0x0400, "", kSettled, "NO_EXISTS: there is nothing to do it to"},
    DoubtRow{"", Refusal, 0x0800, 0x0800, "", kSettled, "ACTION: the state does not allow it"},
    DoubtRow{"", Refusal, 0x1000, 0x1000, "", kSettled, "XML_RPC_API: a parameter is wrong"},
    DoubtRow{"", Refusal, 0x8000, 0x8000, "", kSettled, "LOCKED: another request holds the object"},
    DoubtRow{"", Refusal, 0x4000, 0x4000, " in db", kOpen,
        "ALLOCATE after the VM was written to the database of a cluster that did not confirm it"},
    DoubtRow{"", Refusal, 0x4000, 0x4000, "", kSettled, kContent},
    DoubtRow{"", Refusal, 0x2000, 0x2000, "parse error", kSettled, kContent},
    DoubtRow{"", Refusal, 0x2000, 0x2000, "error transforming the vm to xml", kSettled, kContent},
    DoubtRow{kAllocate, Refusal, 0x2000, 0x2000, " does not exist", kSettled, kContent},
    DoubtRow{kAllocate, Refusal, 0x2000, 0x2000, " does not own ", kSettled, kContent},
    DoubtRow{kAllocate, Refusal, 0x2000, 0x2000, " attribute must be ", kSettled, kContent},
    DoubtRow{kAllocate, Refusal, 0x2000, 0x2000, "invalid name", kSettled, kContent},
    DoubtRow{kLogin, Refusal, 0x2000, 0x2000, "", kOpen,
        "INTERNAL: a token may have been made that nobody was told of; it ends by itself"},
    DoubtRow{"", Refusal, 0x2000, 0x2000, "", kOpen,
        "INTERNAL: a follower handed the call on to the leader, and its answer was lost (one#3021); an "
        "election "
        "says the same (one#4357)"},
    DoubtRow{"", Refusal, 0x10000, 0x10000, "", kOpen,
        "REPLICATION: carried out by the leader, and not yet confirmed by the others"},
    DoubtRow{"", Fault, -503, -501, "", kSettled,
        "Xmlrpc-c refuses parameters and XML before OpenNebula sees them"},
    DoubtRow{"", Fault, -506, -506, "", kSettled, "Xmlrpc-c knows no such method"},
    DoubtRow{"", Fault, -510, -507, "", kSettled, "Xmlrpc-c refuses the call: size, encoding, its own rules"},
    DoubtRow{"", Fault, -500, -500, "not enough parameters", kSettled, kChecked},
    DoubtRow{"", Fault, kLeast, kMost, "", kOpen, "an exception while it was carried out is a fault, too"},
    DoubtRow{"", HttpStatus, 300, 399, "", kSettled, "redirected elsewhere, and not followed"},
    DoubtRow{"", HttpStatus, 460, 460, "", kOpen, kGateway}, // a load balancer's: the client went away
    DoubtRow{"", HttpStatus, 499, 499, "", kOpen, kGateway}, // nginx's: the same
    DoubtRow{"", HttpStatus, 400, 498, "", kSettled, "the request is refused as it stands"},
    DoubtRow{"", HttpStatus, 501, 501, "", kSettled, "a web server that knows no POST"},
    DoubtRow{"", HttpStatus, 505, 505, "", kSettled, "the version of HTTP is refused"},
    DoubtRow{"", HttpStatus, 511, 511, "", kSettled,
        "a network that wants to be signed in to lets nothing through"},
    DoubtRow{"", HttpStatus, kLeast, kMost, "", kOpen, kGateway},
    DoubtRow{"", Refusal, kLeast, kMost, "", kOpen, "a code that nobody here knows"},
    DoubtRow{"", Unreadable, kLeast, kMost, "", kOpen, "it says nothing"},
};

bool fits(const DoubtRow &row, const QByteArray &method, AnswerForm form, qint64 code, const QString &text)
{
    const QLatin1String words(row.words);
    return row.form == form && row.first <= code && code <= row.last
        && (qstrlen(row.method) == 0 || method == row.method)
        && (words.isEmpty() || text.contains(words, Qt::CaseInsensitive));
}

} // namespace

std::span<const DoubtRow> doubtTable()
{
    return kTable;
}

bool leavesOpen(const QByteArray &method, AnswerForm form, qint64 code, const QString &text)
{
    const auto row = std::ranges::find_if(
        kTable, [&](const DoubtRow &candidate) { return fits(candidate, method, form, code, text); });
    return row == kTable.end() || row->open;
}

} // namespace msm::opennebula
