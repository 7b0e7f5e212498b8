// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/instancearguments.h"

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

/// NAME=VALUE of every use of the option. The value is not quoted in a message: it may be a secret.
std::optional<QString> readPairs(
    const QCommandLineParser &parser, const QString &option, QMap<QString, QString> &pairs)
{
    for (const QString &text : parser.values(option)) {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = text.left(std::max<qsizetype>(equals, 0)).toUpper();
        if (!isAttributeName(name))
            return QStringLiteral("--%1 takes NAME=VALUE").arg(option);
        pairs.insert(name, text.mid(equals + 1));
        if (const auto problem = checkAttributeValue(name, pairs.value(name)); problem && option == kContext)
            return QStringLiteral("--%1: %2").arg(option, problem->detail);
    }
    return std::nullopt;
}

} // namespace

QList<QCommandLineOption> InstanceArguments::options()
{
    QList<QCommandLineOption> options{QCommandLineOption(kHold)};
    for (const QString &name : {kTemplate, kImage, kNetwork, kCpu, kMemory, kVcpu, kInput, kContext})
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
    if (auto wrong = readPairs(parser, kInput, inputs))
        return wrong;
    return readPairs(parser, kContext, context);
}

void InstanceArguments::complete(const Profile &profile)
{
    const CreationDefaults &defaults = profile.creation;
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
