// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/servicenode.h"

#include <QList>
#include <QStringList>

#include <algorithm>

class QJsonObject;

namespace msm {

/// Which nodes a table shows. A value: pure functions.
struct NodeFilter {
    /// Each must be found in any of name, id, address, state word, host and labels; case is ignored.
    QStringList words;
    /// The node must be in one of them, ascending; empty: in any.
    QList<NodeState> states{};

    /// What a person types: words, and "state:failed,missing" with the states' names in the user's language
    /// or in English, or how they begin. A blank in a state's name is a hyphen here. A term that names no
    /// state is a word, and one that is not typed any further is passed over.
    [[nodiscard]] static NodeFilter fromText(const QString &text);
    /// As fromText() reads it, in the user's language.
    [[nodiscard]] QString toText() const;

    /// For files: the states have the names of the wire there. A state of a later version is left out.
    [[nodiscard]] static NodeFilter fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;

    /// With this state also allowed, or no longer.
    [[nodiscard]] NodeFilter toggled(NodeState state) const;
    [[nodiscard]] bool isEmpty() const { return words.isEmpty() && states.isEmpty(); }
    [[nodiscard]] bool matches(const NodeView &node) const;
    /// Not that of QList: for empty lists of an enumeration it hands null pointers to memcmp(), which is
    /// undefined.
    bool operator==(const NodeFilter &other) const
    {
        return words == other.words && std::ranges::equal(states, other.states);
    }
};

} // namespace msm
