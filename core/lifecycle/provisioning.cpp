// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/provisioning.h"

#include "core/iaas/contextvariable.h"

#include <QFile>

static void initResources()
{
    Q_INIT_RESOURCE(msm_agent); // of a static library; not within a namespace
}

namespace msm {

namespace {

const QString kStartScript = QStringLiteral("START_SCRIPT");
const QString kStartScript64 = QStringLiteral("START_SCRIPT_BASE64");
/// With TOKEN=YES the machine may tell OneGate how far it is.
const QString kToken = QStringLiteral("TOKEN");
/// With REPORT_READY=YES the contextualization tells it that the machine is ready (one-apps,
/// loc-99-report-ready).
const QString kReportReady = QStringLiteral("REPORT_READY");
/// A line that no other script has.
constexpr const char *kBootstrapSays = "say() { echo \"msm-agent bootstrap: ";

QByteArray agentFile(const QString &name)
{
    QFile file(QStringLiteral(":/agent/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without %s", qPrintable(name));
    return file.readAll();
}

/// As the bootstrap unpacks it: base64 of a zlib stream, before which qCompress() puts the length.
QByteArray packed(const QByteArray &content)
{
    constexpr int length = 4;
    constexpr int best = 9;
    return qCompress(content, best).sliced(length).toBase64();
}

QByteArray filledBootstrap()
{
    initResources();
    QByteArray script = agentFile(QStringLiteral("bootstrap.sh"));
    for (const auto &[mark, name] : {std::pair{"\n@MSM_AGENT_PY@\n", "msm_agent.py"},
             std::pair{"\n@MSM_AGENT_SERVICE@\n", "msm-agent.service"}}) {
        Q_ASSERT(script.count(mark) == 1);
        script.replace(mark, '\n' + packed(agentFile(QString::fromLatin1(name))) + '\n');
    }
    return script;
}

/// The value of a variable in whatever case; empty when there is none.
QString valueOf(const QMap<QString, QString> &context, const QString &name)
{
    for (auto it = context.cbegin(); it != context.cend(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return {};
}

/// The script that the machine would run if nothing were installed, as variables for the bootstrap. A
/// template that was saved from a node has the bootstrap itself, and beside it what the bootstrap runs first.
QMap<QString, QString> ownScript(const QMap<QString, QString> &context)
{
    const QString plain = valueOf(context, kStartScript);
    const QString encoded = valueOf(context, kStartScript64);
    if (plain.isEmpty() && QByteArray::fromBase64(encoded.toLatin1()).contains(kBootstrapSays)) {
        return {{kOwnScriptVariable, valueOf(context, kOwnScriptVariable)},
            {kOwnScript64Variable, valueOf(context, kOwnScript64Variable)}};
    }
    // The cloud puts attributes in the place of $NAME in a plain script, so it stays plain. Guests prefer it.
    return {{kOwnScriptVariable, plain}, {kOwnScript64Variable, plain.isEmpty() ? encoded : QString()}};
}

Error withoutSecret()
{
    return {.kind = ErrorKind::Rejected,
        .detail =
            QStringLiteral("this profile has no node secret, without which the agent that a stock image "
                           "installs would obey nobody; nothing was made")};
}

std::optional<Error> tooLong(const QMap<QString, QString> &context)
{
    for (auto it = context.cbegin(); it != context.cend(); ++it) {
        constexpr qsizetype equalsAndEnd = 2;
        const qsizetype size = it.key().toUtf8().size() + it.value().toUtf8().size() + equalsAndEnd;
        if (size > maxContextVariable) {
            return Error{.kind = ErrorKind::Rejected,
                .detail = QStringLiteral("%1 in the CONTEXT of the node would have %2 KiB, and a machine "
                                         "takes %3; nothing was sent")
                              .arg(it.key())
                              .arg(size / 1024)
                              .arg(maxContextVariable / 1024)};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> provisioningProblem(
    ServerInstall install, NodeFunction function, bool hasSecret, const QMap<QString, QString> &given)
{
    if (function != NodeFunction::Agent)
        return std::nullopt;
    const bool isStock = installs(install, function);
    if (isStock && !hasSecret)
        return withoutSecret();
    for (auto it = given.cbegin(); it != given.cend(); ++it) {
        const QString name = it.key().toUpper();
        const bool taken = (hasSecret && name == kSecretVariable)
            || (isStock
                && (name == kServerVariable || name == kOwnScriptVariable || name == kOwnScript64Variable));
        if (taken) {
            return Error{.kind = ErrorKind::Rejected,
                .detail = QStringLiteral("%1 is set by the program itself; leave it out").arg(name)};
        }
    }
    return std::nullopt;
}

const QByteArray &bootstrapScript()
{
    static const QByteArray script = filledBootstrap();
    return script;
}

Result<QMap<QString, QString>> provisionedContext(const QMap<QString, QString> &ofTemplate,
    const QMap<QString, QString> &given, const Provisioning &provisioning)
{
    QMap<QString, QString> added;
    if (provisioning.secret)
        added.insert(kSecretVariable, QString::fromLatin1(provisioning.secret->toHex()));
    const QMap<QString, QString> merged = contextWith(ofTemplate, given);
    if (provisioning.reportsReady) {
        for (const QString &name : {kToken, kReportReady}) {
            if (valueOf(merged, name).isEmpty())
                added.insert(name, QStringLiteral("YES"));
        }
    }
    if (provisioning.install == ServerInstall::Nothing)
        return contextWith(given, added);
    if (!provisioning.secret)
        return failure(withoutSecret());
    added.insert(kServerVariable, serverInstallName(provisioning.install));
    added.insert(kStartScript64, QString::fromLatin1(bootstrapScript().toBase64()));
    if (valueOf(merged, kToken).isEmpty())
        added.insert(kToken, QStringLiteral("YES"));
    const QMap<QString, QString> own = ownScript(merged);
    for (auto it = own.cbegin(); it != own.cend(); ++it) {
        if (!it->isEmpty() || merged.contains(it.key())) // an empty one takes the place of the template's
            added.insert(it.key(), it.value());
    }
    QMap<QString, QString> context = contextWith(given, added);
    if (const auto error = tooLong(context))
        return failure(*error);
    return context;
}

} // namespace msm
