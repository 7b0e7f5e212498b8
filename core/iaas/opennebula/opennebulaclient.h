// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/iaas/opennebula/instancemaker.h"
#include "core/iaas/opennebula/logintoken.h"
#include "core/iaas/opennebula/rpcgate.h"
#include "core/iaas/opennebula/userdecoder.h"
#include "core/iaas/opennebula/vmreader.h"

namespace msm {

/// OpenNebula over XML-RPC (6.x and 7.x). Large answers are decoded in the background. One per profile;
/// owned by the composition root; the HTTP client must outlive it.
class OpenNebulaClient final : public QObject, public IaaSClient {
    Q_OBJECT
public:
    OpenNebulaClient(HttpClient &http, const QUrl &endpoint, const QString &user, const QString &password,
        QObject *parent = nullptr);

    /// Signs in with another password or login token from now on.
    void setSecret(const QString &secret);
    /// A new login token that lives for so long (one.user.login, OpenNebula's XML-RPC reference). Errors:
    /// Unauthorized, Rejected (the cloud allows no token, or no more of them).
    void makeToken(std::chrono::seconds life, QObject *context, Reply<QString> reply)
    {
        makeToken({.life = life}, context, std::move(reply));
    }
    void makeToken(const opennebula::TokenRequest &request, QObject *context, Reply<QString> reply);
    /// The account's login tokens, those of other programs included (one.user.info).
    void listTokens(QObject *context, Reply<QList<opennebula::AccountToken>> reply);
    /// Ends a login token.
    void revokeToken(const QString &token, QObject *context, Reply<void> reply);

    /// Whether this computer has no network; see RpcGate.
    void setOffline(bool offline) { m_gate.setOffline(offline); }

    /// How the zone is used, for whoever shows it.
    [[nodiscard]] ZoneStatus &zone() { return m_gate; }

    void tryNow() override;
    void checkConnection(QObject *context, Reply<EndpointInfo> reply) override;
    void listVMs(QObject *context, Reply<VmList> reply) override;
    void newestVMs(int count, QObject *context, Reply<VmList> reply) override;
    void vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply) override;
    void vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply) override;
    void vmContext(VmId id, QObject *context, Reply<QMap<QString, QString>> reply) override;
    void listTemplates(QObject *context, Reply<QList<TemplateInfo>> reply) override;
    void templateInfo(TemplateId id, QObject *context, Reply<TemplateInfo> reply) override;
    void listImages(QObject *context, Reply<QList<ImageInfo>> reply) override;
    void listNetworks(QObject *context, Reply<QList<NetworkInfo>> reply) override;
    void readCapacity(QObject *context, Reply<Capacity> reply) override;
    void newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply) override;
    void killInstance(VmId id, KillMode mode, QObject *context, Reply<void> reply) override;
    void changePower(VmId id, VmPower power, QObject *context, Reply<void> reply) override;
    void changeSnapshots(VmId id, const SnapshotChange &change, QObject *context, Reply<void> reply) override;
    void setProtection(VmId id, bool isProtected, QObject *context, Reply<void> reply) override;
    void setLabels(VmId id, const QStringList &labels, QObject *context, Reply<void> reply) override;
    [[nodiscard]] VmState stateOf(VmStateCode code) const override;
    [[nodiscard]] VmState stateWhenMade() const override;
    [[nodiscard]] bool isWrongState(const Error &error) const override;
    [[nodiscard]] CloudWords understood(const QString &message) const override;

private:
    void completeAccount(const opennebula::Account &account, const QString &version, QObject *context,
        const Reply<EndpointInfo> &reply);

    opennebula::RpcGate m_gate;
    QString m_user;
    QString m_secret;
    opennebula::VmReader m_reader;
    opennebula::InstanceMaker m_maker;
};

} // namespace msm
