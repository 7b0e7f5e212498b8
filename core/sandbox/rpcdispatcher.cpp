// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/rpcdispatcher.h"

#include "core/xmlrpc/writer.h"

#include <algorithm>

namespace msm::sandbox {

namespace {

using RpcFault = xmlrpc::Fault;
using xmlrpc::Value;

constexpr int kTypeFault = -501;
constexpr int kNoParametersFault = -500;
constexpr int kUnknownMethodFault = -506;

RpcFault typeFault(const char *what)
{
    return {
        kTypeFault, QStringLiteral("Parameter that is supposed to be %1 is not").arg(QLatin1String(what))};
}

/// A character outside the Basic Multilingual Plane; Xmlrpc-c cannot take one.
std::optional<RpcFault> planeFault(const QByteArray &text)
{
    const auto wide =
        std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xf0; });
    if (wide == text.end())
        return std::nullopt;
    const QString byte = QString::number(0xffffff00U | static_cast<unsigned char>(*wide), 16);
    return RpcFault{-503,
        QStringLiteral(
            "Call XML not a proper XML-RPC call.  %1-byte supposed UTF-8 string is not valid UTF-8.  "
            "UTF-8 string contains a character not in the Basic Multilingual Plane (first byte 0x%2)")
            .arg(text.size())
            .arg(byte)};
}

std::optional<RpcFault> parameterFault(const Value &value, char type, bool usesI8)
{
    switch (type) {
    case 's': {
        const auto text = value.toBytes();
        return text ? planeFault(*text) : typeFault("string");
    }
    case 'i':
        return value.toInt() && !usesI8 ? std::nullopt : std::optional(typeFault("integer"));
    default:
        return value.toBool() ? std::nullopt : std::optional(typeFault("boolean"));
    }
}

/// The fault of parameters `from` … against the method's types. Integers are looked at first: OpenNebula
/// reads the object's id before the rest, whatever its position (seen on one.vm.action with swapped
/// parameters).
std::optional<RpcFault> parametersFault(
    const RpcMethod &method, const RpcCall &call, qsizetype from, qsizetype to)
{
    const auto &params = call.call.params;
    const qsizetype end = std::min({to, qsizetype(qstrlen(method.types)), params.size()});
    for (const bool integers : {true, false}) {
        for (qsizetype i = from; i < end; ++i) {
            if ((method.types[i] == 'i') != integers)
                continue;
            if (const auto fault = parameterFault(params.at(i), method.types[i], call.usesI8))
                return fault;
        }
    }
    if (params.size() < std::min<qsizetype>(to, method.required))
        return RpcFault{kTypeFault, QStringLiteral("Not enough parameters")};
    return std::nullopt;
}

constexpr auto kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<methodResponse>\r\n<params>\r\n"
                       "<param><value><array><data>\r\n";
constexpr auto kTail = "</data></array></value></param>\r\n</params>\r\n</methodResponse>\r\n";

QByteArray encodeSuccess(const QByteArray &typedValue)
{
    QByteArray out;
    out.reserve(typedValue.size() + 320);
    out.append(kHead).append("<value><boolean>1</boolean></value>\r\n<value>").append(typedValue);
    return out.append("</value>\r\n<value><i4>0</i4></value>\r\n").append(kTail);
}

QByteArray encodeError(const ApiError &error, const QByteArray &method)
{
    const auto text = std::get<EscapedText>(textResult('[' + method + "] " + error.text)).text;
    QByteArray out = kHead;
    out += "<value><boolean>0</boolean></value>\r\n<value><string>" + text + "</string></value>\r\n";
    out += "<value><i4>" + QByteArray::number(int(error.code)) + "</i4></value>\r\n";
    out += "<value><i4>" + QByteArray::number(error.objectId) + "</i4></value>\r\n";
    return out.append("<value><i8>-1</i8></value>\r\n").append(kTail);
}

QByteArray encode(const MethodResult &result, const QByteArray &method)
{
    if (const auto *text = std::get_if<EscapedText>(&result)) {
        QByteArray typed;
        typed.reserve(text->text.size() + 20);
        typed.append("<string>").append(text->text).append("</string>");
        return encodeSuccess(typed);
    }
    if (const auto *number = std::get_if<qint64>(&result))
        return encodeSuccess("<i4>" + QByteArray::number(*number) + "</i4>");
    if (const auto *error = std::get_if<ApiError>(&result))
        return encodeError(*error, method);
    return xmlrpc::encodeResponse(std::get<Value>(result));
}

