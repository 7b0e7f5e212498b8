// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/manager/diagnosis.h"
#include "core/nodes/nodelist.h"
#include "ui/widgets/windowpart.h"

#include <QObject>

namespace msm {

/// The VM of the one selected node in full, which no listing has: its history and attributes, and with them
/// why it is stuck. Asks for it once when the node has been selected for a moment, and again when its state
/// or host is another one or an operation on it has ended.
class SelectedMachine final : public QObject, public WindowPart {
    Q_OBJECT
public:
    /// The scheduler must outlive it.
    explicit SelectedMachine(Scheduler &scheduler, QObject *parent = nullptr);

    /// The selected nodes.
    void follow(const NodeList &selection);
    /// What was read before is not good enough any more.
    void askAgain();
    /// The answer to wanted(); passed over when it is no longer the one selected.
    void set(const VirtualMachine &vm);

    /// Without an id while it is not known, or not one node is selected.
    [[nodiscard]] const VirtualMachine &machine() const { return m_machine; }
    /// Why the node is stuck, by all that is known of it; nothing when it is not.
    [[nodiscard]] std::optional<Diagnosis> diagnosisOf(VmId id) const;
    /// The same in words; empty when it is not.
    [[nodiscard]] QString explanationOf(VmId id) const;

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;

Q_SIGNALS:
    void wanted(msm::VmId id);
    /// machine() is another one.
    void changed();

private:
    void setMachine(const VirtualMachine &vm);

    Scheduler &m_scheduler;
    MySQLServerManager *m_manager = nullptr;
    NodeList m_selection;
    VirtualMachine m_machine;
    QString m_asked; ///< id, state and host of the one last asked for
    Scheduler::TimerHandle m_timer;
};

} // namespace msm
