// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The manager's server in a build without Qt's HTTP server: it says why there is none.
#include "core/server/managerserver.h"

namespace msm {

class ManagerServer::Http final { };

bool ManagerServer::isAvailable()
{
    return false;
}

ManagerServer::ManagerServer(const ExposedFunctions &functions, const QByteArray &token, QObject *parent)
    : QObject(parent)
    , m_functions(functions)
    , m_token(token)
{
}

ManagerServer::~ManagerServer() = default;

Result<quint16> ManagerServer::listen(const QHostAddress &, quint16)
{
    return failure(ErrorKind::Conflict,
        QStringLiteral("this build has no wire interface: it was built without Qt's HTTP server"));
}

} // namespace msm
