// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/opennebulaclient.h"

#include "core/base/background.h"
#include "core/iaas/opennebula/templatetext.h"
#include "core/iaas/opennebula/vmdecoder.h"

namespace msm {

using namespace opennebula;
using xmlrpc::Value;

namespace {

constexpr int kAllVisible = -2; // filter of a pool: everything that the account may see
constexpr int kNotDone = -1;    // state of a pool: everything but DONE
constexpr int kNoLimit = -1;

/// Turns the reply for a decoded object into the reply for the answer's XML, decoded by `decode`.
template <typename T>
Reply<Value> decodedBy(Result<T> (*decode)(QByteArray), QObject *context, Reply<T> reply)
{
    return [decode, context, reply = std::move(reply)](Result<Value> answer) {
        if (!answer) {
            reply(failure(answer.error()));
            return;
        }
        QByteArray xml = answer->takeBytes();
        answer = Value(); // the decoder works in place and must be the only owner
        constexpr qsizetype backgroundBytes = 64 * 1024;
        if (xml.size() < backgroundBytes) {
            reply(decode(std::move(xml)));
        } else {
            runInBackground(
                context, [decode, xml = std::move(xml)]() mutable { return decode(std::move(xml)); }, reply);
        }
    };
}

} // namespace

OpenNebulaClient::OpenNebulaClient(
    HttpClient &http, const QUrl &endpoint, const QString &user, const QString &password, QObject *parent)
    : QObject(parent)
    , m_gate(http, endpoint, user, password)
{
}

void OpenNebulaClient::tryNow()
{
    m_userWaits = true;
    m_gate.tryNow();
}

void OpenNebulaClient::checkConnection(QObject *context, Reply<EndpointInfo> reply)
{
    m_gate.call(RpcGate::Kind::UserRead, "one.system.version", {}, context,
        [this, context, reply = std::move(reply)](const Result<Value> &version) {
            if (!version) {
                reply(failure(version.error()));
                return;
            }
            const QString text = QString::fromUtf8(version->toBytes().value_or(QByteArray()));
            m_gate.call(RpcGate::Kind::UserRead, "one.user.info", {Value(-1)}, context,
                decodedBy<EndpointInfo>(decodeUser, context, [text, reply](Result<EndpointInfo> info) {
                    if (info)
                        info->version = text;
                    reply(std::move(info));
                }));
        });
}

void OpenNebulaClient::listVMs(QObject *context, Reply<VmList> reply)
{
    const auto kind = std::exchange(m_userWaits, false) ? RpcGate::Kind::UserRead : RpcGate::Kind::Read;
    m_gate.call(kind, "one.vmpool.info",
        {Value(kAllVisible), Value(kNoLimit), Value(kNoLimit), Value(kNotDone)}, context,
        decodedBy<VmList>(decodeVmPool, context, std::move(reply)));
}

void OpenNebulaClient::vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply)
{
    QByteArray list;
    for (const VmId id : ids)
        list += QByteArray::number(id.value) + ',';
    list.chop(1);
    m_gate.call(RpcGate::Kind::Read, "one.vmpool.infoset", {Value(list), Value(false)}, context,
        decodedBy<VmList>(decodeVmPool, context, std::move(reply)));
}

void OpenNebulaClient::vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply)
{
    m_gate.call(RpcGate::Kind::Read, "one.vm.info", {Value(id.value)}, context,
        decodedBy<VirtualMachine>(decodeVm, context, std::move(reply)));
}

void OpenNebulaClient::listTemplates(QObject *context, Reply<QList<TemplateInfo>> reply)
{
    m_gate.call(RpcGate::Kind::UserRead, "one.templatepool.info",
        {Value(kAllVisible), Value(kNoLimit), Value(kNoLimit)}, context,
        decodedBy<QList<TemplateInfo>>(decodeTemplatePool, context, std::move(reply)));
}

void OpenNebulaClient::newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply)
{
    templateLabels(request.templateId, context,
        [this, request, context, reply = std::move(reply)](const Result<QStringList> &labels) {
            if (labels)
                instantiate(request, *labels, context, reply);
            else
                reply(failure(labels.error()));
        });
}

void OpenNebulaClient::templateLabels(TemplateId id, QObject *context, Reply<QStringList> reply)
{
    auto &questions = m_labelQuestions[id];
    questions.append({context, std::move(reply)});
    if (questions.size() > 1)
        return;
    m_gate.call(RpcGate::Kind::Read, "one.template.info", {Value(id.value), Value(false)}, this,
        decodedBy<TemplateInfo>(decodeTemplate, this, [this, id](Result<TemplateInfo> info) {
            if (!info)
                info.error().maybeApplied = false; // only a read
            const auto asked = m_labelQuestions.take(id);
            for (const LabelQuestion &question : asked) {
                if (question.context)
                    question.reply(info.map([](const TemplateInfo &found) { return found.labels; }));
            }
        }));
}

void OpenNebulaClient::instantiate(const InstanceRequest &request, const QStringList &templateLabels,
    QObject *context, const Reply<VmId> &reply)
{
    QMap<QString, QString> attributes = request.userTemplate;
    const QStringList labels = templateLabels + request.labels;
    if (!labels.isEmpty())
        attributes.insert(QStringLiteral("LABELS"), labels.join(u','));
    m_gate.call(RpcGate::Kind::Change, "one.template.instantiate",
        {Value(request.templateId.value), Value(request.name), Value(false),
            Value(encodeTemplate(attributes)), Value(false)},
        context, [reply](const Result<Value> &answer) {
            if (!answer) {
                reply(failure(answer.error()));
                return;
            }
            const auto id = answer->toInt();
            if (!id) {
                reply(failure(Error{.kind = ErrorKind::Protocol,
                    .detail = QStringLiteral("the answer to a create holds no VM id"),
                    .maybeApplied = true}));
                return;
            }
            reply(VmId{qint32(*id)});
        });
}

void OpenNebulaClient::killInstance(VmId id, KillMode mode, QObject *context, Reply<void> reply)
{
    const QByteArray action = mode == KillMode::Terminate ? "terminate" : "terminate-hard";
    m_gate.call(RpcGate::Kind::Change, "one.vm.action", {Value(action), Value(id.value)}, context,
        [reply = std::move(reply)](const Result<Value> &answer) { reply(answer.map([](const Value &) {})); });
}

} // namespace msm
