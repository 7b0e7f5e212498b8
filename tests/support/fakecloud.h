// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"
#include "core/base/scheduler.h"
#include "core/iaas/iaasclient.h"
#include "tests/support/vmstates.h"

#include <QHash>
#include <QMap>
#include <QPointer>
#include <QSet>

#include <functional>

namespace msm {

/// An IaaSClient over a map of VMs that the test moves between OpenNebula's states. Answers come at the next
/// turn of the event loop; what the next call of a kind answers can be replaced by an error. As in the real
/// one, only the VM that is read alone has a user template and the addresses that its guest agent reports.
class FakeIaaSClient final : public QObject, public IaaSClient {
    Q_OBJECT
public:
    QMap<VmId, VirtualMachine> vms;
    QList<TemplateInfo> templates{{.id = TemplateId{0}, .name = QStringLiteral("mysql-node")}};
    /// Errors for the next calls, used up one by one; calls without one succeed.
    QList<Error> listErrors;
    QList<Error> newestErrors;
    QList<Error> setErrors;
    QList<Error> infoErrors;
    QList<Error> templateErrors;
    QList<Error> killErrors;
    QList<Error> newErrors;
    QList<Error> releaseErrors;
    QList<Error> powerErrors; ///< of changePower for all but Release
    QList<Error> snapshotErrors;
    QList<Error> protectionErrors;
    bool makeVmDespiteError = false;  ///< newInstance makes the VM also when it answers an error
    bool releaseDespiteError = false; ///< a VM is released also when that answers an error
    bool answersNewLater = false;     ///< newInstance answers by answerNew(); its VM is there before
    bool protectionShows = true;      ///< what setProtection is asked for is done
    QSet<VmId> unlisted;              ///< what its listings leave out; it is there all the same
    bool silent = false;              ///< nothing is answered at all
    int listCalls = 0;
    int newestCalls = 0;
    int setCalls = 0;
    int infoCalls = 0;
    int tries = 0;                                ///< tryNow()
    QHash<VmId, QMap<QString, QString>> contexts; ///< of VMs
    QList<InstanceRequest> made;
    QList<VmId> killed;
    QList<KillMode> killModes;
    QList<VmId> released;
    QList<QPair<VmId, VmPower>> powered; ///< what else changePower was asked for; the test moves the VM

    QList<QPair<VmId, SnapshotChange>> snapshotChanges; ///< the test moves the VM and changes its snapshots
    QList<QPair<VmId, bool>> protections;               ///< what setProtection was asked for

    Capacity capacity; ///< what readCapacity answers

    QList<VmId> labelled; ///< those that setLabels() was asked for, which it does at once
    QList<Error> labelErrors;

    void setState(VmId id, CloudState state) { vms[id].state = toVmState(state); }
    /// What newInstance has not answered yet.
    void answerNew();
    VmId add(const QString &name, CloudState state, const QStringList &labels = {});

    void tryNow() override { ++tries; }
    void checkConnection(QObject *context, Reply<EndpointInfo> reply) override;
    void listVMs(QObject *context, Reply<VmList> reply) override;
    void newestVMs(int count, QObject *context, Reply<VmList> reply) override;
    void vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply) override;
    void vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply) override;
    void listTemplates(QObject *context, Reply<QList<TemplateInfo>> reply) override;
    void templateInfo(TemplateId id, QObject *context, Reply<TemplateInfo> reply) override;
    void listImages(QObject *context, Reply<QList<ImageInfo>> reply) override;
    void vmContext(VmId id, QObject *context, Reply<QMap<QString, QString>> reply) override;
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
    [[nodiscard]] VmList alive() const;
    template <typename T>
    void answer(QObject *context, const Reply<T> &reply, const Result<T> &result);

    int m_nextId = 100;
    QList<std::function<void()>> m_later;
};

/// Agents by address: what each answers, or silence. Answers come at the next turn of the event loop.
class FakeAgentClient final : public QObject, public AgentClient {
    Q_OBJECT
public:
    QHash<QString, Result<AgentAnswer>> answers;
    /// Of addresses that are not in `answers`.
    Result<AgentAnswer> otherwise = AgentAnswer{.server = ServerState::Running, .mysqlPort = 3306};
    /// Of the answers that leave it at Plain.
    AgentTrust trust = AgentTrust::Proven;
    /// What changes bring; those of other addresses succeed.
    QHash<QString, Result<void>> changeAnswers;
    bool silent = false;   ///< nothing is answered at all
    QSet<QString> hanging; ///< addresses from which nothing comes at all
    /// Set: what hangs ends with Timeout after five seconds.
    Scheduler *deadlines = nullptr;
    QStringList asked;                      ///< addresses, in the order of the questions
    QList<QPair<QString, QString>> changed; ///< addresses and methods, in the order of the changes
    int calls = 0;                          ///< questions
    int inFlight = 0;                       ///< questions and changes
    int maxInFlight = 0;

    void getServerState(const AgentQuestion &question, QObject *context, Reply<AgentAnswer> reply) override;
    void change(
        const QString &address, const AgentChange &change, QObject *context, Reply<void> reply) override;
    /// Answers what hangs.
    void answerHanging();

private:
    template <typename T>
    void answer(const QString &address, QObject *context, const Reply<T> &reply,
        const std::function<Result<T>()> &result);

    QList<std::function<void()>> m_hanging;
};

/// Lets queued calls and deferred deletions happen until nothing is left to do.
void settle();

} // namespace msm
