// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QObject>

#include <optional>

namespace msm {

class AppSettings;
class Connector;
class MainWindow;
class Messages;
class MySQLServerManager;
class Session;
struct Likeness;

/// Those of these nodes that are missing.
[[nodiscard]] QList<VmId> missingOf(const MySQLServerManager &manager, const QList<VmId> &ids);

/// Lets the user create nodes: asks what they are to be, then calls the manager. Owned by the composition
/// root; all that it is given must outlive it.
class NodeCreation final : public QObject {
    Q_OBJECT
public:
    NodeCreation(Connector &connector, MainWindow &window, AppSettings &settings, Messages &messages,
        QObject *parent = nullptr);

    void create();
    /// Creates nodes in the place of those of these that are missing; of all that are missing where none is.
    void replace(const QList<VmId> &ids);
    /// Creates one more node like the only one of these, once the cloud has told what that one is.
    void createLike(const QList<VmId> &ids);

private:
    void ask(Session &session, const QList<VmId> &replaced, const std::optional<Likeness> &like);
    void rememberTemplate(const QString &name);

    Connector &m_connector;
    MainWindow &m_window;
    AppSettings &m_settings;
    Messages &m_messages;
};

} // namespace msm
