// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/vmsearch.h"

#include <QString>
#include <QStringView>

#include <algorithm>

namespace msm::sandbox {

namespace {

constexpr auto kUserTemplate = "VM.USER_TEMPLATE.";

/// After the last `%` that was passed, the pattern is tried at each further place of the text.
bool isLikeText(QStringView text, QStringView pattern)
{
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype afterAny = -1;
    qsizetype tried = 0;
    while (t < text.size()) {
        const bool escaped = p + 1 < pattern.size() && pattern.at(p) == u'\\';
        const QChar wanted = p < pattern.size() ? pattern.at(p + (escaped ? 1 : 0)) : QChar();
        if (p < pattern.size() && !escaped && wanted == u'%') {
            afterAny = ++p;
            tried = t;
        } else if (p < pattern.size() && (wanted == text.at(t) || (!escaped && wanted == u'_'))) {
            p += escaped ? 2 : 1;
            ++t;
        } else if (afterAny >= 0) {
            p = afterAny;
            t = ++tried;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + p, pattern.end(), [](QChar c) { return c == u'%'; });
}

/// What stands at a JSON path; several attributes of one name are an array there, and its text has their
/// slashes as they are stored.
std::optional<QByteArray> valueAt(const VirtualMachine &vm, const QByteArray &path)
{
    if (path == "VM.NAME")
        return vm.name;
    if (!path.startsWith(kUserTemplate))
        return std::nullopt;
    const QList<Attribute> found = vm.user.all(path.mid(qsizetype(qstrlen(kUserTemplate))));
    if (found.isEmpty())
        return std::nullopt;
    if (found.size() == 1)
        return found.first().value;
    QByteArrayList stored;
    for (const Attribute &attribute : found)
        stored.append('"' + QByteArray(attribute.value).replace('/', "\\/") + '"');
    return '[' + stored.join(", ") + ']';
}

} // namespace

bool isLike(const QByteArray &text, const QByteArray &pattern)
{
    return isLikeText(QString::fromUtf8(text), QString::fromUtf8(pattern));
}

bool matchesSearch(const VirtualMachine &vm, const QByteArray &search)
{
    const QByteArrayList conditions = search.split('&');
    return std::ranges::all_of(conditions, [&vm](const QByteArray &condition) {
        const QByteArrayList parts = condition.split('=');
        const auto value = valueAt(vm, parts.first());
        return value && isLike(*value, '%' + parts.value(1) + '%');
    });
}

} // namespace msm::sandbox
