// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>

namespace msm {

class MySQLServerManager;

/// The seed's exposed_functions: HTTP method → name → handler. Registering a function is what exposes it.
class ExposedFunctions final {
public:
    enum class Method { Get, Post };
    /// Gets the params and answers later through `reply`, exactly once.
    using Handler = std::function<void(const QJsonObject &params, Reply<QJsonValue> reply)>;

    void add(Method method, const QString &name, Handler handler);
    /// Null when there is no such function for that method.
    [[nodiscard]] const Handler *find(Method method, const QString &name) const;
    [[nodiscard]] QStringList names(Method method) const;

private:
    QMap<Method, QMap<QString, Handler>> m_functions;
};

/// Registers listServiceNodes, createServiceNode, deleteServiceNode and getMySQLServerManagerState with the
/// original's error texts. The manager must outlive the registry.
void registerManagerFunctions(ExposedFunctions &functions, MySQLServerManager &manager);

} // namespace msm