QByteArray signatureWord(char type)
{
    return type == 's' ? "string" : type == 'i' ? "int" : "boolean";
}

} // namespace

RpcDispatcher::RpcDispatcher(const MethodContext &context, const QByteArray &user, const QByteArray &password)
    : m_context(context)
    , m_user(user)
    , m_password(password)
{
    for (const auto *list : {&vmMethods(), &vmPoolMethods(), &catalogMethods(), &controlMethods()}) {
        for (const RpcMethod &method : *list)
            m_methods.insert(method.name, method);
    }
}

QByteArray RpcDispatcher::run(const RpcCall &call)
{
    const auto outcome = execute(call);
    if (const auto *fault = std::get_if<RpcFault>(&outcome))
        return xmlrpc::encodeFault(*fault);
    return encode(std::get<MethodResult>(outcome), call.call.method);
}

QByteArray RpcDispatcher::refusal(const QByteArray &method, const ApiError &error)
{
    return encodeError(error, method);
}

bool RpcDispatcher::signsIn(const QByteArray &session) const
{
    const QByteArray user = m_user + ':';
    if (!session.startsWith(user))
        return false;
    const QByteArray secret = session.mid(user.size());
    return secret == m_password || m_context.tokens.accepts(secret, m_context.pool.nowSeconds());
}

std::variant<MethodResult, RpcFault> RpcDispatcher::execute(const RpcCall &call)
{
    const QByteArray &name = call.call.method;
    if (name.startsWith("system."))
        return describe(call);
    const auto found = m_methods.constFind(name);
    const bool tooNew = name == "one.vmpool.infoset" && m_context.faults.isOn(Fault::OldVersion);
    if (tooNew || found == m_methods.constEnd())
        return RpcFault{
            kUnknownMethodFault, QStringLiteral("Method '%1' not defined").arg(QString::fromUtf8(name))};
    const auto &params = call.call.params;
    if (params.isEmpty())
        return RpcFault{kNoParametersFault, QStringLiteral("Not enough parameters")};
    // The session is read and checked before the other parameters are looked at.
    if (const auto fault = parametersFault(*found, call, 0, 1))
        return *fault;
    const bool refusesAll = m_context.faults.isOn(Fault::AuthFails) && !name.startsWith(kControlPrefix);
    if (refusesAll || !signsIn(params.first().toBytes().value_or(QByteArray())))
        return ApiError{ApiCode::Authentication, "User couldn't be authenticated, aborting call."};
    if (const auto fault =
            parametersFault(*found, call, 1, std::max<qsizetype>(params.size(), found->required)))
        return *fault;
    return found->run(m_context, Params(params));
}

std::variant<MethodResult, RpcFault> RpcDispatcher::describe(const RpcCall &call) const
{
    if (call.call.method == "system.listMethods") {
        xmlrpc::Array names{
            Value(QByteArray("system.listMethods")), Value(QByteArray("system.methodSignature"))};
        QList<QByteArray> sorted = m_methods.keys();
        std::sort(sorted.begin(), sorted.end());
        for (const QByteArray &name : sorted)
            names.append(Value(name));
        return Value(names);
    }
    if (call.call.method != "system.methodSignature")
        return RpcFault{kUnknownMethodFault,
            QStringLiteral("Method '%1' not defined").arg(QString::fromUtf8(call.call.method))};
    const QByteArray wanted = call.call.params.value(0).toBytes().value_or(QByteArray());
    const auto found = m_methods.constFind(wanted);
    if (found == m_methods.constEnd())
        return RpcFault{
            kUnknownMethodFault, QStringLiteral("Method '%1' not defined").arg(QString::fromUtf8(wanted))};
    xmlrpc::Array signature{Value(QByteArray("array"))};
    for (const char *type = found->types; *type != '\0'; ++type)
        signature.append(Value(signatureWord(*type)));
    return Value(xmlrpc::Array{Value(signature)});
}

} // namespace msm::sandbox
