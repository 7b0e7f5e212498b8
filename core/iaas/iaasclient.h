// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/iaas/virtualmachine.h"
#include "core/iaas/vmactions.h"

#include <optional>

namespace msm {

/// What a new VM is made of.
struct InstanceRequest {
    TemplateId templateId;
    QString name;
    QMap<QString, QString> userTemplate; ///< added to the template's own attributes
    QStringList labels;                  ///< added to the template's own labels

    bool operator==(const InstanceRequest &) const = default;
};

/// A VM template that a node can be made from.
struct TemplateInfo {
    TemplateId id;
    QString name;
    QString description;
    QStringList labels;
    double cpu = 0;
    qint64 memoryMb = 0;

    bool operator==(const TemplateInfo &) const = default;
};

/// How much of something an account uses.
struct QuotaUse {
    double used = 0;
    std::optional<double> limit{}; ///< nothing: no limit

    bool operator==(const QuotaUse &) const = default;
};

/// What an account may use of the whole cloud.
struct Quota {
    bool known = false; ///< the front end keeps an account of it
    QuotaUse vms{};
    QuotaUse cpu{};
    QuotaUse memoryMb{};

    bool operator==(const Quota &) const = default;
};

/// Who answers at an endpoint, and who we are to it.
struct EndpointInfo {
    QString version{};
    QString user{};
    QStringList groups{}; ///< the primary one first
    Quota quota{};
    bool byToken = false; ///< signed in with a login token, not with the password
    QDateTime tokenEnd{}; ///< of that token, UTC; invalid: it does not end

    bool operator==(const EndpointInfo &) const = default;
};

/// The cloud, as the manager sees it (the seed's IaaSClient). Calls are asynchronous (see Reply). Reads may
/// be repeated freely; newInstance goes out exactly once, and when its end is in doubt the error says
/// maybeApplied: search by label before asking again.
class IaaSClient {
public:
    IaaSClient() = default;
    virtual ~IaaSClient() = default;
    Q_DISABLE_COPY_MOVE(IaaSClient)

    /// The user asks: what is being left alone for a while because it did not answer is tried by the next
    /// call, and the next listing goes before what waits in the background.
    virtual void tryNow() { }
    /// Reads version and account: the cheapest proof that endpoint, user and password are right.
    virtual void checkConnection(QObject *context, Reply<EndpointInfo> reply) = 0;
    /// Every VM that the account may see and that is not DONE, in one request (one.vmpool.info).
    virtual void listVMs(QObject *context, Reply<VmList> reply) = 0;
    /// These VMs, DONE ones included; ids that do not exist or may not be seen are left out without an
    /// error (one.vmpool.infoset).
    virtual void vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply) = 0;
    /// One VM in full. NotFound when the cloud has never had it or has forgotten it (one.vm.info).
    virtual void vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply) = 0;
    /// Templates that the account may see (one.templatepool.info).
    virtual void listTemplates(QObject *context, Reply<QList<TemplateInfo>> reply) = 0;
    /// Makes a VM and answers its id as soon as the cloud has taken it (one.template.instantiate).
    virtual void newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply) = 0;
    /// Asks the cloud to end a VM. Success means accepted; the VM is gone when its phase is Gone. Ending a VM
    /// that is DONE succeeds, too; NotFound when there never was one, Conflict in a state in which the cloud
    /// does not take it (see cloudTakes), Forbidden when the account may not.
    virtual void killInstance(VmId id, KillMode mode, QObject *context, Reply<void> reply) = 0;
};

} // namespace msm
