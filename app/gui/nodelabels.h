// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/nodelist.h"

#include <QList>
#include <QObject>

namespace msm {

class Connector;
class MainWindow;
class Messages;
struct LabelChange;

/// Lets the user give nodes labels of their own, and take them away. Owned by the composition root; all that
/// it is given must outlive it.
class NodeLabels final : public QObject {
    Q_OBJECT
public:
    NodeLabels(Connector &connector, MainWindow &window, Messages &messages, QObject *parent = nullptr);

    /// Asks which labels these are to have.
    void ask(const QList<VmId> &ids);

private:
    void change(const NodeList &nodes, const LabelChange &change);

    Connector &m_connector;
    MainWindow &m_window;
    Messages &m_messages;
};

} // namespace msm
