// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicelabel.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace msm {

namespace {

/// Users write labels in any case, and this program in one. Nearly every label is told apart by one of its
/// first characters, without the folding of whole texts.
bool begins(QStringView text, QStringView prefix)
{
    const auto [expected, found] = std::ranges::mismatch(prefix, text);
    if (expected == prefix.end() || found == text.end())
        return expected == prefix.end();
    const bool mayFold = found->isSurrogate() || found->toCaseFolded() == expected->toCaseFolded();
    return mayFold && text.startsWith(prefix, Qt::CaseInsensitive);
}

/// Whether any service of this program wrote it.
bool isOurs(QStringView label)
{
    return begins(label, kLabelScheme);
}

/// What follows scheme and service in a label of `service`.
struct LabelParts {
    QStringView operation;
    QStringView function;
};

/// Takes a label of `service` apart. This is done for every VM of a listing, so nothing is put into a list or
/// a string of its own.
std::optional<LabelParts> takenApart(QStringView label, QStringView service)
{
    if (!isOurs(label) || label.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    const QStringView named = label.sliced(kLabelScheme.size());
    if (!begins(named, service) || !named.sliced(service.size()).startsWith(u'/'))
        return std::nullopt;
    const auto rest = named.sliced(service.size() + 1);
    const qsizetype end = rest.indexOf(u'/');
    const QStringView function = end < 0 ? QStringView() : rest.sliced(end + 1);
    if (function.contains(u'/'))
        return std::nullopt;
    return LabelParts{end < 0 ? rest : rest.first(end), function};
}

/// The value of a hexadecimal digit; -1 if it is none.
int hexValue(QChar digit)
{
    const int number = digit.unicode() - u'0';
    const int letter = (digit.unicode() | 0x20) - u'a';
    return number >= 0 && number < 10 ? number : letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/// A key as this program writes it. QUuid reads the other ways of writing it, several times slower.
QUuid keyFromText(QStringView text)
{
    constexpr QStringView form = u"00000000-0000-0000-0000-000000000000";
    if (text.size() != form.size())
        return QUuid::fromString(text);
    std::array<char, 16> bytes{};
    size_t count = 0;
    for (qsizetype i = 0; i < form.size(); i += form[i] == u'-' ? 1 : 2) {
        if (form[i] == u'-' && text[i] == u'-')
            continue;
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (form[i] == u'-' || high < 0 || low < 0)
            return QUuid::fromString(text);
        bytes[count++] = char(high * 16 + low);
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes));
}

std::optional<ServiceLabel> parsed(QStringView label, const QString &service)
{
    const auto parts = takenApart(label, service);
    if (!parts)
        return std::nullopt;
    std::optional<NodeFunction> function;
    if (!parts->function.isEmpty())
        function = functionFromName(parts->function);
    if (!parts->function.isEmpty() && !function) // as begins() has it: as it is first
        function = functionFromName(parts->function.toString().toLower());
    return ServiceLabel{service, keyFromText(parts->operation), function.value_or(NodeFunction::Agent)};
}

} // namespace

QString ServiceLabel::toString() const
{
    return prefix(service)
        + QStringLiteral("%1/%2").arg(operation.toString(QUuid::WithoutBraces), functionName(function));
}

QString ServiceLabel::prefix(const QString &service)
{
    return kLabelScheme + service + u'/';
}

std::optional<ServiceLabel> ServiceLabel::find(
    const QStringList &labels, const QString &service, const QUuid &preferred)
{
    std::optional<ServiceLabel> found;
    for (const QString &label : labels) {
        const auto own = parsed(label, service);
        if (!own)
            continue;
        if (!preferred.isNull() && own->operation == preferred)
            return own;
        if (!found || !own->operation.isNull())
            found = own;
    }
    return found;
}

std::optional<ServiceLabel> ServiceLabel::of(const VirtualMachine &vm, const QString &service)
{
    const bool hasWitness = !vm.userTemplate.isEmpty(); // a listing has none as a rule
    return find(vm.labels, service,
        hasWitness ? QUuid::fromString(vm.userTemplate.value(kOperationAttribute)) : QUuid());
}

bool belongsTo(const VirtualMachine &vm, const QString &service)
{
    return std::ranges::any_of(
        vm.labels, [&service](const QString &label) { return takenApart(label, service).has_value(); });
}

bool isSimulated(const VirtualMachine &vm)
{
    return vm.labels.contains(kSimulatedLabel, Qt::CaseInsensitive);
}

bool carriesKey(const VirtualMachine &vm, const QUuid &operation)
{
    const QString key = operation.toString(QUuid::WithoutBraces);
    const auto isKey = [&key](QStringView text) { return text.compare(key, Qt::CaseInsensitive) == 0; };
    return isKey(vm.userTemplate.value(kOperationAttribute))
        || std::ranges::any_of(vm.labels, [&isKey](const QString &label) {
               return std::ranges::any_of(QStringView(label).split(u'/'), isKey);
           });
}

bool mayHideKey(const VirtualMachine &vm, const QString &service)
{
    // The rarer half first: this is asked of every VM of a long pool.
    return !vm.isReadable() || std::ranges::any_of(vm.labels, [&service](const QString &label) {
        return label.contains(QChar::ReplacementCharacter)
            && label.startsWith(ServiceLabel::prefix(service), Qt::CaseInsensitive);
    });
}

QStringList personalLabels(const QStringList &labels)
{
    QStringList personal; // as a rule nobody has given any, and nothing is allocated
    for (const QString &label : labels) {
        if (!isOurs(label))
            personal.append(label);
    }
    personal.sort(Qt::CaseInsensitive);
    return personal;
}

void dropInheritedLabels(VmList &vms, const QString &service)
{
    const auto ownLabels = [&service](const VirtualMachine &vm) {
        QList<ServiceLabel> own;
        for (const QString &text : vm.labels) {
            if (const auto label = parsed(text, service); label && !label->operation.isNull())
                own.append(*label);
        }
        return own;
    };
    const auto hasSeveral = [&service](const VirtualMachine &vm) {
        return vm.labels.size() > 1 && std::ranges::count_if(vm.labels, [&service](const QString &label) {
            return takenApart(label, service).has_value();
        }) > 1;
    };
    if (std::ranges::none_of(vms, hasSeveral))
        return;
    QHash<QUuid, int> carriers;
    for (const VirtualMachine &vm : std::as_const(vms)) {
        for (const ServiceLabel &label : ownLabels(vm))
            ++carriers[label.operation];
    }
    for (VirtualMachine &vm : vms) {
        const QList<ServiceLabel> own = hasSeveral(vm) ? ownLabels(vm) : QList<ServiceLabel>();
        if (own.isEmpty())
            continue;
        const QUuid witness = QUuid::fromString(vm.userTemplate.value(kOperationAttribute));
        const auto rarity = [&](const ServiceLabel &label) {
            return label.operation == witness ? 0 : carriers.value(label.operation);
        };
        ServiceLabel best = own.first();
        for (const ServiceLabel &label : own) {
            if (rarity(label) <= rarity(best))
                best = label;
        }
        vm.labels.removeIf([&](const QString &label) {
            const auto mine = parsed(label, service);
            return mine && mine->operation != best.operation;
        });
    }
}

void keepOwnLabels(const VirtualMachine &before, VirtualMachine &now)
{
    const auto isMissing = [&](const QString &label) { return isOurs(label) && !now.labels.contains(label); };
    if (std::ranges::none_of(before.labels, isOurs) || std::ranges::any_of(before.labels, isMissing))
        return;
    now.labels.removeIf(
        [&](const QString &label) { return isOurs(label) && !before.labels.contains(label); });
}

} // namespace msm
