// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"

#include <utility>

namespace msm::test {

/// A cloud of which a dialog asks only what nodes can be made of; the test answers when it wants to.
class StubCloud final : public IaaSClient {
public:
    void checkConnection(QObject *, Reply<EndpointInfo>) override { unexpected(); }
    void listVMs(QObject *, Reply<VmList>) override { unexpected(); }
    void newestVMs(int, QObject *, Reply<VmList>) override { unexpected(); }
    void vmSet(const QList<VmId> &, QObject *, Reply<VmList>) override { unexpected(); }
    void vmInfo(VmId, QObject *, Reply<VirtualMachine>) override { unexpected(); }
    void newInstance(const InstanceRequest &, QObject *, Reply<VmId>) override { unexpected(); }
    void killInstance(VmId, KillMode, QObject *, Reply<void>) override { unexpected(); }
    void changePower(VmId, VmPower, QObject *, Reply<void>) override { unexpected(); }
    void changeSnapshots(VmId, const SnapshotChange &, QObject *, Reply<void>) override { unexpected(); }
    void setProtection(VmId, bool, QObject *, Reply<void>) override { unexpected(); }
    void setLabels(VmId, const QStringList &, QObject *, Reply<void>) override { unexpected(); }
    [[nodiscard]] VmState stateOf(VmStateCode code) const override { return VmState(code); }
    [[nodiscard]] VmState stateWhenMade() const override { return {}; }
    [[nodiscard]] bool isWrongState(const Error &) const override { return false; }

    void listTemplates(QObject *, Reply<QList<TemplateInfo>> reply) override
    {
        ++asked;
        m_reply = std::move(reply);
    }
    void templateInfo(TemplateId, QObject *, Reply<TemplateInfo>) override { }
    void listImages(QObject *, Reply<QList<ImageInfo>> reply) override
    {
        ++askedForImages;
        m_images = std::move(reply);
    }
    void readCapacity(QObject *, Reply<Capacity> reply) override { m_capacity = std::move(reply); }
    void vmContext(VmId, QObject *, Reply<QMap<QString, QString>>) override { }
    void listNetworks(QObject *, Reply<QList<NetworkInfo>> reply) override { m_networks = std::move(reply); }
    void answer(const Result<QList<TemplateInfo>> &templates) { std::exchange(m_reply, nullptr)(templates); }
    void answer(const Result<QList<ImageInfo>> &images, const Result<QList<NetworkInfo>> &networks)
    {
        std::exchange(m_images, nullptr)(images);
        std::exchange(m_networks, nullptr)(networks);
    }

    void answerCapacity(const Capacity &capacity) { std::exchange(m_capacity, nullptr)(capacity); }

    int asked = 0;
    int askedForImages = 0;

private:
    static void unexpected() { qFatal("a dialog asked the cloud for more than what nodes are made of"); }

    Reply<QList<TemplateInfo>> m_reply;
    Reply<Capacity> m_capacity;
    Reply<QList<ImageInfo>> m_images;
    Reply<QList<NetworkInfo>> m_networks;
};

} // namespace msm::test
