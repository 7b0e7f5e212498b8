// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/doubt.h"
#include "core/nodes/nodelist.h"
#include "ui/widgets/windowpart.h"

#include <QObject>
#include <QSet>

namespace msm {

enum class UiCommand;
class NoticeBar;

/// Names the nodes that somebody else has ended, and asks whether others are to take their place or as many
/// as are left are right. Of a cloud that has none of them any more it says why that is doubtful. Says it
/// again only when another one is missing; who has closed it finds the same choices in the menus. Owned by
/// its bar, which it fills.
class MissingNodesNotice final : public QObject, public WindowPart {
    Q_OBJECT
public:
    explicit MissingNodesNotice(NoticeBar *bar);

    /// The nodes as they stand. `expected`: how many there will be without those that are missing.
    /// `mayChange`: the connection is not read-only.
    void setNodes(const NodeList &nodes, Doubt doubt, int expected, bool mayChange);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;

Q_SIGNALS:
    void invoked(msm::UiCommand command, const QList<msm::VmId> &nodes);

private:
    [[nodiscard]] static QString headlineOf(qsizetype missing, Doubt doubt);
    [[nodiscard]] static QString textOf(const NodeList &missing, Doubt doubt);
    [[nodiscard]] QStringList buttonsFor(Doubt doubt, int expected, bool mayChange);
    void onButton(int button);

    NoticeBar *m_bar;
    QList<UiCommand> m_choices; ///< of the buttons
    QList<VmId> m_missing;
    QStringList m_said; ///< everything that it shows
    QSet<VmId> m_named; ///< of the nodes that are still missing
};

} // namespace msm
