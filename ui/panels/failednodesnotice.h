// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/nodelist.h"
#include "ui/widgets/windowpart.h"

#include <QObject>
#include <QSet>

namespace msm {

enum class UiCommand;
class NoticeBar;

/// Says why nodes failed half-way in their creation, and asks what is to become of them: once for all that
/// there are, in the window and in nobody's way. Asks again only when another one fails; who has closed it
/// finds the same choices in the menus. Owned by its bar, which it fills.
class FailedNodesNotice final : public QObject, public WindowPart {
    Q_OBJECT
public:
    explicit FailedNodesNotice(NoticeBar *bar);

    /// The nodes as they stand; takes the question back when there is nothing left to decide.
    void setNodes(const NodeList &nodes);
    /// Whether the question is about this node, also when it has been closed.
    [[nodiscard]] bool asksAbout(VmId id) const { return m_asked.contains(id); }

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;

Q_SIGNALS:
    void invoked(msm::UiCommand command, const QList<msm::VmId> &nodes);

private:
    /// A line for each of the first few: its name, and why.
    [[nodiscard]] static QString textOf(const NodeList &failed);
    void onButton(int button);

    NoticeBar *m_bar;
    QList<VmId> m_open; ///< what the question is about
    QString m_text;     ///< the names, and why
    QSet<VmId> m_asked; ///< of the nodes that are still failedHalfWay
};

} // namespace msm
