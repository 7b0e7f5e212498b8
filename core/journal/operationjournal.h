// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUuid>

#include <chrono>
#include <optional>

namespace msm {

class Database;
class Scheduler;

/// How a call that changes the cloud ended, as far as anybody here knows.
enum class CallOutcome {
    Unknown,  ///< sent or about to be sent; the program ended before it heard the answer
    Accepted, ///< the cloud took it
    Refused,  ///< the cloud said no, or the call never left
    InDoubt,  ///< no usable answer: it may have been carried out
};

/// Its name in the journal: unknown, accepted, refused, in doubt.
[[nodiscard]] QString outcomeName(CallOutcome outcome);

/// What is to become of the VM of a create that is cancelled.
enum class CancelChoice {
    Leave,  ///< it stays as it is until somebody says more
    Delete, ///< it is deleted, as soon as there is one
};

/// One call that changes the cloud.
struct JournalledCall {
    QString method;    ///< one.template.instantiate
    QDateTime sentAt;  ///< UTC, a moment before it left
    QDateTime endedAt; ///< UTC; invalid while the outcome is Unknown
    CallOutcome outcome = CallOutcome::Unknown;
    QString detail; ///< why, unless it was accepted; free of secrets

    bool operator==(const JournalledCall &) const = default;
};

/// An operation as the journal keeps it. Kind, stage and parameters are words of whoever runs operations;
/// the journal only keeps them.
struct JournalledOperation {
    QUuid id;
    QString kind;
    QString name;           ///< of the node
    QJsonObject parameters; ///< what is needed to go on with it; never a secret
    VmId vm;                ///< invalid while it has none
    QString stage;
    QDateTime startedAt;                     ///< UTC
    QDateTime endedAt;                       ///< UTC; invalid while it is unfinished
    bool succeeded = false;                  ///< of an ended one
    QString error;                           ///< of an ended one that did not succeed
    QList<JournalledCall> calls{};           ///< oldest first
    std::optional<CancelChoice> cancelled{}; ///< a person cancelled it, and said this; until decide()

    bool operator==(const JournalledOperation &) const = default;
};

/// How long an operation was in a stage that it has passed.
struct StagePassage {
    QString kind; ///< of the operation
    QString stage;
    TemplateId templateId{}; ///< what the node is made from; invalid: no template, or nobody knows
    std::chrono::milliseconds time{0};

    bool operator==(const StagePassage &) const = default;
};

/// How far an operation has come.
struct OperationProgress {
    QUuid operation;
    QString stage;
    VmId vm;                      ///< kept with the operation if it is valid
    bool ended = false;           ///< it is over
    std::optional<QString> error; ///< it is over and failed: why
    bool failedHalfWay = false;   ///< it has left a VM, and somebody must say what becomes of it
    QList<StagePassage> passed{}; ///< stages, since the last time

    bool operator==(const OperationProgress &) const = default;
};

/// What the program has promised to do and what came of it, so that a crash at any moment loses nothing: an
/// operation is on disk before it begins, each call that changes the cloud before it leaves, and its answer
/// before anybody is told of it. When a function here answers success, the fact survives a power cut; when it
/// fails (Storage), nothing was kept, and the caller must not go on. Lives in the database's thread; owned by
/// the composition root; the database must outlive it.
class OperationJournal final {
public:
    OperationJournal(Database &database, const Scheduler &scheduler);
    Q_DISABLE_COPY_MOVE(OperationJournal)

    /// Operations about to begin: all of them or none. Only id, kind, name, parameters, vm and stage count.
    [[nodiscard]] Result<void> begin(const QList<JournalledOperation> &operations);
    /// These parameters have other values from now on; the others stay.
    [[nodiscard]] Result<void> change(const QUuid &operation, const QJsonObject &parameters);
    /// A call that is about to leave.
    [[nodiscard]] Result<void> intend(const QUuid &operation, const QString &method);
    /// How the operation's last call ended: accepted, unless there is an `error`; `vm` is kept with the
    /// operation if it is valid. An answer that cannot be kept is logged and no reason to stop: its call
    /// stays Unknown, and whoever goes on with the operation looks for what it has made.
    Result<void> answer(const QUuid &operation, const std::optional<Error> &error, VmId vm = {});
    /// How far operations have come: all of it or nothing.
    [[nodiscard]] Result<void> record(const QList<OperationProgress> &progress);

    /// What was begun and has not ended, oldest first.
    [[nodiscard]] Result<QList<JournalledOperation>> unfinished() const;
    /// The last `limit` operations that have ended, oldest first.
    [[nodiscard]] Result<QList<JournalledOperation>> ended(int limit) const;
    /// The last `limit` operations on one VM, ended or not, oldest first.
    [[nodiscard]] Result<QList<JournalledOperation>> of(VmId vm, int limit) const;
    /// Operations that left a VM half-way, oldest first, until decide().
    [[nodiscard]] Result<QList<JournalledOperation>> failedHalfWay() const;
    /// A person cancels the operation, before it hears of that; or says something else than before.
    [[nodiscard]] Result<void> cancel(const QUuid &operation, CancelChoice choice);
    /// Operations that were cancelled, whether they have ended or not, oldest first, until decide().
    [[nodiscard]] Result<QList<JournalledOperation>> cancelled() const;
    /// The operation; nothing when it was never begun here, or so long ago that it was forgotten.
    [[nodiscard]] Result<std::optional<JournalledOperation>> find(const QUuid &operation) const;
    /// Of each VM, when a delete of it last left, unless the cloud refused that. UTC.
    [[nodiscard]] Result<QHash<VmId, QDateTime>> deletesSent() const;
    /// It is clear what becomes of the operation's VM.
    [[nodiscard]] Result<void> decide(const QUuid &operation);
    /// The last `limit` passages of stages, oldest first.
    [[nodiscard]] Result<QList<StagePassage>> passages(int limit) const;
    /// Forgets ended operations but for the last `kept` and those that are failedHalfWay or were cancelled
    /// with a VM, and passages but for the last `kept`.
    [[nodiscard]] Result<void> prune(int kept);

private:
    [[nodiscard]] Result<QList<JournalledOperation>> read(
        const QString &condition, const QVariantList &parameters) const;

    Database &m_database;
    const Scheduler &m_scheduler;
};

} // namespace msm
