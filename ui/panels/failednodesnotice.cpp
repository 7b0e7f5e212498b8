// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/failednodesnotice.h"

#include "core/manager/mysqlservermanager.h"
#include "ui/commands/commands.h"
#include "ui/widgets/noticebar.h"
#include "ui/words/detailtext.h"

#include <algorithm>

namespace msm {

namespace {

constexpr qsizetype kNamed = 3; // more would leave little of the table

} // namespace

FailedNodesNotice::FailedNodesNotice(NoticeBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    connect(bar, &NoticeBar::buttonClicked, this, &FailedNodesNotice::onButton);
}

void FailedNodesNotice::setSession(const ShownSession &session, QObject *context)
{
    const MySQLServerManager *const manager = &session.manager;
    const auto take = [this, manager] {
        if (manager->options().waiting.onFailure == FailurePolicy::Ask && !manager->options().readOnly)
            setNodes(manager->nodes());
    };
    connect(manager, &MySQLServerManager::nodesChanged, context, take);
    take();
}

void FailedNodesNotice::setNodes(const NodeList &nodes)
{
    // Of those that somebody has ended another notice tells.
    const NodeList failed =
        nodes.where([](const NodeView &node) { return node.failedHalfWay && !node.loss; });
    QList<VmId> open;
    std::ranges::transform(failed, std::back_inserter(open), &NodeView::id);
    const QSet<VmId> all(open.cbegin(), open.cend());
    const bool news = !m_asked.contains(all);
    m_asked = all;
    const QString text = textOf(failed);
    if (open == m_open && text == m_text && !news)
        return;
    m_open = open;
    m_text = text;
    if (open.isEmpty()) {
        m_bar->clear();
        return;
    }
    if (!news && !m_bar->isOpen())
        return; // it has been closed, and there is nothing new to ask
    m_bar->showNotice(MessageLine::Tone::Warning,
        tr("What is to become of %Ln node(s) whose creation failed?", nullptr, int(open.size())), text,
        {tr("Finish Waiting"), tr("Keep"), tr("Delete…")});
}

QString FailedNodesNotice::textOf(const NodeList &failed)
{
    QStringList lines;
    for (const NodeView &node : failed.first(std::min(failed.size(), kNamed))) {
        const QString name = tr("%1 (VM %2)").arg(node.name).arg(node.id.value);
        lines.append(node.message.isEmpty()
                ? name
                : tr("%1: %2", "a node and why it failed").arg(name, detailText({.detail = node.message})));
    }
    if (failed.size() > kNamed)
        lines.append(tr("and %Ln more", nullptr, int(failed.size() - kNamed)));
    return lines.join(u'\n');
}

void FailedNodesNotice::clear()
{
    m_text.clear();
    m_open.clear();
    m_asked.clear();
    m_bar->clear();
}

void FailedNodesNotice::onButton(int button)
{
    const QList<VmId> ids = m_open;
    const QList<UiCommand> commands{UiCommand::FinishWaiting, UiCommand::KeepNodes, UiCommand::DeleteNodes};
    // Deleting asks once more and may be called off; the question goes away with the nodes.
    if (commands.at(button) != UiCommand::DeleteNodes)
        m_bar->clear();
    Q_EMIT invoked(commands.at(button), ids);
}

} // namespace msm
