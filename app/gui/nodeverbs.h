// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/nodeactions.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QUuid>

#include <optional>

namespace msm {

enum class CancelChoice;
enum class Confirmation;
enum class DriftClass;
enum class MsmctlVerb;
class AppSettings;
class Connector;
class InspectionDialog;
class MainWindow;
class Messages;
class Scheduler;

/// What the user does to nodes: asks where it must be asked, then calls the manager. Owned by the
/// application; everything that it is given must outlive it.
class NodeVerbs final : public QObject {
    Q_OBJECT
public:
    NodeVerbs(const Scheduler &clock, Connector &connector, MainWindow &window, AppSettings &settings,
        Messages &messages, QObject *parent = nullptr);

    /// Those of these that are missing.
    void acknowledge(const QList<VmId> &ids);
    /// As many nodes are wanted as there are.
    void acceptPresent();
    /// Starts an operation of this kind on those of these that can take it.
    void start(OperationKind kind, Confirmation asks, const QList<VmId> &ids);
    void remove(const QList<VmId> &ids);
    void finishWaiting(const QList<VmId> &ids);
    void keep(const QList<VmId> &ids);
    void refresh();
    void inspect();
    /// Copies a line for a shell: the one that fits the selected nodes best, or this one.
    void copyAsCommand(const QList<VmId> &ids);
    void copyCommand(MsmctlVerb verb, const QList<VmId> &ids);

private:
    void startOn(OperationKind kind, const NodeList &nodes, const StartTerms &terms = {});
    void readDetails(VmId id);
    void cancel(const QList<QUuid> &operations);
    void cancelAs(const QList<QUuid> &operations, CancelChoice choice);
    void inspectOnly(std::optional<DriftClass> kind);

    const Scheduler &m_clock;
    Connector &m_connector;
    MainWindow &m_window;
    AppSettings &m_settings;
    Messages &m_messages;
    QPointer<InspectionDialog> m_inspection; ///< while it is open
};

} // namespace msm
