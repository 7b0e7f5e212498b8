// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/logging.h"

#include "core/base/redact.h"

#include <QDateTime>
#include <QDir>

#include <atomic>
#include <string_view>

namespace msm {

namespace {

std::atomic<Logging *> current{nullptr};

QLatin1String levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QLatin1String("debug");
    case QtInfoMsg:
        return QLatin1String("info");
    case QtWarningMsg:
        return QLatin1String("warning");
    case QtCriticalMsg:
        return QLatin1String("critical");
    case QtFatalMsg:
        break;
    }
    return QLatin1String("fatal");
}

} // namespace

Logging::Logging(const QString &dataDir, const QString &name, Echo echo)
    : m_file(path(dataDir, name))
    , m_echo(echo == Echo::All || qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
{
    current = this;
    m_before = qInstallMessageHandler(handle);
}

Logging::~Logging()
{
    qInstallMessageHandler(m_before);
    current = nullptr;
}

QString Logging::path(const QString &dataDir, const QString &name)
{
    return QDir(dataDir).filePath(QStringLiteral("log/%1.log").arg(name));
}

void Logging::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Logging *const self = current;
    if (!self)
        return;
    const QString safe = redacted(message);
    const std::string_view category = context.category ? context.category : "default";
    self->m_file.write(QStringLiteral("%1 %2 %3: %4")
                           .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), levelName(type),
                               QString::fromLatin1(category.data(), qsizetype(category.size())), safe));
    if (self->m_echo || !category.starts_with("msm."))
        self->m_before(type, context, safe);
}

} // namespace msm
