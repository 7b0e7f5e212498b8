// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace msm {

/// One question that a VM template asks whoever makes a VM from it: an entry of its USER_INPUTS,
/// NAME="M|O|type|description|options|default" (OpenNebula's template reference; recorded in
/// template.info). The answer becomes the attribute NAME of the VM, where $NAME in CONTEXT finds it.
struct UserInput {
    enum class Type {
        Text,
        Text64, ///< sent in base64, so that any text survives the trip
        Password,
        Number,
        NumberFloat,
        Range,
        RangeFloat,
        List,
        ListMultiple, ///< some of the choices, separated by commas
        Boolean,      ///< YES or NO
        Fixed,        ///< not a question: the template's answer
    };

    QString name;
    Type type = Type::Text;
    bool required = false;
    QString description{};
    QStringList choices{};           ///< of the lists
    std::optional<double> minimum{}; ///< of the ranges
    std::optional<double> maximum{};
    QString initial{}; ///< the template's default; empty: none
    /// Nobody can tell which of its parts is which: the description is the whole definition (a password's
    /// without what may be its default), there is no default, and an answer has to be given.
    bool malformed = false;

    /// Whether the answer must not be shown.
    [[nodiscard]] bool isSecret() const { return type == Type::Password; }
    bool operator==(const UserInput &) const = default;
};

/// Reads a definition as OpenNebula's own consoles do (OpenNebulaHelper.parse_user_inputs, Sunstone's
/// getUserInputParams): it has three parts, or five. Where description, options or default hold a "|", the
/// parts after the type are put together in the one way in which the options fit the type. Never fails: a
/// type that nobody here knows is a text, and a definition of fewer parts has none of the missing ones,
/// because a question that is not asked makes a VM without the answer.
[[nodiscard]] UserInput parseUserInput(const QString &name, const QString &definition);

/// What is wrong with an answer (Rejected; the detail never quotes a secret), or nothing. Numbers are written
/// as in C. An empty answer means none, which only a required input minds.
[[nodiscard]] std::optional<Error> checkAnswer(const UserInput &input, const QString &answer);

/// The attributes that answer all inputs: what was given, else the default, as the cloud takes them. Rejected
/// names everything that is wrong at once: required inputs without an answer, answers that do not fit, and
/// answers to nothing that is asked.
[[nodiscard]] Result<QMap<QString, QString>> answerInputs(
    const QList<UserInput> &inputs, const QMap<QString, QString> &given);

/// "MYSQL_ROLE (list: primary, replica; required; default replica)": type, limits and default for a person.
[[nodiscard]] QString describeInput(const UserInput &input);

/// Why no attribute of a VM can have this value (Rejected), or nothing: XML-RPC carries no control characters
/// and nothing beyond the Basic Multilingual Plane, and the front end refuses "]]>" in every form. `what`
/// names it; the value is not quoted.
[[nodiscard]] std::optional<Error> checkAttributeValue(const QString &what, const QString &value);
/// Names are letters, digits and '_', and begin with no digit.
[[nodiscard]] bool isAttributeName(const QString &name);

} // namespace msm
