// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/instancemaker.h"

#include "core/iaas/contextvariable.h"
#include "core/iaas/opennebula/readanswer.h"
#include "core/iaas/opennebula/rpcgate.h"
#include "core/iaas/opennebula/templatetext.h"
#include "core/iaas/opennebula/vmdecoder.h"

#include <limits>

namespace msm::opennebula {

using xmlrpc::Value;

namespace {

/// A template that was just read is not read again for the next of a large batch.
constexpr std::chrono::seconds kTemplateLasts{5};

QMap<QString, QString> merged(QMap<QString, QString> base, const QMap<QString, QString> &over)
{
    for (auto it = over.cbegin(); it != over.cend(); ++it)
        base.insert(it.key().toUpper(), it.value()); // as the server will
    return base;
}

QMap<QString, QString> attributesOf(const InstanceRequest &request, const QStringList &templateLabels)
{
    QMap<QString, QString> attributes = merged(request.options.answers, request.userTemplate);
    QStringList labels = templateLabels;
    if (!request.labelScheme.isEmpty()) {
        labels.removeIf([&request](const QString &label) {
            return label.startsWith(request.labelScheme, Qt::CaseInsensitive);
        });
    }
    labels += request.labels;
    labels.removeDuplicates();
    if (!labels.isEmpty())
        attributes.insert(QStringLiteral("LABELS"), labels.join(u','));
    return attributes;
}

/// The reply for a create, whose answer is the VM's id.
Reply<Value> vmIdReply(const Reply<VmId> &reply)
{
    return [reply](const Result<Value> &answer) {
        if (!answer) {
            reply(failure(answer.error()));
            return;
        }
        const qint64 id = answer->toInt().value_or(-1);
        if (id >= 0 && id <= std::numeric_limits<qint32>::max()) {
            reply(VmId{qint32(id)});
            return;
        }
        reply(failure(Error{.kind = ErrorKind::Protocol,
            .detail = QStringLiteral("the answer to a create holds no VM id"),
            .maybeApplied = true}));
    };
}

} // namespace

InstanceMaker::InstanceMaker(RpcGate &gate, Scheduler &scheduler)
    : m_gate(gate)
    , m_scheduler(scheduler)
{
}

void InstanceMaker::newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply)
{
    if (request.options.machine) {
        allocate(request, context, reply);
        return;
    }
    templateInfo(request.templateId, context,
        [this, request, context, reply = std::move(reply)](const Result<TemplateInfo> &base) {
            if (base)
                instantiate(request, *base, context, reply);
            else
                reply(failure(base.error()));
        });
}

void InstanceMaker::templateInfo(TemplateId id, QObject *context, Reply<TemplateInfo> reply)
{
    if (m_lastTemplate && m_lastTemplate->id == id) {
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), known = *m_lastTemplate] { reply(known); },
            Qt::QueuedConnection);
        return;
    }
    auto &questions = m_templateQuestions[id];
    questions.append({context, std::move(reply)});
    if (questions.size() > 1)
        return;
    m_gate.call(RpcGate::Kind::Read, "one.template.info", {Value(id.value), Value(false)}, this,
        decodedBy<TemplateInfo>(decodeTemplate, this, [this, id](const Result<TemplateInfo> &info) {
            if (info) {
                m_lastTemplate = *info;
                m_forgetTemplate = m_scheduler.callAfter(kTemplateLasts, [this] { m_lastTemplate.reset(); });
            }
            const auto asked = m_templateQuestions.take(id);
            for (const TemplateQuestion &question : asked) {
                if (question.context)
                    question.reply(info);
            }
        }));
}

void InstanceMaker::instantiate(
    const InstanceRequest &request, const TemplateInfo &base, QObject *context, const Reply<VmId> &reply)
{
    VectorAttributes vectors;
    if (!request.options.context.isEmpty())
        vectors.emplace_back(QStringLiteral("CONTEXT"), contextWith(base.context, request.options.context));
    m_gate.call(RpcGate::Kind::Change, "one.template.instantiate",
        {Value(request.templateId.value), Value(request.name), Value(request.options.onHold),
            Value(encodeTemplate(attributesOf(request, base.labels), vectors)), Value(false)},
        context, vmIdReply(reply));
}

void InstanceMaker::allocate(const InstanceRequest &request, QObject *context, const Reply<VmId> &reply)
{
    const MachineSpec &machine = *request.options.machine;
    QMap<QString, QString> attributes = attributesOf(request, {});
    attributes.insert(QStringLiteral("NAME"), request.name);
    attributes.insert(QStringLiteral("CPU"), QString::number(machine.cpu));
    attributes.insert(QStringLiteral("MEMORY"), QString::number(machine.memoryMb));
    if (machine.vcpu > 0)
        attributes.insert(QStringLiteral("VCPU"), QString::number(machine.vcpu));
    // Without NETWORK the guest is told no address, and without the name all guests have the image's.
    const QMap<QString, QString> basics{{QStringLiteral("NETWORK"), QStringLiteral("YES")},
        {QStringLiteral("SET_HOSTNAME"), QStringLiteral("$NAME")}};
    const VectorAttributes vectors{
        {QStringLiteral("DISK"),
            merged(machine.disk, {{QStringLiteral("IMAGE_ID"), QString::number(machine.image.value)}})},
        {QStringLiteral("NIC"), {{QStringLiteral("NETWORK_ID"), QString::number(machine.network.value)}}},
        {QStringLiteral("OS"), machine.os},
        {QStringLiteral("CONTEXT"), contextWith(basics, request.options.context)}};
    m_gate.call(RpcGate::Kind::Change, "one.vm.allocate",
        {Value(encodeTemplate(attributes, vectors)), Value(request.options.onHold)}, context,
        vmIdReply(reply));
}

} // namespace msm::opennebula
