// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/iaas/cloudwords.h"
#include "core/iaas/userinput.h"
#include "core/iaas/virtualmachine.h"

#include <chrono>
#include <optional>

namespace msm {

/// A VM that is made without a template: one disk from an image, one interface on a network.
struct MachineSpec {
    ImageId image;
    NetworkId network;
    double cpu = 1; ///< share of a physical CPU
    int vcpu = 0;   ///< 0: as the cloud decides
    qint64 memoryMb = 1024;
    QMap<QString, QString> disk{}; ///< further members of DISK, such as DEV_PREFIX
    QMap<QString, QString> os{};   ///< members of OS, such as ARCH

    bool operator==(const MachineSpec &) const = default;
};

/// How a new VM differs from others of its template, or what it is made of where there is no template.
struct InstanceOptions {
    std::optional<MachineSpec> machine{}; ///< instead of a template
    QMap<QString, QString> answers{}; ///< to the template's user inputs, see answerInputs(); may be secret
    QMap<QString, QString> context{}; ///< added to the template's CONTEXT; the same name replaces
    bool onHold = false;              ///< it waits until it is released

    bool operator==(const InstanceOptions &) const = default;
};

/// What a new VM is made of.
struct InstanceRequest {
    TemplateId templateId; ///< not used with options.machine
    QString name;
    QMap<QString, QString> userTemplate; ///< added to the template's own attributes
    QStringList labels;                  ///< added to the template's own labels
    QString labelScheme{}; ///< labels of the template that begin so, in whatever case, are not inherited
    InstanceOptions options{};

    bool operator==(const InstanceRequest &) const = default;
};

/// A disk of a template.
struct TemplateDisk {
    QString image{};   ///< id or name of the image that it is made from; empty: it begins empty
    qint64 sizeMb = 0; ///< 0: not said, and so that of the image

    bool operator==(const TemplateDisk &) const = default;
};

/// A VM template that a node can be made from.
struct TemplateInfo {
    TemplateId id;
    QString name;
    QString description;
    QStringList labels;
    double cpu = 0;
    qint64 memoryMb = 0;
    QList<UserInput> inputs{};        ///< what it asks, in the order in which it wants to be asked
    QMap<QString, QString> context{}; ///< its CONTEXT, variables not resolved
    QList<TemplateDisk> disks{};
    QStringList networks{}; ///< id or name of each interface's; empty: the cloud chooses it

    bool operator==(const TemplateInfo &) const = default;
};

/// A disk image with an operating system.
struct ImageInfo {
    ImageId id;
    QString name;
    QString description;
    qint64 sizeMb = 0;

    bool operator==(const ImageInfo &) const = default;
};

/// A virtual network.
struct NetworkInfo {
    NetworkId id;
    QString name;
    std::optional<qint64> freeAddresses{}; ///< nothing: unknown

    bool operator==(const NetworkInfo &) const = default;
};

/// How much of something an account uses.
struct QuotaUse {
    std::optional<double> used{};  ///< nothing: unknown
    std::optional<double> limit{}; ///< nothing: no limit, or none that can be understood
    bool limitKnown = true;

    bool operator==(const QuotaUse &) const = default;
};

/// What an account or a group may use of the whole cloud.
struct Quota {
    bool known = false; ///< the front end keeps an account of it
    QuotaUse vms{};
    QuotaUse cpu{};
    QuotaUse memoryMb{};
    QuotaUse diskMb{};     ///< of system datastores
    QuotaUse runningVms{}; ///< this and the next two: of machines that are not put aside
    QuotaUse runningCpu{};
    QuotaUse runningMemoryMb{};
    QMap<NetworkId, QuotaUse> addresses{}; ///< of networks that have a limit of their own

    bool operator==(const Quota &) const = default;
};

/// A host that takes new machines, and what of it no machine has been promised yet.
struct HostRoom {
    QString name{};
    double freeCpu = 0;      ///< physical CPUs
    qint64 freeMemoryMb = 0; ///< this and the CPU: below 0 where more was promised than there is

    bool operator==(const HostRoom &) const = default;
};

/// What there is for new machines, as far as the account may see it. Nothing in a member: unknown.
struct Capacity {
    QString user{};
    QString group{}; ///< the account's primary one, whose quota counts as well
    std::optional<Quota> userQuota{};
    std::optional<Quota> groupQuota{};
    std::optional<QList<HostRoom>> hosts{}; ///< an ordinary account often sees none
    std::optional<QList<NetworkInfo>> networks{};
    std::optional<QList<ImageInfo>> images{};

    bool operator==(const Capacity &) const = default;
};

/// Who answers at an endpoint, and who we are to it.
struct EndpointInfo {
    QString version{};
    QString user{};
    QStringList groups{}; ///< the primary one first
    Quota quota{};
    bool byToken = false;               ///< signed in with a login token, not with the password
    QDateTime tokenEnd{};               ///< of that token, UTC, by our clock; invalid: it does not end
    std::chrono::seconds clockAhead{0}; ///< its clock's, of ours; 0: they agree

