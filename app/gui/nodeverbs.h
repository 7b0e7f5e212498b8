// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QUuid>

namespace msm {

enum class CancelChoice;
class AppSettings;
class Connector;
class InspectionDialog;
class MainWindow;
class Messages;

/// What the user does to nodes: asks where it must be asked, then calls the manager. Owned by the
/// application; everything that it is given must outlive it.
class NodeVerbs final : public QObject {
    Q_OBJECT
public:
    NodeVerbs(Connector &connector, MainWindow &window, AppSettings &settings, Messages &messages,
        QObject *parent = nullptr);

private:
    void create(const QList<VmId> &replaced);
    void acknowledge(const QList<VmId> &ids);
    void acceptPresent();
    void remove(const QList<VmId> &ids);
    void finishWaiting(const QList<VmId> &ids);
    void readDetails(VmId id);
    void keep(const QList<VmId> &ids);
    void cancel(const QList<QUuid> &operations);
    void cancelAs(const QList<QUuid> &operations, CancelChoice choice);
    void inspect(bool duplicates);
    void copyAsCommand(const QList<VmId> &ids);
    void rememberTemplate(const QString &name);

    Connector &m_connector;
    MainWindow &m_window;
    AppSettings &m_settings;
    Messages &m_messages;
    QPointer<InspectionDialog> m_inspection; ///< while it is open
};

} // namespace msm
