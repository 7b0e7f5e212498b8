// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/overviewtab.h"

#include "core/manager/mysqlservermanager.h"
#include "ui/delegates/badge.h"
#include "ui/node/diagnosisbox.h"
#include "ui/node/selectedmachine.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/focusframe.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/addresstext.h"
#include "ui/words/detailtext.h"
#include "ui/words/isolation.h"
#include "ui/words/machinetext.h"
#include "ui/words/nodetext.h"
#include "ui/words/statetext.h"

#include <QBoxLayout>
#include <QFrame>
#include <QGridLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>

namespace msm {

namespace {

constexpr int kNamesInSummary = 20;

enum { Cloud, Agent, MySql };

QFont scaled(QFont font, double factor, bool bold)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

QScrollArea *scrolling(QWidget *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setAccessibleName(OverviewTab::tr("What is known of the node"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    frameFocus(area);
    return area;
}

void setText(FittingLabel *label, const QString &text)
{
    label->setFullText(text);
}

void setText(QLabel *label, const QString &text)
{
    // Setting the same text again would lose what the user has selected in it.
    if (label->text() != text)
        label->setText(text);
}

} // namespace

OverviewTab::OverviewTab(
    const Scheduler &clock, const Commands &commands, const SelectedMachine &machine, QWidget *parent)
    : NodeTab(parent)
    , m_clock(clock)
    , m_commands(commands)
    , m_machine(machine)
    , m_stack(new QStackedWidget(this))
    , m_nothing(new MessagePage(QStringLiteral("noSelection"), Icon::Details, this))
{
    setObjectName(QStringLiteral("nodeDetails"));
    setAccessibleName(tr("Details of the selection"));
    m_one = buildOne();
    m_several = buildSeveral();
    m_nothing->setTexts(tr("Nothing selected"), tr("Select a node to see what is known of it."));
    for (QWidget *page : {static_cast<QWidget *>(m_nothing), m_one, m_several})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    // Everything else wraps or is broken; the badge and the names of the facts are not.
    constexpr int kCharacters = 36;
    setMinimumWidth(fontMetrics().averageCharWidth() * kCharacters);
    connect(&machine, &SelectedMachine::changed, this, [this] {
        showMachine();
        showDiagnosis();
    });
}

QString OverviewTab::title() const
{
    return tr("Overview");
}

QWidget *OverviewTab::buildOne()
{
    auto *page = new QWidget(this);
    m_name = new FittingLabel(QStringLiteral("detailsName"), page);
    m_name->setFont(scaled(m_name->font(), 1.25, true));
    m_state = new BadgeLabel(page);
    m_state->setObjectName(QStringLiteral("detailsState"));
    m_state->setAccessibleName(tr("State of the node"));

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    auto *title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_state, 0, Qt::AlignTop);
    column->addLayout(title);

    m_diagnosis = new DiagnosisBox(m_commands, page);
    connect(m_diagnosis, &DiagnosisBox::chosen, this, &OverviewTab::chosen);
    column->addWidget(m_diagnosis);

    auto *truths = new QGridLayout;
    buildTruths(truths, page);
    column->addLayout(truths);

    // Not a QFormLayout: with rows that come and go, its height for a width is computed past its arrays' end.
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(16);
    facts->setColumnStretch(1, 1);
    buildFacts(facts, page);
    column->addLayout(facts);
    buildAttributes(page);
    column->addWidget(m_attributesTitle);
    column->addWidget(m_attributes);
    column->addStretch(1);
    return scrolling(page, this);
}

void OverviewTab::buildTruths(QGridLayout *grid, QWidget *page)
{
    const std::array names{tr("Cloud"), tr("Agent"), tr("MySQL")};
    const std::array objects{QStringLiteral("Cloud"), QStringLiteral("Agent"), QStringLiteral("MySql")};
    grid->setSpacing(6);
    for (int i = 0; i < int(names.size()); ++i) {
        auto *box = new QFrame(page);
        box->setFrameShape(QFrame::StyledPanel);
        box->setAutoFillBackground(true);
        box->setBackgroundRole(QPalette::Base);
        box->setAccessibleName(names[size_t(i)]);
        QLabel *name = plainLabel(QStringLiteral("truthName") + objects[size_t(i)], box);
        name->setText(names[size_t(i)]);
        name->setFont(scaled(name->font(), 0.85, false));
        SourceRow &truth = m_truths[size_t(i)];
        truth.value = new FittingLabel(QStringLiteral("truth") + objects[size_t(i)], box);
        truth.value->setFont(scaled(truth.value->font(), 1.0, true));
        truth.age = plainLabel(QStringLiteral("truthAge") + objects[size_t(i)], box);
        truth.age->setFont(scaled(truth.age->font(), 0.85, false));
        truth.age->setWordWrap(true);
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(8, 6, 8, 6);
        column->setSpacing(2);
        for (QLabel *label : std::initializer_list<QLabel *>{name, truth.value, truth.age})
            column->addWidget(label);
        column->addStretch(1);
        grid->addWidget(box, 0, i);
        grid->setColumnStretch(i, 1);
    }
}

void OverviewTab::buildFacts(QGridLayout *grid, QWidget *page)
{
    const std::array<QString, kFactCount> names{tr("ID"), tr("Addresses"), tr("Host"), tr("Owner"),
        tr("Function"), tr("MySQL port"), tr("Disk"), tr("Replication"), tr("Agent's identity"), tr("Size"),
        tr("Started"), tr("Registered"), tr("Operation key"), tr("Message"), tr("Protection"),
        tr("Placement")};
    for (int i = 0; i < kFactCount; ++i) {
        auto *value = new FittingLabel(QStringLiteral("fact%1").arg(i), page);
        value->setAccessibleName(names[size_t(i)]);
        m_facts[size_t(i)] = value;
        QLabel *name = plainLabel(QStringLiteral("factName%1").arg(i), page);
        name->setText(names[size_t(i)]);
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        name->setBuddy(value);
        m_factNames[size_t(i)] = name;
        grid->addWidget(name, i, 0, Qt::AlignTop);
        grid->addWidget(value, i, 1);
    }
}

void OverviewTab::buildAttributes(QWidget *page)
{
    m_attributesTitle = plainLabel(QStringLiteral("attributesTitle"), page);
    m_attributesTitle->setText(tr("All attributes"));
    // A text and no table: a part of it can be selected and copied like everything else here.
    m_attributes = new QPlainTextEdit(page);
    m_attributes->setObjectName(QStringLiteral("attributes"));
    m_attributes->setAccessibleName(m_attributesTitle->text());
    m_attributes->setReadOnly(true);
    m_attributes->setTabChangesFocus(true);
    frameFocus(m_attributes);
    m_attributes->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_attributes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    constexpr int kLines = 12;
    m_attributes->setFixedHeight(fontMetrics().lineSpacing() * kLines);
    m_attributesTitle->setBuddy(m_attributes);
    showMachine();
}

void OverviewTab::setSession(const ShownSession &session, QObject *context)
{
    m_manager = &session.manager;
    const auto follow = [this] {
        if (isActive())
            tick();
    };
    connect(m_manager, &MySQLServerManager::stateChanged, context, follow);
    connect(m_manager, &MySQLServerManager::refreshed, context, follow);
}

void OverviewTab::clear()
{
    m_manager = nullptr;
    setNodes({});
}

void OverviewTab::showDiagnosis()
{
    m_diagnosis->setDiagnosis(
        m_nodes.size() == 1 ? m_machine.diagnosisOf(m_nodes.first().id) : std::nullopt, m_clock.nowUtc());
}

void OverviewTab::showMachine()
{
    const VirtualMachine &vm = m_machine.machine();
    setFact(Placement, placementText(vm));
    showProtection();
    const QString attributes = attributesText(vm);
    // Setting the same text again would lose what is selected in it, and its place.
    if (m_attributes->toPlainText() != attributes)
        m_attributes->setPlainText(attributes);
    m_attributesTitle->setVisible(!attributes.isEmpty());
    m_attributes->setVisible(!attributes.isEmpty());
}

QWidget *OverviewTab::buildSeveral()
{
    auto *page = new QWidget(this);
    m_summary = new FittingLabel(QStringLiteral("summary"), page);
    m_summary->setFont(scaled(m_summary->font(), 1.25, true));
    m_summaryStates = new FittingLabel(QStringLiteral("summaryStates"), page);
    m_summarySize = new FittingLabel(QStringLiteral("summarySize"), page);
    m_summaryNames = new FittingLabel(QStringLiteral("summaryNames"), page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    for (FittingLabel *label : {m_summary, m_summaryStates, m_summarySize, m_summaryNames})
        column->addWidget(label);
    column->addStretch(1);
    return scrolling(page, this);
}

void OverviewTab::setNodes(const NodeList &nodes)
{
    if (nodes != m_nodes) {
        m_nodes = nodes;
        if (nodes.size() == 1)
            showOne(nodes.first());
        else if (nodes.size() > 1)
            showSeveral();
        QWidget *const page = nodes.isEmpty() ? m_nothing : nodes.size() == 1 ? m_one : m_several;
        m_stack->setCurrentWidget(page);
    }
    tick();
}

void OverviewTab::showOne(const NodeView &node)
{
    setText(m_name, node.name);
    if (node.contradiction)
        m_state->setBadge(Icon::Warning, contradictionText(),
            [](const QPalette &palette) { return stateColor(NodeState::Failed, palette); });
    else
        m_state->setBadge(stateIcon(node.state), stateText(node.state),
            [state = node.state](const QPalette &palette) { return stateColor(state, palette); });
    setText(m_truths[Cloud].value, cloudStateText(node));
    setText(
        m_truths[Agent].value, node.function == NodeFunction::None ? noValueText() : stateText(node.agent));
    setText(
        m_truths[MySql].value, node.function == NodeFunction::Agent ? stateText(node.mysql) : noValueText());

    setFact(Id, QString::number(node.id.value));
    setFact(Addresses, addressesText(node));
    setFact(Host, node.host);
    setFact(Owner, node.owner);
    setFact(Function, functionText(node.function));
    setFact(MySqlPort, node.mysqlPort == 0 ? QString() : QString::number(node.mysqlPort));
    setFact(Disk,
        node.disk ? tr("%1 % of %2 free")
                        .arg(QLocale().toString(node.disk->freePercent),
                            QLocale().formattedDataSize(node.disk->total, 1))
                  : QString());
    setFact(InReplication, replicationText(node));
    const QStringList trust{agentTrustText(node), agentTrustAdvice(node)};
    setFact(Trust, node.agent == AgentState::Answers ? trust.join(u'\n').trimmed() : QString());
    setFact(Size,
        node.cpu > 0 || node.memoryMb > 0
            ? tr("%1 CPU, %2 memory").arg(QLocale().toString(node.cpu, 'g', 4), memoryText(node.memoryMb))
            : QString());
    setFact(Started,
        node.startTime.isValid() ? QLocale().toString(node.startTime.toLocalTime(), QLocale::ShortFormat)
                                 : QString());
    setFact(Registered, node.registered ? tr("Yes") : tr("No"));
    setFact(Key, node.operation.isNull() ? QString() : node.operation.toString(QUuid::WithoutBraces));
    setFact(Message, detailText({.detail = node.message.trimmed()}));
    showProtection();
}

void OverviewTab::setFact(Fact fact, const QString &text)
{
    // What is not known is left out rather than listed as not known.
    FittingLabel *value = m_facts[size_t(fact)];
    setText(value, isolated(text));
    value->setVisible(!text.isEmpty());
    m_factNames[size_t(fact)]->setVisible(!text.isEmpty());
}

void OverviewTab::showProtection()
{
    const bool isProtected = m_nodes.size() == 1 && m_nodes.first().isProtected;
    setFact(Protection, isProtected ? protectionText(m_machine.machine()) : QString());
}

void OverviewTab::showSeveral()
{
    double cpu = 0;
    qint64 memory = 0;
    QStringList names;
    for (const NodeView &node : std::as_const(m_nodes)) {
        cpu += node.cpu;
        memory += node.memoryMb;
        if (names.size() < kNamesInSummary)
            names.append(node.name);
    }
    if (const auto more = int(m_nodes.size() - names.size()); more > 0)
        names.append(tr("and %Ln more", nullptr, more));
    setText(m_summary, tr("%Ln selected", nullptr, int(m_nodes.size())));
    setText(m_summaryStates, countNodes(m_nodes).text());
    setText(m_summarySize,
        tr("Together %1 CPU, %2 memory").arg(QLocale().toString(cpu, 'g', 6), memoryText(memory)));
    setText(m_summaryNames, names.join(u'\n'));
}

void OverviewTab::tick()
{
    showAges();
    showDiagnosis();
}

void OverviewTab::showAges()
{
    if (m_nodes.size() != 1)
        return;
    const NodeView &node = m_nodes.first();
    const QDateTime lastRefresh = m_manager ? m_manager->lastRefresh(node.id) : QDateTime();
    const auto seen = [this](const QDateTime &when) {
        return tr("seen %1 ago").arg(ageText(std::chrono::milliseconds(when.msecsTo(m_clock.nowUtc()))));
    };
    setText(
        m_truths[Cloud].age, lastRefresh.isValid() && node.vmState.isTold() ? seen(lastRefresh) : QString());
    const QString agent = node.agentSeen.isValid() ? seen(node.agentSeen)
        : node.agent == AgentState::Silent         ? tr("never seen")
                                                   : QString();
    setText(m_truths[Agent].age, agent);
    // What MySQL itself said is of another moment than what its agent says of it.
    if (node.login && node.mysqlSeen.isValid())
        setText(m_truths[MySql].age, mysqlItselfText(node, seen(node.mysqlSeen)));
    else
        setText(m_truths[MySql].age, node.mysql == ServerState::Unknown ? QString() : agent);
}

} // namespace msm
