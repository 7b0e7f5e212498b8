// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace msm {

/// What a person wants of the labels of some nodes.
struct LabelChange {
    QStringList add;
    QStringList remove;

    [[nodiscard]] bool isEmpty() const { return add.isEmpty() && remove.isEmpty(); }
    bool operator==(const LabelChange &) const = default;
};

/// Whether a person may give this label: it is not empty and without blanks around it, has neither a comma,
/// which divides labels, nor a control character, and does not begin as those of this program do.
[[nodiscard]] bool isPersonalLabel(const QString &label);

/// For records: "+prod, -blue"; empty where nothing changes.
[[nodiscard]] QString changeText(const LabelChange &change);

/// What it takes to make these labels of those.
[[nodiscard]] LabelChange changeBetween(const QStringList &before, const QStringList &after);

/// A VM's labels after the change. Those of this program stay as they are and where they are, whatever the
/// change says. Case counts, as it does in the cloud.
[[nodiscard]] QStringList changedLabels(const QStringList &labels, const LabelChange &change);

} // namespace msm
