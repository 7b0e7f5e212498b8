// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/likeness.h"

#include "core/lifecycle/provisioning.h"
#include "core/manager/replacement.h"

#include <QRegularExpression>

namespace msm {

namespace {

/// What OpenNebula writes into every CONTEXT (recorded in vm.info), what a create without a template asks for
/// (core/iaas/opennebula/instancemaker.cpp), and what a create adds for the agent (provisioning.h).
bool isOwnVariable(const QString &name)
{
    static const QRegularExpression own(
        QStringLiteral("^(MSM_.*|ONEGATE_.*|(ETH|PCI)\\d+_.*|DISK_ID|TARGET|VMID|FILES_DS|NETWORK|"
                       "SET_HOSTNAME|TOKEN|REPORT_READY)$"),
        QRegularExpression::CaseInsensitiveOption);
    return own.match(name).hasMatch();
}

/// The first of an attribute that a machine may have more than once.
qint32 firstId(const VirtualMachine &vm, const QString &path)
{
    bool isNumber = false;
    const int id = vm.attributes.value(path).section(u'\n', 0, 0).toInt(&isNumber);
    return isNumber ? id : -1;
}

QString plainAnswer(const UserInput &input, const Likeness &other)
{
    if (input.name == u"CPU" && other.cpu > 0)
        return QString::number(other.cpu);
    if (input.name == u"MEMORY" && other.memoryMb > 0)
        return QString::number(other.memoryMb);
    const QString answer = other.attributes.value(input.name);
    return input.type == UserInput::Type::Text64
        ? QString::fromUtf8(QByteArray::fromBase64(answer.toLatin1()))
        : answer;
}

} // namespace

Likeness likenessOf(const NodeView &node, const VirtualMachine &vm, const QMap<QString, QString> &context)
{
    Likeness other{.name = node.name,
        .namePattern = patternLike(node.name),
        .function = node.function,
        .install = serverInstallFromName(context.value(kServerVariable)).value_or(ServerInstall::Nothing),
        .templateId = vm.templateId,
        .cpu = vm.cpu,
        .memoryMb = vm.memoryMb,
        .labels = node.labels,
        .attributes = vm.userTemplate,
        .context = context};
    if (!vm.templateId.isValid()) {
        other.machine = MachineSpec{.image = ImageId{firstId(vm, QStringLiteral("TEMPLATE/DISK/IMAGE_ID"))},
            .network = NetworkId{firstId(vm, QStringLiteral("TEMPLATE/NIC/NETWORK_ID"))},
            .cpu = vm.cpu,
            .vcpu = vm.vcpu,
            .memoryMb = vm.memoryMb};
    }
    const bool installs = other.install != ServerInstall::Nothing;
    other.context.removeIf([installs](const QMap<QString, QString>::iterator &variable) {
        // The start script of a stock image is the program's bootstrap.
        return isOwnVariable(variable.key()) || (installs && variable.key() == u"START_SCRIPT_BASE64");
    });
    return other;
}

QMap<QString, QString> addedContext(QMap<QString, QString> context, const QMap<QString, QString> &ofTemplate)
{
    for (auto it = ofTemplate.cbegin(); it != ofTemplate.cend(); ++it) {
        const auto found = context.constFind(it.key().toUpper());
        if (found != context.cend() && (it->contains(u'$') || *found == *it))
            context.erase(found);
    }
    return context;
}

UserInput answeredLike(const UserInput &input, const Likeness &other)
{
    UserInput answered = input;
    const QString answer = plainAnswer(input, other);
    const bool isFree = !input.isSecret() && input.type != UserInput::Type::Fixed && !input.malformed;
    if (isFree && !answer.isEmpty() && !checkAnswer(input, answer))
        answered.initial = answer;
    return answered;
}

} // namespace msm
