// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/cloud.h"
#include "core/xmlrpc/writer.h"
#include "tests/core/sandbox/posting.h"
#include "tests/support/fakescheduler.h"

#include <QRegularExpression>

namespace msm::test {

/// A sandbox on a fake clock, asked over its interface without a socket.
struct SandboxWorld {
    FakeScheduler scheduler;
    SandboxCloud cloud;

    explicit SandboxWorld(const sandbox::SandboxOptions &options = {})
        : cloud(options, scheduler)
    {
        if (const auto listening = cloud.listen(); !listening)
            qFatal("%s", qUtf8Printable(listening.error().detail));
    }

    QByteArray call(const QByteArray &method, xmlrpc::Array params)
    {
        params.prepend(xmlrpc::Value(QByteArray("oneadmin:opennebula")));
        return post(cloud, xmlrpc::encodeCall({method, params}));
    }
    QByteArray instantiate(const QByteArray &extra = {}, bool hold = false)
    {
        return call("one.template.instantiate",
            {xmlrpc::Value(0), xmlrpc::Value(QByteArray()), xmlrpc::Value(hold), xmlrpc::Value(extra),
                xmlrpc::Value(false)});
    }
    QByteArray info(int id) { return innerXml(call("one.vm.info", {xmlrpc::Value(id)})); }
    QByteArray place(int id)
    {
        const QByteArray xml = info(id);
        return elementOf(xml, "STATE") + elementOf(xml, "LCM_STATE");
    }
    QByteArray address(int id) { return elementOf(elementOf(info(id), "NIC"), "IP"); }
    bool act(const char *action, int id)
    {
        return call("one.vm.action", {xmlrpc::Value(QByteArray(action)), xmlrpc::Value(id)})
            .contains("<boolean>1");
    }
    QList<int> ids(int start, int end, int state)
    {
        QList<int> found;
        const QByteArray xml = innerXml(call("one.vmpool.info",
            {xmlrpc::Value(-2), xmlrpc::Value(start), xmlrpc::Value(end), xmlrpc::Value(state)}));
        static const QRegularExpression id(QStringLiteral("<VM><ID>(\\d+)</ID>"));
        for (auto matches = id.globalMatch(QString::fromUtf8(xml)); matches.hasNext();)
            found.append(matches.next().captured(1).toInt());
        return found;
    }
};

/// Where a VM is, as its XML says so.
inline const QByteArray kRunning = "<STATE>3</STATE><LCM_STATE>3</LCM_STATE>";
inline const QByteArray kDone = "<STATE>6</STATE><LCM_STATE>0</LCM_STATE>";

inline sandbox::SandboxOptions atPace(double pace, int nodes = 0)
{
    sandbox::SandboxOptions options;
    options.pace = pace;
    options.nodes = nodes;
    return options;
}

} // namespace msm::test
