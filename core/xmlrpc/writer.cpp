// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/xmlrpc/writer.h"

#include <limits>

namespace msm::xmlrpc {

namespace {

constexpr const char *kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n";

void appendValue(QByteArray &out, const Value &value);

void appendArray(QByteArray &out, const Array &array)
{
    out += "<array><data>\r\n";
    for (const Value &item : array) {
        appendValue(out, item);
        out += "\r\n";
    }
    out += "</data></array>";
}

void appendStruct(QByteArray &out, const Struct &members)
{
    out += "<struct>\r\n";
    for (const auto &[name, value] : members) {
        out += "<member><name>";
        appendEscaped(out, name);
        out += "</name>\r\n";
        appendValue(out, value);
        out += "</member>\r\n";
    }
    out += "</struct>";
}

void appendValue(QByteArray &out, const Value &value)
{
    out += "<value>";
    if (const auto flag = value.toBool()) {
        out += *flag ? "<boolean>1</boolean>" : "<boolean>0</boolean>";
    } else if (const auto number = value.toInt()) {
        const bool small =
            *number >= std::numeric_limits<qint32>::min() && *number <= std::numeric_limits<qint32>::max();
        const char *type = small ? "i4" : "i8";
        out.append('<').append(type).append('>').append(QByteArray::number(*number));
        out.append("</").append(type).append('>');
    } else if (const auto real = value.toDouble()) {
        out += "<double>" + QByteArray::number(*real, 'f', 6) + "</double>";
    } else if (const Array *array = value.toArray()) {
        appendArray(out, *array);
    } else if (const Struct *members = value.toStruct()) {
        appendStruct(out, *members);
    } else {
        out += "<string>";
        appendEscaped(out, value.toBytes().value_or(QByteArray()));
        out += "</string>";
    }
    out += "</value>";
}

} // namespace

void appendEscaped(QByteArray &out, const QByteArray &utf8)
{
    for (const char c : utf8) {
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '\r':
            out += "&#x0d;";
            break; // a bare CR would be read back as a line feed
        default: {
            const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n';
            if (!control)
                out += c;
        }
        }
    }
}

QByteArray encodeCall(const MethodCall &call)
{
    QByteArray out = kDeclaration;
    out += "<methodCall>\r\n<methodName>";
    appendEscaped(out, call.method);
    out += "</methodName>\r\n<params>\r\n";
    for (const Value &param : call.params) {
        out += "<param>";
        appendValue(out, param);
        out += "</param>\r\n";
    }
    out += "</params>\r\n</methodCall>\r\n";
    return out;
}

QByteArray encodeResponse(const Value &value)
{
    QByteArray out = kDeclaration;
    out += "<methodResponse>\r\n<params>\r\n<param>";
    appendValue(out, value);
    out += "</param>\r\n</params>\r\n</methodResponse>\r\n";
    return out;
}

QByteArray encodeFault(const Fault &fault)
{
    QByteArray out = kDeclaration;
    out += "<methodResponse>\r\n<fault>\r\n";
    appendValue(out, Value(Struct{{"faultCode", Value(fault.code)}, {"faultString", Value(fault.text)}}));
    out += "\r\n</fault>\r\n</methodResponse>\r\n";
    return out;
}

} // namespace msm::xmlrpc
