// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/contextvariable.h"

#include "core/iaas/userinput.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace msm {

namespace {

/// The forms with one number are one to a guest, which takes the first that it looks for. Source:
/// OpenNebula's contextualization packages (one-apps: loc-20-set-username-password, net-97-start-script).
constexpr std::array kForms{
    std::pair{std::string_view("START_SCRIPT"), 0},
    std::pair{std::string_view("START_SCRIPT_BASE64"), 0},
    std::pair{std::string_view("PASSWORD"), 1},
    std::pair{std::string_view("PASSWORD_BASE64"), 1},
    std::pair{std::string_view("CRYPTED_PASSWORD"), 1},
    std::pair{std::string_view("CRYPTED_PASSWORD_BASE64"), 1},
};

std::optional<int> formOf(const QString &name)
{
    const auto *found = std::ranges::find_if(kForms, [&name](const auto &form) {
        return name.compare(
                   QLatin1String(form.first.data(), qsizetype(form.first.size())), Qt::CaseInsensitive)
            == 0;
    });
    return found == kForms.end() ? std::nullopt : std::optional(found->second);
}

/// Whether a guest takes only one of them.
bool exclude(const QString &one, const QString &other)
{
    const auto form = formOf(one);
    return one.compare(other, Qt::CaseInsensitive) == 0 || (form && form == formOf(other));
}

} // namespace

QMap<QString, QString> contextWith(QMap<QString, QString> ofTemplate, const QMap<QString, QString> &given)
{
    for (auto it = given.cbegin(); it != given.cend(); ++it) {
        ofTemplate.removeIf([&it](const QMap<QString, QString>::iterator &member) {
            return exclude(member.key(), it.key());
        });
    }
    for (auto it = given.cbegin(); it != given.cend(); ++it)
        ofTemplate.insert(it.key().toUpper(), it.value()); // as the server will
    return ofTemplate;
}

std::optional<Error> findContextConflict(const QMap<QString, QString> &given)
{
    for (auto one = given.cbegin(); one != given.cend(); ++one) {
        for (auto other = std::next(one); other != given.cend(); ++other) {
            if (exclude(one.key(), other.key())) {
                return Error{.kind = ErrorKind::Rejected,
                    .detail = QStringLiteral("a machine takes only one of %1 and %2; leave one of them out")
                                  .arg(one.key(), other.key())};
            }
        }
    }
    return std::nullopt;
}

Result<ContextVariable> parseContextVariable(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return failure(
            ErrorKind::Rejected, QStringLiteral("a context variable is written as NAME=VALUE, with a \"=\""));
    // Before it is upper-cased, which makes letters of what is none: "ß" becomes "SS".
    if (!isAttributeName(text.left(equals)))
        return failure(ErrorKind::Rejected,
            QStringLiteral(
                "a context variable's name may hold only letters (A-Z), digits and \"_\", and must "
                "not begin with a digit"));
    ContextVariable variable{.name = text.left(equals).toUpper(), .value = text.mid(equals + 1)};
    if (const auto problem = checkAttributeValue(variable.name, variable.value))
        return failure(*problem);
    return variable;
}

} // namespace msm
