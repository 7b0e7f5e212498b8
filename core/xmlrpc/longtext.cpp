// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/xmlrpc/longtext.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace msm::xmlrpc {

namespace {

using std::string_view;

constexpr string_view kBegin = "<string>";
constexpr string_view kEnd = "</string>";

/// The contents of the <string> that is most of the document; empty if there is none. What stands before it
/// must be nothing but tags: in a comment or in CDATA a <string> is none.
string_view findLongText(string_view xml)
{
    for (size_t begin = xml.find(kBegin); begin < xml.size() / 2; begin = xml.find(kBegin, begin)) {
        begin += kBegin.size();
        const size_t end = std::min(xml.find('<', begin), xml.size());
        if (end - begin > xml.size() / 2) {
            const bool isText =
                xml.substr(end).starts_with(kEnd) && xml.substr(0, begin).find("<!") == string_view::npos;
            return isText ? xml.substr(begin, end - begin) : string_view();
        }
    }
    return {};
}

/// What &#…; stands for, as UTF-8; empty if it is no character.
QByteArray character(string_view digits)
{
    const bool isHex = digits.starts_with('x');
    if (isHex)
        digits.remove_prefix(1);
    uint code = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, isHex ? 16 : 10);
    if (error != std::errc() || end != digits.data() + digits.size() || code == 0 || code > 0x10ffff
        || QChar::isSurrogate(code))
        return {};
    const char32_t character = code;
    return QString::fromUcs4(&character, 1).toUtf8();
}

/// Writes what the reference that `text` begins with stands for, which is never more than the reference, and
/// steps behind it. Returns the new end.
char *resolveReference(const char *&text, const char *end, char *out)
{
    const string_view rest(text, size_t(end - text));
    const auto stands = [&](string_view reference, char character) {
        if (!rest.starts_with(reference))
            return false;
        text += reference.size();
        *out++ = character;
        return true;
    };
    if (stands("&lt;", '<') || stands("&gt;", '>') || stands("&amp;", '&') || stands("&quot;", '"')
        || stands("&apos;", '\''))
        return out;
    constexpr size_t longest = 12; // leading zeros included
    const size_t last = rest.substr(0, longest).find(';');
    if (rest.starts_with("&#") && last != string_view::npos) {
        if (const QByteArray utf8 = character(rest.substr(2, last - 2)); !utf8.isEmpty()) {
            text += last + 1;
            return std::copy(utf8.begin(), utf8.end(), out);
        }
    }
    ++text;
    *out++ = '&';
    return out;
}

/// Resolves the references and, as XML has it, makes every end of a line a line feed. `out` may be where
/// `text` begins, or before it. Returns the end of what was written.
char *resolve(const char *text, const char *end, char *out)
{
    while (text != end) {
        const char c = *text;
        if (c == '&') {
            out = resolveReference(text, end, out);
        } else if (c == '\r') {
            text += string_view(text, size_t(end - text)).starts_with("\r\n") ? 2 : 1;
            *out++ = '\n';
        } else {
            ++text;
            *out++ = c;
        }
    }
    return out;
}

} // namespace

PartedDocument::PartedDocument(QByteArray xml)
{
    const string_view all(xml.constData(), size_t(xml.size()));
    const string_view text = findLongText(all);
    if (text.empty()) {
        m_rest = std::move(xml);
        return;
    }
    m_at = text.data() - all.data();
    m_size = qsizetype(text.size());
    m_rest = xml.first(m_at) + '?' + xml.sliced(m_at + m_size);
    m_text = std::move(xml);
}

QByteArray PartedDocument::takeText()
{
    char *const begin = m_text.data(); // detaches
    const char *const end = resolve(begin + m_at, begin + m_at + m_size, begin);
    m_text.truncate(end - begin);
    return std::move(m_text);
}

} // namespace msm::xmlrpc
