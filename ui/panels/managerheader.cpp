// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/managerheader.h"

#include "core/manager/mysqlservermanager.h"
#include "core/settings/profile.h"
#include "ui/panels/statecounts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/statetext.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace msm {

namespace {

/// The first few names; the tool tip has them all.
QString firstOf(const QStringList &names)
{
    constexpr qsizetype shown = 3;
    const QString first = names.first(std::min(names.size(), shown)).join(QStringLiteral(", "));
    return names.size() > shown ? first + QStringLiteral(", \u2026") : first;
}

QStringList namesOf(const QMap<VmId, MissingNode> &missing)
{
    QStringList names;
    for (const MissingNode &one : missing)
        names.append(one.node.name);
    return names;
}

QColor color(NodeState like, const QPalette &palette)
{
    return stateColor(like, palette);
}

QColor productionColor(const QPalette &palette)
{
    return color(NodeState::Failed, palette);
}

QColor readOnlyColor(const QPalette &palette)
{
    return color(NodeState::Degraded, palette);
}

constexpr int kEdge = 4; // pixels of the header's upper margin

} // namespace

ManagerHeader::ManagerHeader(const Scheduler &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("managerHeader"));
    new QVBoxLayout(this);
    layout()->setContentsMargins(10, 8, 10, 8);
    buildFactsRow();
    clear();
}

void ManagerHeader::buildFactsRow()
{
    m_state = new BadgeLabel(this);
    m_state->setObjectName(QStringLiteral("managerState"));
    m_state->setAccessibleName(tr("State of the manager"));
    m_transport = new BadgeLabel(this);
    m_transport->setObjectName(QStringLiteral("transport"));
    m_transport->setAccessibleName(tr("Protection of the connection"));
    m_readOnly = new BadgeLabel(this);
    m_readOnly->setObjectName(QStringLiteral("readOnly"));
    m_readOnly->setAccessibleName(tr("Read-only connection"));
    m_readOnly->setSolid(true);
    m_production = new BadgeLabel(this);
    m_production->setObjectName(QStringLiteral("production"));
    m_production->setAccessibleName(tr("Production connection"));
    m_production->setSolid(true);
    m_profile = new ElidedLabel(QStringLiteral("profileName"), this);
    m_endpoint = new ElidedLabel(QStringLiteral("endpoint"), this);
    m_counts = new StateCounts(this);
    connect(m_counts, &StateCounts::toggled, this, &ManagerHeader::stateToggled);
    auto *wanted = new ElidedLabel(QStringLiteral("wantedNodes"), this); // with the names of nodes
    wanted->setElideMode(Qt::ElideRight);
    m_wanted = wanted;
    m_refreshed = plainLabel(QStringLiteral("lastRefresh"), this);
    QFont large = m_profile->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_profile->setFont(large);

    auto *where = new QHBoxLayout;
    qobject_cast<QVBoxLayout *>(layout())->addLayout(where);
    where->setSpacing(10);
    where->addWidget(m_profile);
    where->addWidget(m_production);
    where->addWidget(m_readOnly);
    where->addWidget(m_state);
    where->addWidget(m_endpoint, 1);
    where->addWidget(m_transport);

    auto *how = new QHBoxLayout;
    qobject_cast<QVBoxLayout *>(layout())->addLayout(how);
    how->setSpacing(18);
    how->addWidget(m_counts);
    how->addWidget(m_wanted, 1);
    how->addWidget(m_refreshed);
    m_refreshed->setSizePolicy(
        QSizePolicy::Maximum, QSizePolicy::Preferred); // at the edge, whoever is hidden
}

void ManagerHeader::setFilteredStates(const QList<NodeState> &states)
{
    m_counts->setFiltered(states);
}

void ManagerHeader::setSession(const ShownSession &session, QObject *context)
{
    m_session.emplace(session);
    const MySQLServerManager *const manager = &session.manager;
    const auto show = [this] { showSession(); };
    connect(manager, &MySQLServerManager::stateChanged, context, show);
    connect(manager, &MySQLServerManager::refreshed, context, show);
    const auto count = [this, manager] {
        m_counted = countNodes(manager->nodes());
        showSession();
    };
    connect(manager, &MySQLServerManager::nodesChanged, context, count);
    count();
}

void ManagerHeader::showSession()
{
    const MySQLServerManager &manager = m_session->manager;
    setFacts({.state = manager.state(),
        .profile = m_session->profile,
        .endpoint = m_session->endpoint,
        .counts = m_counted,
        .wanted = manager.desiredNodes(),
        .missing = namesOf(manager.missingNodes()),
        .doubt = manager.doubt(),
        .lastRefresh = manager.lastRefresh(),
        .readOnly = manager.options().readOnly,
        .production = m_session->production,
        .sandbox = m_session->sandbox});
}

