// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/userinput.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace msm {

namespace {

using Type = UserInput::Type;

constexpr std::array kTypeNames{
    std::pair{Type::Text, "text"},
    std::pair{Type::Text64, "text64"},
    std::pair{Type::Password, "password"},
    std::pair{Type::Number, "number"},
    std::pair{Type::NumberFloat, "number-float"},
    std::pair{Type::Range, "range"},
    std::pair{Type::RangeFloat, "range-float"},
    std::pair{Type::List, "list"},
    std::pair{Type::ListMultiple, "list-multiple"},
    std::pair{Type::Boolean, "boolean"},
    std::pair{Type::Fixed, "fixed"},
};

QString typeName(Type type)
{
    const auto found = std::ranges::find(kTypeNames, type, &decltype(kTypeNames)::value_type::first);
    return QString::fromLatin1(found->second);
}

Type typeOf(const QString &name)
{
    const auto found = std::ranges::find_if(
        kTypeNames, [&name](const auto &entry) { return name == QLatin1String(entry.second); });
    return found == kTypeNames.end() ? Type::Text : found->first;
}

bool isWhole(Type type)
{
    return type == Type::Number || type == Type::Range;
}

bool isNumeric(Type type)
{
    return isWhole(type) || type == Type::NumberFloat || type == Type::RangeFloat;
}

QStringList splitList(const QString &text)
{
    QStringList entries;
    for (const QString &entry : text.split(u',', Qt::SkipEmptyParts))
        entries.append(entry.trimmed());
    return entries;
}

/// "1..8"; what is no number is no limit.
void readLimits(UserInput &input, const QString &options)
{
    const auto limits = options.split(QStringLiteral(".."));
    if (limits.size() != 2)
        return;
    bool isNumber = false;
    if (const double minimum = limits.first().trimmed().toDouble(&isNumber); isNumber)
        input.minimum = minimum;
    if (const double maximum = limits.last().trimmed().toDouble(&isNumber); isNumber)
        input.maximum = maximum;
}

QString numberText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// "1 to 8", "at least 1", "at most 8", or nothing.
QString limitsText(const UserInput &input)
{
    if (input.minimum && input.maximum)
        return QStringLiteral("%1 to %2").arg(numberText(*input.minimum), numberText(*input.maximum));
    if (input.minimum)
        return QStringLiteral("at least %1").arg(numberText(*input.minimum));
    if (input.maximum)
        return QStringLiteral("at most %1").arg(numberText(*input.maximum));
    return {};
}

/// Whole sentences, so that they can be translated (ui/detailtext).
std::optional<QString> numberProblem(const UserInput &input, const QString &answer)
{
    static const QRegularExpression whole(QStringLiteral("\\A[+-]?[0-9]+\\z"));
    static const QRegularExpression real(QStringLiteral("\\A[+-]?[0-9]+([.][0-9]+)?\\z"));
    if (isWhole(input.type) && !whole.match(answer).hasMatch())
        return QStringLiteral("%1 must be a whole number").arg(input.name);
    if (!real.match(answer).hasMatch())
        return QStringLiteral("%1 must be a number such as 1.5").arg(input.name);
    const double value = answer.toDouble();
    const bool low = input.minimum && value < *input.minimum;
    const bool high = input.maximum && value > *input.maximum;
    if (!low && !high)
        return std::nullopt;
    if (input.minimum && input.maximum)
        return QStringLiteral("%1 must be between %2 and %3")
            .arg(input.name, numberText(*input.minimum), numberText(*input.maximum));
    return low ? QStringLiteral("%1 must be at least %2").arg(input.name, numberText(*input.minimum))
               : QStringLiteral("%1 must be at most %2").arg(input.name, numberText(*input.maximum));
}

std::optional<QString> choiceProblem(const UserInput &input, const QString &answer)
{
    const bool one = input.type == Type::List;
    const QStringList chosen = one ? QStringList{answer} : splitList(answer);
    const bool known = !chosen.isEmpty() && std::ranges::all_of(chosen, [&input](const QString &choice) {
        return input.choices.contains(choice);
    });
    if (known)
        return std::nullopt;
    const QString choices = input.choices.join(QStringLiteral(", "));
    return one ? QStringLiteral("%1 must be one of: %2").arg(input.name, choices)
               : QStringLiteral("%1 must be some of: %2").arg(input.name, choices);
}

std::optional<QString> problemOf(const UserInput &input, const QString &answer)
{
    if (isNumeric(input.type))
        return numberProblem(input, answer);
    if (input.type == Type::List || input.type == Type::ListMultiple)
        return choiceProblem(input, answer);
    if (input.type == Type::Boolean && answer != u"YES" && answer != u"NO")
        return QStringLiteral("%1 must be YES or NO").arg(input.name);
    if (input.type == Type::Fixed && answer != input.initial)
        return QStringLiteral("%1 is fixed by the template and cannot be changed").arg(input.name);
    return std::nullopt;
}

/// Whether the parts from `at` on are the options and the default of such an input.
bool fitOptions(Type type, const QStringList &parts, qsizetype at)
{
    const QString options = parts.at(at).trimmed();
    const QString initial = parts.mid(at + 1).join(u'|').trimmed();
    if (type == Type::List || type == Type::ListMultiple) {
        const QStringList chosen = type == Type::List ? QStringList{initial} : splitList(initial);
        const QStringList choices = splitList(options);
        const bool known =
            std::ranges::all_of(chosen, [&](const auto &one) { return choices.contains(one); });
        return !choices.isEmpty() && (initial.isEmpty() || known);
    }
    if (type == Type::Range || type == Type::RangeFloat)
        return options.contains(QStringLiteral(".."));
    return options.isEmpty();
}

/// Which of the parts is the options: the fourth of five; of more, the only one that can be it; of four, the
/// last if it can be nothing else. Beyond the last where there is none. Nothing when it cannot be told.
std::optional<qsizetype> optionsPart(Type type, const QStringList &parts)
{
    constexpr qsizetype fourth = 3;
    if (parts.size() <= fourth || parts.size() == fourth + 2)
        return fourth;
    std::optional<qsizetype> only;
    for (qsizetype at = fourth; at < std::max(fourth + 1, parts.size() - 1); ++at) {
        if (!fitOptions(type, parts, at))
            continue;
        if (only)
            return std::nullopt;
        only = at;
    }
    return only;
}

std::optional<Error> rejected(const QString &detail)
{
    return Error{.kind = ErrorKind::Rejected, .detail = detail};
}

} // namespace

