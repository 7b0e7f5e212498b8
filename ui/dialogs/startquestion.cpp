// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/startquestion.h"

#include "core/lifecycle/lastserver.h"
#include "core/lifecycle/snapshotaction.h"
#include "ui/commands/commandrow.h"
#include "ui/widgets/fitwindow.h"
#include "ui/widgets/formarea.h"
#include "ui/words/nodetext.h"
#include "ui/words/operationtext.h"
#include "ui/words/snapshottext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace msm {

namespace {

/// The first few, and how many more.
QString namesOf(const NodeList &nodes)
{
    constexpr qsizetype kShown = 10;
    QStringList names;
    for (const NodeView &node : nodes.first(std::min(nodes.size(), kShown)))
        names.append(QStringLiteral("%1 (%2)").arg(node.name).arg(node.id.value));
    if (nodes.size() > kShown)
        names.append(StartQuestion::tr("and %Ln more", nullptr, int(nodes.size() - kShown)));
    return names.join(QLatin1Char('\n'));
}

} // namespace

StartQuestion::StartQuestion(OperationKind kind, Confirmation asks, const NodeList &nodes,
    const NodeList &all, const More &more, QWidget *parent)
    : QDialog(parent)
    , m_toType(nodes.size() == 1 ? nodes.first().name : QString::number(nodes.size()))
    , m_proposedName(more.proposedName)
{
    setObjectName(QStringLiteral("startQuestion"));
    setWindowTitle(parent ? parent->windowTitle() : QString());
    setMinimumWidth(
        fontMetrics().averageCharWidth() * 60); // a sentence in two lines, and a title that is read
    auto *layout = new QVBoxLayout(this);       // the dialog owns it
    const auto say = [this, layout](const QString &text) {
        auto *label = new QLabel(text, this); // the dialog owns it
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
        return label;
    };
    QLabel *const headline = say(startQuestionText(kind, int(nodes.size())));
    QFont bold = headline->font();
    bold.setWeight(QFont::DemiBold);
    headline->setFont(bold);
    say(namesOf(nodes));
    if (!more.about.isEmpty())
        say(more.about)->setObjectName(QStringLiteral("about"));
    if (const QString effect = startEffectText(kind); !effect.isEmpty())
        say(effect);
    if (const QString sources = kind->stopsServer() ? sourcesText(nodes) : QString(); !sources.isEmpty())
        say(sources);
    const bool isLast = leavesNoServer(kind, nodes, all);
    if (isLast)
        say(tr("No other node of the service has a MySQL that is known to run."));
    if (nodes.size() > 1)
        addPace(kind, layout);
    const auto canBeSaved = [](const NodeView &node) {
        return OperationKind(takeSnapshot.kind).isPossibleFor(node);
    };
    if (kind->undoneBySnapshot && std::ranges::all_of(nodes, canBeSaved))
        addSnapshot(layout);
    if (asks == Confirmation::Typed || (asks == Confirmation::TypedForLastServer && isLast)) {
        m_asked = say((nodes.size() == 1 ? tr("Type the name of the node, %1, to go on:")
                                         : tr("Type the number of nodes, %1, to go on:"))
                          .arg(m_toType));
        m_typed = new QLineEdit(this); // the dialog owns it
        m_typed->setObjectName(QStringLiteral("confirmation"));
        m_typed->setAccessibleName(m_asked->text());
        layout->addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &StartQuestion::validate);
    }
    if (asks == Confirmation::Named)
        addName(more.proposedName, layout);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this); // the dialog owns it
    layout->addWidget(m_buttons);
    m_begin = m_buttons->addButton(startButtonText(kind), QDialogButtonBox::AcceptRole);
    m_begin->setObjectName(QStringLiteral("beginButton"));
    m_begin->setAutoDefault(false);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QWidgetList kept{m_buttons};
    if (m_typed)
        kept = {m_asked, m_typed, m_buttons};
    FormArea::within(*this, kept);
    openFitted(*this);
    validate();
    QLineEdit *const field = m_name ? m_name : m_typed;
    (field ? static_cast<QWidget *>(field) : m_buttons->button(QDialogButtonBox::Cancel))->setFocus();
}

void StartQuestion::addName(const QString &proposed, QVBoxLayout *layout)
{
    auto *caption = new QLabel(tr("&Name of the snapshot:"), this); // the dialog owns these
    m_name = new QLineEdit(proposed, this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->selectAll();
    caption->setBuddy(m_name);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("nameProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    for (QWidget *widget :
        {static_cast<QWidget *>(caption), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_problem)})
        layout->addWidget(widget);
    connect(m_name, &QLineEdit::textChanged, this, &StartQuestion::validate);
}

void StartQuestion::addPace(OperationKind kind, QVBoxLayout *layout)
{
    m_oneByOne =
        new QCheckBox(tr("&One after the other; the first that fails ends it"), this); // the dialog owns it
    m_oneByOne->setObjectName(QStringLiteral("oneByOne"));
    m_oneByOne->setChecked(kind->oneByOne);
    m_oneByOne->setEnabled(!kind->oneByOne);
    layout->addWidget(m_oneByOne);
}

void StartQuestion::addSnapshot(QVBoxLayout *layout)
{
    m_snapshot = new QCheckBox(tr("&Take a snapshot first, to go back to"), this); // owned as above
    m_snapshot->setObjectName(QStringLiteral("snapshotBefore"));
    m_snapshot->setToolTip(tr("A node stands still while its memory is saved. Where the snapshot fails, the "
                              "node is left as it is."));
    layout->addWidget(m_snapshot);
}

QString StartQuestion::snapshotBefore() const
{
    return m_snapshot && m_snapshot->isChecked() ? m_proposedName : QString();
}

Pace StartQuestion::pace() const
{
    return m_oneByOne && m_oneByOne->isChecked() ? Pace::OneByOne : Pace::OfKind;
}

QString StartQuestion::name() const
{
    return m_name ? m_name->text().trimmed() : QString();
}

void StartQuestion::validate()
{
    if (m_name) {
        const QString problem = snapshotNameProblem(name());
        m_problem->setText(problem);
        m_begin->setEnabled(problem.isEmpty());
        m_begin->setDefault(true);
        return;
    }
    if (!m_typed) {
        m_buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
        return;
    }
    const bool matches = m_typed->text().trimmed() == m_toType.trimmed();
    m_begin->setEnabled(matches);
    // What was typed is confirmed, and Enter means it. Until then Enter must harm nothing.
    (matches ? m_begin : m_buttons->button(QDialogButtonBox::Cancel))->setDefault(true);
}

} // namespace msm
