// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/failednodesnotice.h"

#include "ui/panels/noticebar.h"

#include <algorithm>

namespace msm {

namespace {

enum Button { FinishWaiting, Keep, Delete };

} // namespace

FailedNodesNotice::FailedNodesNotice(NoticeBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    connect(bar, &NoticeBar::buttonClicked, this, &FailedNodesNotice::onButton);
}

void FailedNodesNotice::setNodes(const NodeList &nodes)
{
    QList<VmId> open;
    QStringList names;
    constexpr int kNamed = 5;
    for (const NodeView &node : nodes) {
        if (!node.undecided)
            continue;
        open.append(node.id);
        if (open.size() <= kNamed)
            names.append(tr("%1 (VM %2)").arg(node.name).arg(node.id.value));
    }
    const QSet<VmId> all(open.cbegin(), open.cend());
    const bool news = !m_asked.contains(all);
    m_asked = all;
    if (open == m_open && !news)
        return;
    m_open = open;
    if (open.isEmpty()) {
        m_bar->clear();
        return;
    }
    if (!news && m_bar->isHidden())
        return; // it has been closed, and there is nothing new to ask
    QString text = names.join(QStringLiteral(", "));
    if (open.size() > kNamed)
        text += tr(" and %Ln more", nullptr, int(open.size()) - kNamed);
    m_bar->showNotice(MessageLine::Tone::Warning,
        tr("What is to become of %Ln node(s) whose creation failed?", nullptr, int(open.size())), text,
        {tr("Finish Waiting"), tr("Keep"), tr("Delete…")});
}

void FailedNodesNotice::clear()
{
    m_open.clear();
    m_asked.clear();
    m_bar->clear();
}

void FailedNodesNotice::onButton(int button)
{
    const QList<VmId> ids = m_open;
    // Deleting asks once more and may be called off; the question goes away with the nodes.
    if (button != Delete)
        m_bar->clear();
    if (button == FinishWaiting)
        Q_EMIT finishWaitingRequested(ids);
    else if (button == Keep)
        Q_EMIT keepRequested(ids);
    else
        Q_EMIT deleteRequested(ids);
}

} // namespace msm
