// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/xmltext.h"

#include "core/xmlrpc/writer.h"

#include <algorithm>

namespace msm::sandbox {

QByteArray xmlEscaped(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 2);
    xmlrpc::appendEscaped(out, text);
    return out;
}

QByteArray element(const char *tag, const QByteArray &escapedText)
{
    QByteArray out;
    out.append('<').append(tag).append('>').append(escapedText);
    out.append("</").append(tag).append('>');
    return out;
}

QByteArray element(const char *tag, qint64 number)
{
    return element(tag, QByteArray::number(number));
}

QByteArray cdataElement(const QByteArray &tag, const QByteArray &text)
{
    QByteArray out;
    out.reserve(2 * tag.size() + text.size() + 17);
    out.append('<').append(tag).append("><![CDATA[").append(text);
    out.append("]]></").append(tag).append('>');
    return out;
}

QByteArray nameElement(const QByteArray &name)
{
    return element("NAME", xmlEscaped(name));
}

bool isXmlName(const QByteArray &name)
{
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; };
    const auto isInner = [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return !name.isEmpty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), isInner);
}

} // namespace msm::sandbox
