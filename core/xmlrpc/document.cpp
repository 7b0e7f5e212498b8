// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/xmlrpc/document.h"

#include <QUtf8StringView>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace msm::xmlrpc {

namespace {

using std::string_view;

constexpr string_view kBegin = "<string>";
/// A text of that length is taken out; OpenNebula's other texts are shorter.
constexpr qsizetype kLong = 1024;
constexpr qsizetype kLongestReference = 12; // leading zeros included
constexpr char kNoText = '\xff';            // no byte of any UTF-8

/// How many bytes at the end mean something only with what follows them: the beginning of a character, of a
/// reference or of an end of line.
qsizetype cutAtEnd(QByteArrayView piece)
{
    if (piece.endsWith('\r'))
        return 1;
    const QByteArrayView end = piece.last(std::min(piece.size(), kLongestReference - 1));
    for (qsizetype back = 1; back <= std::min<qsizetype>(end.size(), 3); ++back) {
        const auto byte = uchar(end[end.size() - back]);
        const qsizetype length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        if (length > back)
            return back;
        if (length > 1 || byte < 0x80)
            break;
    }
    const qsizetype reference = end.lastIndexOf('&');
    return reference >= 0 && end.indexOf(';', reference) < 0 ? end.size() - reference : 0;
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
    const size_t last = rest.substr(0, kLongestReference).find(';');
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

/// Resolves the references and, as XML has it, makes every end of a line a line feed: never more than
/// there was. Returns the end of what was written.
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

void Document::append(QByteArrayView piece)
{
    // In slices: none of them has to be copied as a whole for what its end lacks.
    constexpr qsizetype slice = 64 * 1024;
    for (; piece.size() > slice; piece = piece.sliced(slice))
        appendSlice(piece.first(slice));
    appendSlice(piece);
}

void Document::appendSlice(QByteArrayView slice)
{
    if (!m_cut.isEmpty()) {
        // The next few bytes complete it, so no more than these are copied.
        const QByteArray joined =
            m_cut + slice.first(std::min(slice.size(), kLongestReference)).toByteArray();
        const qsizetype whole = joined.size() - cutAtEnd(joined);
        if (whole < m_cut.size()) { // all of a short slice, and still incomplete
            m_cut = joined;
            return;
        }
        take(QByteArrayView(joined).first(whole));
        slice = slice.sliced(whole - m_cut.size());
    }
    const qsizetype whole = slice.size() - cutAtEnd(slice);
    m_cut = slice.sliced(whole).toByteArray();
    take(slice.first(whole));
}

void Document::finish()
{
    take(std::exchange(m_cut, {}));
}

void Document::take(QByteArrayView piece)
{
    QByteArray withoutNul;
    if (!check(piece)) {
        withoutNul = piece.toByteArray();
        piece = withoutNul.replace('\0', kNoText);
    }
    m_size += piece.size();
    if (m_place == Place::Inside) {
        takeIntoText(piece);
        return;
    }
    m_rest += piece;
    if (m_place == Place::Before)
        findText();
}

/// False where there is a NUL in it, at which the XML parser would end.
bool Document::check(QByteArrayView piece)
{
    const qsizetype nul = piece.indexOf('\0');
    if (m_flaw.isEmpty() && !QUtf8StringView(piece).isValidUtf8())
        m_flaw = QStringLiteral("not valid UTF-8");
    else if (m_flaw.isEmpty() && nul >= 0)
        m_flaw = QStringLiteral("not XML: a NUL character at byte %1").arg(m_size + nul);
    return nul < 0;
}

/// What stands before the long text must be nothing but tags: in a comment or in CDATA a <string> is none.
void Document::findText()
{
    for (qsizetype begin = m_rest.indexOf(kBegin, m_searched); begin >= 0;
         begin = m_rest.indexOf(kBegin, begin)) {
        m_searched = begin;
        begin += qsizetype(kBegin.size());
        const qsizetype end = m_rest.indexOf('<', begin);
        if (end < 0 && m_rest.size() - begin < kLong)
            return; // it may become one
        if (end >= 0 && end - begin < kLong)
            continue;
        if (m_rest.first(begin).contains("<!")) {
            m_place = Place::Behind;
            return;
        }
        const QByteArray text = m_rest.sliced(begin);
        m_rest.truncate(begin);
        m_rest += '?';
        m_at = begin;
        m_place = Place::Inside;
        m_text.reserve(m_expected - begin); // memory that is not written to is none
        takeIntoText(text);
        return;
    }
    m_searched = std::max(m_searched, m_rest.size() - qsizetype(kBegin.size()) + 1);
}

void Document::takeIntoText(QByteArrayView piece)
{
    const qsizetype tag = piece.indexOf('<');
    const QByteArrayView text = tag < 0 ? piece : piece.first(tag);
    const qsizetype before = m_text.size();
    m_text.resize(before + text.size());
    const char *const end = resolve(text.data(), text.data() + text.size(), m_text.data() + before);
    m_text.truncate(end - m_text.constData());
    m_textSize += text.size();
    if (tag >= 0) {
        m_place = Place::Behind;
        m_rest += piece.sliced(tag);
    }
}

} // namespace msm::xmlrpc