    bool operator==(const EndpointInfo &) const = default;
};

/// The cloud, as the manager sees it (the original's IaaSClient). Calls are asynchronous (see Reply). Reads
/// may be repeated freely; newInstance goes out exactly once, and when its end is in doubt the error says
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
    /// Every VM that the account may see and that is not DONE, in one request (one.vmpool.info); in pages
    /// where the front end cannot answer so many at once.
    virtual void listVMs(QObject *context, Reply<VmList> reply) = 0;
    /// Of the same VMs the `count` that were made last (a page of one.vmpool.info); all where there are
    /// fewer. Errors: Rejected where the front end lists the oldest first.
    virtual void newestVMs(int count, QObject *context, Reply<VmList> reply) = 0;
    /// These VMs, DONE ones included; ids that do not exist or may not be seen are left out without an
    /// error (one.vmpool.infoset; one.vm.info for each where the front end is older than that).
    virtual void vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply) = 0;
    /// One VM in full; unreadable, with its id, when it is broken inside. NotFound when the cloud has never
    /// had it or has forgotten it (one.vm.info).
    virtual void vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply) = 0;
    /// The CONTEXT that a VM was made with, by name (one.vm.info); it may hold secrets. Errors: as vmInfo.
    virtual void vmContext(VmId id, QObject *context, Reply<QMap<QString, QString>> reply) = 0;
    /// Templates that the account may see (one.templatepool.info).
    virtual void listTemplates(QObject *context, Reply<QList<TemplateInfo>> reply) = 0;
    /// One of them (one.template.info). NotFound when there is none of that id, Forbidden when the account
    /// may not read it.
    virtual void templateInfo(TemplateId id, QObject *context, Reply<TemplateInfo> reply) = 0;
    /// Images with an operating system that the account may see (one.imagepool.info).
    virtual void listImages(QObject *context, Reply<QList<ImageInfo>> reply) = 0;
    /// Networks that the account may see (one.vnpool.info).
    virtual void listNetworks(QObject *context, Reply<QList<NetworkInfo>> reply) = 0;
    /// What there is for new machines (one.user.info, one.group.info and the pools of hosts, networks and
    /// images). What cannot be read is unknown and no error, so the answer is never one.
    virtual void readCapacity(QObject *context, Reply<Capacity> reply) = 0;
    /// Makes a VM and answers its id as soon as the cloud has taken it (one.template.instantiate, or
    /// one.vm.allocate where there is no template).
    virtual void newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply) = 0;
    /// Asks the cloud to end a VM. Success means accepted; the VM is gone when its phase is Gone. Ending a VM
    /// that is DONE succeeds, too; NotFound when there never was one, Conflict in a state in which the cloud
    /// does not take it (see isWrongState), Forbidden when the account may not.
    virtual void killInstance(VmId id, KillMode mode, QObject *context, Reply<void> reply) = 0;
    /// Starts, stops or restarts a VM, lets one that is on hold go its way, or has the cloud try again what
    /// failed. Success means accepted, and goes out exactly once: maybeApplied when its end is in doubt.
    /// Conflict in a state in which the cloud does not take it (see VmState::allows), Forbidden when the
    /// account may not, NotFound when there is no such VM.
    virtual void changePower(VmId id, VmPower power, QObject *context, Reply<void> reply) = 0;
    /// Takes a snapshot of a VM, reverts the VM to one, or deletes one. Success means accepted, and goes out
    /// exactly once: maybeApplied when its end is in doubt. VirtualMachine::snapshots shows what came of it.
    /// Conflict in a state in which the cloud does not take it (see VmState::allows) and where there is no
    /// such snapshot, Forbidden when the account may not, a quota included, NotFound when there is no such
    /// VM.
    virtual void changeSnapshots(
        VmId id, const SnapshotChange &change, QObject *context, Reply<void> reply) = 0;
    /// Locks a VM, so that the cloud refuses to change or end it, or removes the lock, whoever has put it
    /// there (one.vm.lock, one.vm.unlock). Goes out exactly once: maybeApplied when its end is in doubt;
    /// VirtualMachine::lock shows what came of it. Forbidden when the account may not, NotFound when there is
    /// no such VM.
    virtual void setProtection(VmId id, bool isProtected, QObject *context, Reply<void> reply) = 0;
    /// Gives a VM these labels in the place of all that it has. Success means done, and goes out exactly
    /// once: maybeApplied when its end is in doubt. Forbidden when the account may not, NotFound when there
    /// is no such VM.
    virtual void setLabels(VmId id, const QStringList &labels, QObject *context, Reply<void> reply) = 0;

    /// The state that VmState::code() was taken from, in this run or in an earlier one.
    [[nodiscard]] virtual VmState stateOf(VmStateCode code) const = 0;
    /// Of a VM whose id newInstance has only just answered.
    [[nodiscard]] virtual VmState stateWhenMade() const = 0;
    /// killInstance, changePower or changeSnapshots was refused for the state that the VM is in: another
    /// moment, another answer.
    [[nodiscard]] virtual bool isWrongState(const Error &error) const = 0;
    /// What the cloud says about a VM, such as VirtualMachine::schedulerMessage.
    [[nodiscard]] virtual CloudWords understood(const QString &message) const
    {
        return {.text = message.trimmed()};
    }
};

} // namespace msm
