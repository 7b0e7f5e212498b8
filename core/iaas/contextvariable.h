// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>

#include <optional>

namespace msm {

/// A variable for the CONTEXT of a VM, which the guest reads when it starts. The value may be secret.
struct ContextVariable {
    QString name; ///< upper case, as the cloud stores it
    QString value;

    bool operator==(const ContextVariable &) const = default;
};

/// Reads NAME=VALUE. Everything after the first '=' is the value, spaces and line breaks included; it may be
/// empty, and the cloud puts the VM's attribute in the place of a $ATTRIBUTE in it. Rejected names what no
/// CONTEXT can carry and never quotes a value: one without '=', a name that has more than letters, digits and
/// '_', and what checkAttributeValue() refuses.
[[nodiscard]] Result<ContextVariable> parseContextVariable(const QString &text);

/// The CONTEXT of a VM: a template's with a user's variables in it. One of the user's takes the place of all
/// that guests would read as the same: of its name in another case, and of its other forms (START_SCRIPT and
/// START_SCRIPT_BASE64; the four kinds of PASSWORD), of which guests take one without a word.
[[nodiscard]] QMap<QString, QString> contextWith(
    QMap<QString, QString> ofTemplate, const QMap<QString, QString> &given);

/// Names two of the variables that are forms of one (Rejected), or nothing: a guest would leave one out.
[[nodiscard]] std::optional<Error> findContextConflict(const QMap<QString, QString> &given);

} // namespace msm
