// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/instancearguments.h"

#include "core/iaas/contextvariable.h"

#include <QCommandLineParser>

#include <cmath>

namespace msm::cli {

namespace {

const QString kTemplate = QStringLiteral("template");
const QString kImage = QStringLiteral("image");
const QString kNetwork = QStringLiteral("network");
const QString kCpu = QStringLiteral("cpu");
const QString kMemory = QStringLiteral("memory");
const QString kVcpu = QStringLiteral("vcpu");
const QString kInput = QStringLiteral("input");
const QString kContext = QStringLiteral("context");
const QString kHold = QStringLiteral("hold");
const QString kInstall = QStringLiteral("install");

/// Reads every --input. The value is not quoted in a message: it may be a secret.
std::optional<QString> readInputs(const QStringList &given, QMap<QString, QString> &inputs)
{
    for (const QString &text : given) {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = text.left(std::max<qsizetype>(equals, 0)).toUpper();
        if (!isAttributeName(name))
            return QStringLiteral("--input takes NAME=VALUE");
        inputs.insert(name, text.mid(equals + 1));
    }
    return std::nullopt;
}

/// Reads every --context: NAME=VALUE, or a NAME whose value is in the environment.
std::optional<QString> readContext(const QStringList &given, QMap<QString, QString> &context)
{
    for (QString text : given) {
        if (isAttributeName(text)) {
            const QString secret = QStringLiteral("MSM_CONTEXT_") + text.toUpper();
            if (!qEnvironmentVariableIsSet(secret.toLatin1().constData()))
                return QStringLiteral("--context: %1 has no value, and %2 is not in the environment")
                    .arg(text, secret);
            text += u'=' + qEnvironmentVariable(secret.toLatin1().constData());
        }
        const auto variable = parseContextVariable(text);
        if (!variable)
            return QStringLiteral("--context: %1").arg(variable.error().detail);
        context.insert(variable->name, variable->value);
    }
    return std::nullopt;
}

} // namespace

QList<QCommandLineOption> InstanceArguments::options()
{
    QList<QCommandLineOption> options{QCommandLineOption(kHold)};
    for (const QString &name :
        {kTemplate, kImage, kNetwork, kCpu, kMemory, kVcpu, kInput, kContext, kInstall})
        options.append({name, {}, QStringLiteral("VALUE")});
    return options;
}

std::optional<QString> InstanceArguments::read(const QCommandLineParser &parser)
{
    for (const QString &name : {kTemplate, kImage, kNetwork}) {
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return QStringLiteral("--%1 is empty").arg(name);
    }
    wantedTemplate = parser.value(kTemplate);
    image = parser.value(kImage);
    network = parser.value(kNetwork);
    onHold = parser.isSet(kHold);
    if (parser.isSet(kInstall)) {
        install = serverInstallFromName(parser.value(kInstall));
        if (!install)
            return QStringLiteral("--install is none, mariadb or mysql, not '%1'")
                .arg(parser.value(kInstall));
    }
    if (parser.isSet(kCpu)) {
        bool isNumber = false;
        const double value = parser.value(kCpu).toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value) || value <= 0)
            return QStringLiteral("--cpu takes a number above 0 such as 0.5, not '%1'")
                .arg(parser.value(kCpu));
        cpu = value;
    }
    for (const QString &name : {kMemory, kVcpu}) {
        bool isNumber = false;
        const int value = parser.value(name).toInt(&isNumber);
        if (!parser.isSet(name))
            continue;
        if (!isNumber || value < 1)
            return QStringLiteral("--%1 takes a whole number above 0, not '%2'")
                .arg(name, parser.value(name));
        if (name == kVcpu)
            vcpu = value;
        else
            memoryMb = value;
    }
    if (isMachine() && parser.isSet(kTemplate))
        return QStringLiteral(
            "--template and --image, --network, --cpu, --memory, --vcpu exclude each other");
    if (isMachine() && parser.isSet(kInput))
        return QStringLiteral("--input answers a template; without one there is nothing to answer");
    if (auto wrong = readInputs(parser.values(kInput), inputs))
        return wrong;
    return readContext(parser.values(kContext), context);
}

void InstanceArguments::complete(const Profile &profile)
{
    const CreationDefaults &defaults = profile.creation;
    if (!install)
        install = defaults.install;
    if (!isMachine() && wantedTemplate.isEmpty())
        wantedTemplate = profile.defaultTemplate;
    if (!wantedTemplate.isEmpty() || (!isMachine() && !inputs.isEmpty()))
        return;
    // An imported profile has no template, but knows what its nodes are made of.
    const bool imported = !defaults.image.isEmpty() && !defaults.network.isEmpty();
    if (!isMachine() && !imported)
        return;
    if (image.isEmpty())
        image = defaults.image;
    if (network.isEmpty())
        network = defaults.network;
}

QMap<QString, QString> InstanceArguments::answersFor(const QList<UserInput> &asked) const
{
    QMap<QString, QString> answers = inputs;
    for (const UserInput &input : asked) {
        const QByteArray variable = "MSM_INPUT_" + input.name.toUtf8();
        if (!answers.contains(input.name) && qEnvironmentVariableIsSet(variable.constData()))
            answers.insert(input.name, qEnvironmentVariable(variable.constData()));
    }
    return answers;
}

MachineSpec InstanceArguments::machine(const CreationDefaults &defaults) const
{
    MachineSpec machine{.vcpu = vcpu, .disk = defaults.disk, .os = defaults.os};
    if (cpu || defaults.cpu > 0)
        machine.cpu = cpu.value_or(defaults.cpu);
    if (memoryMb || defaults.memoryMb > 0)
        machine.memoryMb = memoryMb.value_or(defaults.memoryMb);
    return machine;
}

} // namespace msm::cli
