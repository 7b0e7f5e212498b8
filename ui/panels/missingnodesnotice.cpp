// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/missingnodesnotice.h"

#include "core/manager/mysqlservermanager.h"
#include "ui/commands/commands.h"
#include "ui/widgets/noticebar.h"
#include "ui/words/losstext.h"

#include <algorithm>

namespace msm {

namespace {

constexpr qsizetype kMissingNamed = 3; // more would leave little of the table

} // namespace

MissingNodesNotice::MissingNodesNotice(NoticeBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    connect(bar, &NoticeBar::buttonClicked, this, &MissingNodesNotice::onButton);
}

void MissingNodesNotice::setSession(const ShownSession &session, QObject *context)
{
    const MySQLServerManager *const manager = &session.manager;
    const auto take = [this, manager] {
        setNodes(manager->nodes(), manager->doubt(), manager->expectedNodes(), !manager->options().readOnly);
    };
    connect(manager, &MySQLServerManager::nodesChanged, context, take);
    take();
}

void MissingNodesNotice::setNodes(const NodeList &nodes, Doubt doubt, int expected, bool mayChange)
{
    const NodeList missing = nodes.where([](const NodeView &node) { return node.loss.has_value(); });
    m_missing.clear();
    std::ranges::transform(missing, std::back_inserter(m_missing), &NodeView::id);
    const QSet<VmId> all(m_missing.cbegin(), m_missing.cend());
    const bool strangers = missing.isEmpty() && doubt != Doubt::None;
    const bool news = !m_named.contains(all) || (strangers && m_said.isEmpty());
    m_named = all;
    if (missing.isEmpty() && !strangers) {
        clear();
        return;
    }
    const QString headline = headlineOf(missing.size(), doubt);
    const QString text = textOf(missing, doubt);
    const QStringList buttons = buttonsFor(doubt, expected, mayChange);
    const QStringList said = QStringList{headline, text} + buttons;
    if (std::exchange(m_said, said) == said && !news)
        return;
    if (!news && !m_bar->isOpen())
        return; // it has been closed, and nothing more is missing
    m_bar->showNotice(MessageLine::Tone::Warning, headline, text, buttons);
}

QString MissingNodesNotice::headlineOf(qsizetype missing, Doubt doubt)
{
    switch (doubt) {
    case Doubt::AllEnded:
        return tr("The cloud has none of the nodes any more: %Ln ended", nullptr, int(missing));
    case Doubt::NoneKnown:
        return tr("The cloud knows none of the nodes: is it the right one?");
    case Doubt::None:
        break;
    }
    return tr("%Ln node(s) missing: somebody else has ended them", nullptr, int(missing));
}

QString MissingNodesNotice::textOf(const NodeList &missing, Doubt doubt)
{
    QStringList lines;
    if (doubt == Doubt::AllEnded)
        lines.append(tr("Somebody else ended them. Nothing is dropped until you say so."));
    else if (doubt == Doubt::NoneKnown)
        lines.append(
            tr("It may be another database behind the same address, or a restored one. Nothing is dropped "
               "until you say so."));
    const NodeList named = missing.first(std::min(missing.size(), kMissingNamed));
    if (doubt != Doubt::None) {
        QStringList names;
        std::ranges::transform(named, std::back_inserter(names), &NodeView::name);
        if (missing.size() > kMissingNamed)
            names.append(QStringLiteral("\u2026"));
        lines.append(names.join(QStringLiteral(", ")));
        return lines.join(u'\n');
    }
    for (const NodeView &node : named) {
        const QString name = tr("%1 (VM %2)").arg(node.name).arg(node.id.value);
        lines.append(tr("%1: %2", "a node and what the cloud says of it").arg(name, lossText(*node.loss)));
    }
    if (missing.size() > kMissingNamed)
        lines.append(tr("and %Ln more", nullptr, int(missing.size() - kMissingNamed)));
    return lines.join(u'\n');
}

QStringList MissingNodesNotice::buttonsFor(Doubt doubt, int expected, bool mayChange)
{
    m_choices = {UiCommand::Inspect};
    QStringList buttons{tr("&Inspect…")};
    if (!mayChange || m_missing.isEmpty())
        return buttons;
    if (doubt == Doubt::None) {
        m_choices = {UiCommand::ReplaceNodes, UiCommand::AcceptPresent, UiCommand::Inspect};
        return QStringList{tr("Ma&ke It So…"), tr("%Ln Are &Right Now", nullptr, expected)} + buttons;
    }
    m_choices.append(UiCommand::AcknowledgeNodes);
    return buttons << tr("They Are &Gone");
}

void MissingNodesNotice::clear()
{
    m_missing.clear();
    m_said.clear();
    m_named.clear();
    m_bar->clear();
}

void MissingNodesNotice::onButton(int button)
{
    Q_EMIT invoked(m_choices.value(button, UiCommand::Inspect), QList<VmId>(m_missing));
}

} // namespace msm