UserInput parseUserInput(const QString &name, const QString &definition)
{
    const QStringList parts = definition.split(u'|');
    if (parts.size() < 2)
        return {.name = name, .description = definition.trimmed()};
    UserInput input{.name = name, .type = typeOf(parts.at(1).trimmed().toLower())};
    const auto at = optionsPart(input.type, parts);
    if (!at) {
        return {.name = name,
            .type = input.isSecret() ? Type::Password : Type::Text,
            .required = true,
            // What may be a secret's default is not for the screen.
            .description = (input.isSecret() ? parts.value(2) : definition).trimmed(),
            .malformed = true};
    }
    input.required = parts.at(0).trimmed().compare(u"O", Qt::CaseInsensitive) != 0;
    input.description = parts.mid(2, *at - 2).join(u'|').trimmed();
    const QString options = parts.value(*at);
    input.initial = parts.mid(*at + 1).join(u'|').trimmed();
    if (input.type == Type::List || input.type == Type::ListMultiple)
        input.choices = splitList(options);
    else if (isNumeric(input.type))
        readLimits(input, options);
    else if (input.type == Type::Boolean)
        input.initial = input.initial.toUpper();
    return input;
}

std::optional<Error> checkAnswer(const UserInput &input, const QString &answer)
{
    if (answer.isEmpty()) {
        if (input.malformed)
            return rejected(
                QStringLiteral("%1 needs an answer, because its definition in the template is malformed")
                    .arg(input.name));
        if (!input.required || input.type == Type::Fixed)
            return std::nullopt;
        return rejected(QStringLiteral("%1 is required").arg(input.name));
    }
    if (const auto problem = problemOf(input, answer))
        return rejected(*problem);
    // Base64 carries everything.
    return input.type == Type::Text64 ? std::nullopt : checkAttributeValue(input.name, answer);
}

Result<QMap<QString, QString>> answerInputs(
    const QList<UserInput> &inputs, const QMap<QString, QString> &given)
{
    QStringList problems;
    QMap<QString, QString> unused = given;
    QMap<QString, QString> answers;
    for (const UserInput &input : inputs) {
        const QString asked = unused.take(input.name);
        const QString answer = asked.isEmpty() ? input.initial : asked;
        if (const auto problem = checkAnswer(input, answer))
            problems.append(problem->detail);
        else if (!answer.isEmpty())
            answers.insert(input.name,
                input.type == Type::Text64 ? QString::fromLatin1(answer.toUtf8().toBase64()) : answer);
    }
    for (auto it = unused.cbegin(); it != unused.cend(); ++it)
        problems.append(QStringLiteral("the template asks for no %1").arg(it.key()));
    if (!problems.isEmpty())
        return failure(ErrorKind::Rejected, problems.join(QStringLiteral("; ")));
    return answers;
}

QString describeInput(const UserInput &input)
{
    QString type = typeName(input.type);
    if (!input.choices.isEmpty())
        type += QStringLiteral(": ") + input.choices.join(QStringLiteral(", "));
    else if (const QString limits = limitsText(input); !limits.isEmpty())
        type += QStringLiteral(": ") + limits;
    QStringList parts{type, input.required ? QStringLiteral("required") : QStringLiteral("optional")};
    if (input.malformed)
        parts.append(QStringLiteral("malformed"));
    if (!input.initial.isEmpty() && !input.isSecret())
        parts.append(QStringLiteral("default %1").arg(input.initial));
    const QString head = QStringLiteral("%1 (%2)").arg(input.name, parts.join(QStringLiteral("; ")));
    return input.description.isEmpty() ? head : QStringLiteral("%1: %2").arg(head, input.description);
}

std::optional<Error> checkAttributeValue(const QString &what, const QString &value)
{
    for (const QChar c : value) {
        const bool space = c == u'\n' || c == u'\r' || c == u'\t';
        if (c.category() == QChar::Other_Control && !space) {
            return rejected(QStringLiteral("%1 holds a control character (U+%2)")
                                .arg(what)
                                .arg(c.unicode(), 4, 16, QChar(u'0')));
        }
        if (c.isSurrogate() || c.unicode() >= 0xfffe)
            return rejected(QStringLiteral("%1 holds an emoji or another rare character").arg(what));
    }
    if (value.contains(u"]]>"))
        return rejected(QStringLiteral("%1 holds \"]]>\", which OpenNebula cannot store").arg(what));
    return std::nullopt;
}

bool isAttributeName(const QString &name)
{
    static const QRegularExpression valid(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]*\\z"));
    return valid.match(name).hasMatch();
}

} // namespace msm
