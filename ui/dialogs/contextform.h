// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QPlainTextEdit>

namespace msm {

/// Further variables for the CONTEXT of new VMs, typed as NAME=VALUE, one a line; empty lines do not count.
/// Stores nothing.
class ContextForm final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ContextForm(QWidget *parent = nullptr);

    /// What the lines say; those that are wrong are left out.
    [[nodiscard]] QMap<QString, QString> variables() const;
    /// What is wrong with the first line that is, as a sentence; empty: nothing.
    [[nodiscard]] QString problem() const;
};

} // namespace msm