void ManagerHeader::setFacts(const HeaderFacts &facts)
{
    if (m_hasFacts && facts == m_facts)
        return;
    m_hasFacts = true;
    m_facts = facts;
    m_profile->setText(facts.profile);
    m_profile->setToolTip(Qt::convertFromPlainText(facts.profile));
    showManagerState();
    // Before the first listing nobody knows how many there are.
    const bool known = facts.lastRefresh.isValid();
    const bool current = facts.state == ManagerState::Running || facts.state == ManagerState::Adapting;
    if (known)
        m_counts->setCounts(facts.counts, current ? QString() : tr("Last known:", "how many nodes"));
    else
        m_counts->clear();
    const int present = facts.counts.of(NodeState::Running);
    const QString wanted = tr("%1 of %2 wanted are running", "nodes")
                               .arg(QLocale().toString(present), QLocale().toString(facts.wanted));
    m_wanted->setText(facts.missing.isEmpty()
            ? wanted
            : tr("%1; missing: %2", "how many there are, names").arg(wanted, firstOf(facts.missing)));
    const QString meaning =
        tr("Every node that was created or taken over counts as wanted, until it is deleted or "
           "said to be gone. “Present Number Is Right” in the menu Nodes makes the two "
           "numbers the same.");
    const QString tip = facts.missing.isEmpty()
        ? meaning
        : tr("Missing: %1", "names of nodes").arg(facts.missing.join(QStringLiteral(", "))) + u'\n' + meaning;
    m_wanted->setToolTip(Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal));
    m_wanted->setVisible(known && current && facts.wanted > 0 && present != facts.wanted);
    showConnection();
    showAge();
}

/// The cloud answers, and all the same not everything is well.
void ManagerHeader::showManagerState()
{
    const bool current = m_facts.state == ManagerState::Running || m_facts.state == ManagerState::Adapting;
    const int missing = int(m_facts.missing.size());
    if (current && m_facts.doubt != Doubt::None) {
        m_state->setBadge(Icon::Warning, tr("Cloud doubtful"),
            [](const QPalette &palette) { return color(NodeState::Failed, palette); });
    } else if (current && missing > 0) {
        m_state->setBadge(Icon::StateMissing,
            tr("%1, %2", "state of the manager, how many are missing")
                .arg(stateText(m_facts.state), tr("%Ln missing", "nodes", missing)),
            [](const QPalette &palette) { return color(NodeState::Missing, palette); });
    } else {
        m_state->setBadge(stateIcon(m_facts.state), stateText(m_facts.state),
            [state = m_facts.state](const QPalette &palette) { return stateColor(state, palette); });
    }
}

void ManagerHeader::clear()
{
    m_session.reset();
    m_hasFacts = false;
    m_facts = {};
    m_profile->setText(tr("No connection"));
    m_profile->setToolTip({});
    m_state->setBadge(stateIcon(ManagerState::Stopped), stateText(ManagerState::Stopped),
        [](const QPalette &palette) { return stateColor(ManagerState::Stopped, palette); });
    for (QLabel *label : {m_endpoint, m_wanted, m_refreshed})
        label->clear();
    m_counts->clear();
    m_wanted->hide();
    m_transport->hide();
    m_readOnly->hide();
    m_production->hide();
    update(); // the edge
}

void ManagerHeader::showConnection()
{
    const QUrl shown = m_facts.endpoint.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    m_endpoint->setText(m_facts.sandbox ? tr("Built-in sandbox") : shown.toDisplayString());
    m_endpoint->setToolTip(Qt::convertFromPlainText(shown.toDisplayString()));

    m_transport->setVisible(m_facts.endpoint.isValid());
    if (m_facts.endpoint.scheme() == QStringLiteral("https")) {
        m_transport->setBadge(Icon::Lock, tr("TLS"),
            [](const QPalette &palette) { return color(NodeState::Running, palette); });
        m_transport->setToolTip(tr("The connection is encrypted and the server's certificate is checked."));
    } else if (isLoopback(m_facts.endpoint)) {
        m_transport->setBadge(Icon::Lock, tr("This computer"),
            [](const QPalette &palette) { return color(NodeState::Unknown, palette); });
        m_transport->setToolTip(tr("The connection does not leave this computer."));
    } else {
        m_transport->setBadge(Icon::Unlock, tr("Not encrypted"),
            [](const QPalette &palette) { return color(NodeState::Failed, palette); });
        m_transport->setToolTip(
            tr("Anybody on the way can read and change what is sent, passwords included."));
    }
    m_production->setVisible(m_facts.production);
    m_production->setBadge(Icon::Warning, tr("Production"), productionColor);
    m_production->setToolTip(
        tr("People depend on these nodes. A deletion is confirmed by the name of the connection."));
    m_readOnly->setVisible(m_facts.readOnly);
    m_readOnly->setBadge(Icon::Eye, tr("Read-only"), readOnlyColor);
    m_readOnly->setToolTip(tr("This connection refuses everything that changes the cloud."));
    update(); // the edge
}

void ManagerHeader::paintEvent(QPaintEvent *)
{
    if (!m_facts.production && !m_facts.readOnly)
        return;
    const QColor edge = m_facts.production ? productionColor(palette()) : readOnlyColor(palette());
    QPainter(this).fillRect(0, 0, width(), kEdge, edge);
}

void ManagerHeader::tick()
{
    showAge();
}

void ManagerHeader::showAge()
{
    if (!m_session)
        return;
    if (!m_facts.lastRefresh.isValid()) {
        m_refreshed->setText(m_facts.state == ManagerState::Starting ? tr("Not refreshed yet") : QString());
        return;
    }
    const std::chrono::milliseconds age(m_facts.lastRefresh.msecsTo(m_clock.nowUtc()));
    const bool current = m_facts.state == ManagerState::Running || m_facts.state == ManagerState::Adapting;
    const QString text =
        current ? tr("Refreshed %1 ago").arg(ageText(age)) : tr("Last seen %1 ago").arg(ageText(age));
    if (m_refreshed->text() != text)
        m_refreshed->setText(text);
}

} // namespace msm
