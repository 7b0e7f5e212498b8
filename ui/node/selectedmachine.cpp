// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/selectedmachine.h"

#include "core/manager/mysqlservermanager.h"
#include "ui/words/diagnosistext.h"

namespace msm {

namespace {

constexpr std::chrono::milliseconds kDelay{300};

} // namespace

SelectedMachine::SelectedMachine(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
{
}

void SelectedMachine::setSession(const ShownSession &session, QObject *context)
{
    m_manager = &session.manager;
    connect(m_manager, &MySQLServerManager::stateChanged, context, [this] { follow(m_selection); });
    connect(m_manager, &MySQLServerManager::operationFinished, context, [this](const QUuid &id) {
        const auto ended = m_manager->operation(id);
        if (ended && ended->vm == m_machine.id)
            askAgain();
    });
}

void SelectedMachine::clear()
{
    m_manager = nullptr;
    m_timer.reset();
    m_asked.clear();
    follow({});
}

void SelectedMachine::follow(const NodeList &selection)
{
    m_selection = selection;
    const bool one = selection.size() == 1 && selection.first().vmState.isTold();
    if (!one || m_machine.id != selection.first().id)
        setMachine({});
    const ManagerState state = m_manager ? m_manager->state() : ManagerState::Init;
    if (one && state != ManagerState::Running && state != ManagerState::Adapting)
        return; // there is nobody to ask
    QString wantedNow;
    if (one) {
        const NodeView &node = selection.first();
        wantedNow = QStringLiteral("%1 %2 %3 %4")
                        .arg(node.id.value)
                        .arg(node.vmState.name(), node.host)
                        .arg(node.isProtected);
    }
    if (wantedNow == m_asked)
        return;
    m_asked = wantedNow;
    m_timer.reset();
    if (one) {
        // Wait a moment: with the arrow key held down, the rows in between are not requested.
        m_timer = m_scheduler.callAfter(kDelay, [this, id = selection.first().id] { Q_EMIT wanted(id); });
    }
}

void SelectedMachine::askAgain()
{
    m_asked.clear();
    follow(m_selection);
}

void SelectedMachine::set(const VirtualMachine &vm)
{
    if (m_selection.size() == 1 && m_selection.first().id == vm.id)
        setMachine(vm);
}

void SelectedMachine::setMachine(const VirtualMachine &vm)
{
    if (!vm.id.isValid() && !m_machine.id.isValid())
        return;
    m_machine = vm;
    Q_EMIT changed();
}

std::optional<Diagnosis> SelectedMachine::diagnosisOf(VmId id) const
{
    auto known = m_manager ? m_manager->knowledgeOf(id) : std::nullopt;
    if (!known)
        return std::nullopt;
    if (m_machine.id == id)
        known->vm = m_machine;
    return diagnose(*known);
}

QString SelectedMachine::explanationOf(VmId id) const
{
    const auto found = diagnosisOf(id);
    return found ? diagnosisText(*found, m_scheduler.nowUtc()) : QString();
}

} // namespace msm
