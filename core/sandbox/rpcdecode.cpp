// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/rpcdispatcher.h"

#include "core/xmlrpc/reader.h"

#include <pugixml.hpp>

#include <QStringDecoder>
#include <QUtf8StringView>

namespace msm::sandbox {

namespace {

constexpr int kParseFault = -503;
constexpr qsizetype kShownBytes = 40;

xmlrpc::Fault parseFault(const QByteArray &why)
{
    return {kParseFault, QString::fromUtf8("Call XML not a proper XML-RPC call.  " + why)};
}

/// Bytes as Xmlrpc-c shows them in its messages.
QByteArray shown(const QByteArray &bytes)
{
    QByteArray out;
    for (const char c : bytes) {
        switch (c) {
        case '\a':
            out += "\\a";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\\':
            out += "\\\\";
            break;
        default: {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x20 && byte < 0x7f)
                out += c;
            else
                out += "\\x" + QByteArray::number(byte, 16).rightJustified(2, '0');
        }
        }
    }
    return out;
}

QByteArray badToken(const QByteArray &body, qsizetype at, const QByteArray &problem)
{
    return "Call is not valid XML.  Invalid XML \"content\".  Problem with token at '"
        + shown(body.mid(at, kShownBytes)) + "...': " + problem;
}

/// How many bytes from `at` make one valid UTF-8 character; 0 when they do not.
qsizetype characterLength(const QByteArray &text, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(text.at(at));
    const qsizetype length = lead < 0x80 ? 1
        : lead < 0xc2                    ? 0
        : lead < 0xe0                    ? 2
        : lead < 0xf0                    ? 3
        : lead < 0xf5                    ? 4
                                         : 0;
    return length > 0
            && QUtf8StringView(text.constData() + at, std::min(length, text.size() - at)).isValidUtf8()
            && at + length <= text.size()
        ? length
        : 0;
}

/// Where the first byte stands that XML cannot carry; -1 when there is none.
qsizetype firstInvalid(const QByteArray &text)
{
    for (qsizetype at = 0; at < text.size();) {
        const char c = text.at(at);
        const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
        const qsizetype length = control ? 0 : characterLength(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

QByteArray inUtf8(const QByteArray &body)
{
    const QByteArray declaration = body.left(body.indexOf("?>")).toLower();
    const bool latin = body.startsWith("<?xml") && declaration.contains("iso-8859-1");
    return latin ? QString::fromLatin1(body).toUtf8() : body;
}

xmlrpc::Fault whyNotACall(const QByteArray &body, const Error &error)
{
    if (!body.trimmed().startsWith('<'))
        return parseFault("Call is not valid XML.  syntax error");
    pugi::xml_document document;
    const auto parsed = document.load_buffer(body.constData(), size_t(body.size()));
    if (!parsed)
        return parseFault(badToken(body, body.size(), "no element found"));
    const QByteArray root = document.document_element().name();
    if (root != "methodCall")
        return parseFault(
            "XML-RPC call should be a <methodCall> element.  Instead, we have a <" + root + "> element.");
    return parseFault(error.detail.toUtf8());
}

} // namespace

std::variant<RpcCall, xmlrpc::Fault> decodeRpc(const QByteArray &body)
{
    const QByteArray text = inUtf8(body);
    if (const qsizetype at = text.trimmed().startsWith('<') ? firstInvalid(text) : -1; at >= 0)
        return parseFault(badToken(text, at, "Invalid token, starting 0 bytes in"));
    auto call = xmlrpc::decodeCall(text);
    if (!call)
        return whyNotACall(text, call.error());
    return RpcCall{std::move(*call), text.contains("<i8>")};
}

} // namespace msm::sandbox
