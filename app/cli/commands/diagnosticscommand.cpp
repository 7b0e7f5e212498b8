// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/diagnosticscommand.h"

#include "app/cli/arguments.h"
#include "app/session/datadir.h"
#include "app/session/diagnostics.h"
#include "app/session/session.h"
#include "core/base/error.h"
#include "core/manager/mysqlservermanager.h"

#include <QSaveFile>

namespace msm::cli {

QString DiagnosticsCommand::help() const
{
    QString text = QStringLiteral(R"(diagnostics FILE

Saves what somebody who helps has to know into FILE, a JSON text to read before it is sent. Changes nothing,
works while another process uses the profile, and also when the cloud cannot be reached. FILE holds:

)");
    const QStringList contents = diagnosticsContents();
    for (const QString &part : contents)
        text += QStringLiteral("  - %1\n").arg(part);
    return text;
}

std::optional<QString> DiagnosticsCommand::read(const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return QStringLiteral("diagnostics takes the name of the file to make");
    m_file = arguments.first();
    return std::nullopt;
}

void DiagnosticsCommand::run(Context &context)
{
    MySQLServerManager &manager = context.session->manager();
    if (manager.state() == ManagerState::Error)
        save(context);
    else // connected is not yet announced: the nodes come with this answer
        manager.listServiceNodes(&context, [this, &context](const Result<NodeList> &) { save(context); });
}

void DiagnosticsCommand::save(Context &context)
{
    const QString dataDir = context.options.dataDir.isEmpty() ? defaultDataDir() : context.options.dataDir;
    const QByteArray text = collectDiagnostics(context.session, context.settings, dataDir).toFile();
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        context.console.error(
            {.kind = ErrorKind::Storage, .detail = QStringLiteral("%1: %2").arg(m_file, file.errorString())});
        context.finish(ExitCode::Failed);
        return;
    }
    context.console.progress(QStringLiteral("saved %1; it holds:").arg(m_file));
    const QStringList contents = diagnosticsContents();
    for (const QString &part : contents)
        context.console.progress(QStringLiteral("  - %1").arg(part));
    context.finish(ExitCode::Done);
}

} // namespace msm::cli
