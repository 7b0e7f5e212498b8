// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/missingnodes.h"

#include <QList>
#include <QString>

namespace msm {

/// What nodes in the place of others are to be like, as far as that is known.
struct Replacement {
    QString
        namePattern; ///< the name of a single one; what names of several have in common, with free numbers
    NodeFunction function = NodeFunction::Agent;
    TemplateId templateId{}; ///< invalid: nobody knows, or they were made from several
};

/// "db-07" as "db-##", by which the next of its kind are named; "db" as "db-#". What new nodes are named as a
/// rule where the name itself is none that a new node could have.
[[nodiscard]] QString patternLike(const QString &name);

/// `missing` has at least one. Of several counts what all agree on.
[[nodiscard]] Replacement replacementOf(const QList<MissingNode> &missing);

} // namespace msm
