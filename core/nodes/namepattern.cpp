// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/namepattern.h"

#include <QRegularExpression>

namespace msm {

namespace {

constexpr int kMaxNameLength = 128;
const QString kForbidden = QStringLiteral("&|:\\\";/'#{}$<>");

tl::unexpected<Error> rejected(const QString &detail)
{
    return failure(ErrorKind::Rejected, detail);
}

struct NumberField {
    qsizetype start = -1;
    qsizetype length = 0;
};

/// The run of '#' in the pattern; start is -1 when there is none.
Result<NumberField> findNumberField(const QString &pattern)
{
    static const QRegularExpression run(QStringLiteral("#+"));
    NumberField field;
    auto matches = run.globalMatch(pattern);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (field.start >= 0)
            return rejected(QStringLiteral("the name pattern has more than one run of '#'"));
        field = {match.capturedStart(), match.capturedLength()};
    }
    return field;
}

QString numbered(const QString &pattern, const NumberField &field, int number)
{
    QString name = pattern;
    return name.replace(
        field.start, field.length, QStringLiteral("%1").arg(number, int(field.length), 10, QChar(u'0')));
}

} // namespace

QString composed(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C);
}

std::optional<Error> checkNodeName(const QString &name)
{
    const auto reject = [](const QString &detail) {
        return Error{.kind = ErrorKind::Rejected, .detail = detail};
    };
    if (name.trimmed().isEmpty())
        return reject(QStringLiteral("the name is empty"));
    if (name.size() > kMaxNameLength) {
        return reject(QStringLiteral("the name has %1 characters; OpenNebula allows %2")
                          .arg(name.size())
                          .arg(kMaxNameLength));
    }
    for (const QChar c : name) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator) {
            return reject(QStringLiteral("the name holds a control character (U+%1)")
                              .arg(c.unicode(), 4, 16, QChar(u'0')));
        }
        if (kForbidden.contains(c))
            return reject(QStringLiteral("OpenNebula allows no '%1' in a name").arg(c));
        if (c.isSurrogate())
            return reject(QStringLiteral("OpenNebula allows no emoji or other rare characters in a name"));
    }
    return std::nullopt;
}

Result<QStringList> expandNamePattern(const QString &pattern, int count, const QSet<QString> &taken)
{
    if (count < 1 || count > kMaxNodesPerRequest) {
        return rejected(QStringLiteral("the count is %1; it must be between 1 and %2")
                            .arg(count)
                            .arg(kMaxNodesPerRequest));
    }
    if (pattern.trimmed().isEmpty())
        return rejected(QStringLiteral("the name is empty"));
    QString full = pattern;
    auto field = findNumberField(full);
    if (field && field->start < 0 && count > 1) {
        full += QStringLiteral("-#");
        field = findNumberField(full);
    }
    if (!field)
        return failure(field.error());
    if (field->start < 0) {
        if (const auto problem = checkNodeName(full))
            return failure(*problem);
        if (taken.contains(composed(full)))
            return rejected(QStringLiteral("a node named %1 exists already").arg(full));
        return QStringList{full};
    }
    QStringList names;
    for (int number = 1; names.size() < count; ++number) {
        const QString name = numbered(full, *field, number);
        if (const auto problem = checkNodeName(name))
            return failure(*problem);
        if (!taken.contains(composed(name)))
            names.append(name);
    }
    return names;
}

} // namespace msm
