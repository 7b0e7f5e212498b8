// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation.h"
#include "core/lifecycle/operationview.h"

namespace msm {

/// Work on one node, in stages: what an OperationList runs, and all that the list knows of it. Which stages
/// there are and what is done in them is the derived class's own affair.
class NodeOperation : public Operation {
    Q_OBJECT
public:
    using Operation::Operation;

    /// In the journal: a create's is the key that its VM carries.
    [[nodiscard]] virtual QUuid id() const = 0;
    [[nodiscard]] virtual OperationKind kind() const = 0;
    [[nodiscard]] virtual VmId vm() const = 0; ///< invalid while there is none yet
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual Stage stage() const = 0;
    /// A request that changes something is under way, or the next thing to be done. Few operations do that at
    /// a time; those that only wait do not count.
    [[nodiscard]] virtual bool isSubmitting() const = 0;
    /// Completes a view of it by what only this kind has: why nothing goes on, how hard a delete is.
    virtual void describe(OperationView &view) const = 0;

    /// So long after it was added it does not begin, so that it can be undone.
    [[nodiscard]] virtual std::chrono::milliseconds delay() const { return std::chrono::milliseconds(0); }
    /// False: it changes nothing outside this program, and the journal has no entry of it.
    [[nodiscard]] virtual bool isJournalled() const { return true; }
    /// Whether how long its stages take says what is usual.
    [[nodiscard]] virtual bool isTypical() const { return true; }
    /// How long stages take differs from template to template; invalid where it does not matter.
    [[nodiscard]] virtual TemplateId templateId() const { return {}; }
    /// Begins again in a harder way; false where there is none.
    virtual bool escalate(KillMode /*mode*/) { return false; }

Q_SIGNALS:
    /// Something that this class or describe() tells has changed.
    void progressed();
};

} // namespace msm
