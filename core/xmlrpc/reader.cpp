// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/xmlrpc/reader.h"

#include <pugixml.hpp>

#include <cmath>
#include <string_view>

namespace msm::xmlrpc {

namespace {

using std::string_view;

tl::unexpected<Error> protocolError(const QString &detail)
{
    return failure(ErrorKind::Protocol, detail);
}

QByteArray textOf(const pugi::xml_node &node, Document &body)
{
    QByteArray text;
    for (const pugi::xml_node &part : node.children()) {
        if (body.standsAt(part.value()))
            text = body.takeText(); // nothing stands before it
        else
            text += part.value();
    }
    return text;
}

/// The first child element, skipping the white space that preserving strings keeps.
pugi::xml_node firstElement(const pugi::xml_node &node)
{
    for (const pugi::xml_node &child : node.children()) {
        if (child.type() == pugi::node_element)
            return child;
    }
    return {};
}

Result<Value> readValue(const pugi::xml_node &node, Document &body, int depth);

Result<Value> readArray(const pugi::xml_node &node, Document &body, int depth)
{
    Array array;
    for (const pugi::xml_node &item : node.child("data").children("value")) {
        auto value = readValue(item, body, depth + 1);
        if (!value)
            return value;
        array.append(std::move(*value));
    }
    return Value(std::move(array));
}

Result<Value> readStruct(const pugi::xml_node &node, Document &body, int depth)
{
    Struct members;
    for (const pugi::xml_node &member : node.children("member")) {
        auto value = readValue(member.child("value"), body, depth + 1);
        if (!value)
            return value;
        members.append({textOf(member.child("name"), body), std::move(*value)});
    }
    return Value(std::move(members));
}

Result<Value> readScalar(string_view type, const QByteArray &text)
{
    const auto bad = [&] {
        return protocolError(QStringLiteral("XML-RPC <%1> holds no valid value")
                                 .arg(QString::fromUtf8(type.data(), qsizetype(type.size()))));
    };
    bool ok = false;
    if (type == "boolean") {
        const QByteArray flag = text.trimmed();
        return flag == "1" ? Result<Value>(Value(true)) : flag == "0" ? Result<Value>(Value(false)) : bad();
    }
    if (type == "i4" || type == "int" || type == "i8" || type == "ex:i8") {
        const qlonglong number = text.trimmed().toLongLong(&ok);
        return ok ? Result<Value>(Value(qint64(number))) : bad();
    }
    if (type == "double") {
        const double number = text.trimmed().toDouble(&ok);
        return ok && std::isfinite(number) ? Result<Value>(Value(number)) : bad(); // XML-RPC has no others
    }
    if (type == "nil" || type == "ex:nil")
        return Value();
    return protocolError(QStringLiteral("unknown XML-RPC type <%1>")
                             .arg(QString::fromUtf8(type.data(), qsizetype(type.size()))));
}

Result<Value> readValue(const pugi::xml_node &node, Document &body, int depth)
{
    if (!node)
        return protocolError(QStringLiteral("XML-RPC value is missing"));
    if (depth > kMaxDepth)
        return protocolError(QStringLiteral("XML-RPC values are nested more than %1 deep").arg(kMaxDepth));
    const pugi::xml_node typed = firstElement(node);
    if (!typed)
        return Value(textOf(node, body)); // an untyped value is a string
    const string_view type = typed.name();
    if (type == "string" || type == "base64" || type == "dateTime.iso8601") {
        if (firstElement(typed))
            return protocolError(QStringLiteral("XML-RPC <string> holds elements"));
        return Value(textOf(typed, body));
    }
    if (type == "array")
        return readArray(typed, body, depth);
    if (type == "struct")
        return readStruct(typed, body, depth);
    return readScalar(type, textOf(typed, body));
}

/// Whether there are more tags than the parser may make nodes of: a body of nothing but tags would take
/// sixteen times its size.
bool hasTooManyTags(const QByteArray &body)
{
    qsizetype at = 0;
    for (int tags = 0; tags <= kMaxTags; ++tags) {
        at = body.indexOf('<', at) + 1;
        if (at == 0)
            return false;
    }
    return true;
}

/// Parses what `body` has beside the long text in place; the tree points into it and must not outlive it.
Result<pugi::xml_node> parse(Document &body, pugi::xml_document &tree, const char *rootName)
{
    body.finish();
    if (body.size() == 0)
        return protocolError(QStringLiteral("the answer is empty"));
    QByteArray &xml = body.rest();
    if (hasTooManyTags(xml))
        return protocolError(QStringLiteral("the answer holds more than %1 XML tags").arg(kMaxTags));
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata_single;
    const pugi::xml_parse_result parsed =
        tree.load_buffer_inplace(xml.data(), size_t(xml.size()), options, pugi::encoding_utf8);
    if (!parsed) {
        return protocolError(QStringLiteral("the answer is not XML: %1 at byte %2")
                                 .arg(QString::fromUtf8(parsed.description()))
                                 .arg(body.inDocument(parsed.offset)));
    }
    const pugi::xml_node root = tree.document_element();
    if (string_view(root.name()) != rootName) {
        return protocolError(QStringLiteral("the answer is not XML-RPC: it begins with <%1>")
                                 .arg(QString::fromUtf8(root.name()).left(60)));
    }
    return root;
}

Fault readFault(const Value &value)
{
    Fault fault;
    if (const Struct *members = value.toStruct()) {
        for (const auto &[name, member] : *members) {
            if (name == "faultCode")
                fault.code = member.toInt().value_or(0);
            else if (name == "faultString")
                fault.text = QString::fromUtf8(member.toBytes().value_or(QByteArray()));
        }
    }
    return fault;
}

} // namespace

Result<MethodResponse> decodeResponse(Document document)
{
    pugi::xml_document tree;
    const auto root = parse(document, tree, "methodResponse");
    if (!root)
        return failure(root.error());
    if (const pugi::xml_node fault = root->child("fault")) {
        const auto value = readValue(fault.child("value"), document, 0);
        if (!value)
            return failure(value.error());
        return MethodResponse(readFault(*value));
    }
    auto value = readValue(root->child("params").child("param").child("value"), document, 0);
    if (!value)
        return failure(value.error());
    return MethodResponse(std::move(*value));
}

Result<MethodCall> decodeCall(Document document)
{
    pugi::xml_document tree;
    const auto root = parse(document, tree, "methodCall");
    if (!document.flaw().isEmpty())
        return protocolError(QStringLiteral("the call is ") + document.flaw());
    if (!root)
        return failure(root.error());
    MethodCall call;
    call.method = textOf(root->child("methodName"), document).trimmed();
    for (const pugi::xml_node &param : root->child("params").children("param")) {
        auto value = readValue(param.child("value"), document, 0);
        if (!value)
            return failure(value.error());
        call.params.append(std::move(*value));
    }
    return call;
}

} // namespace msm::xmlrpc
