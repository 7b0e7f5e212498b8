// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>

namespace msm {

/// The original's exposed_functions: HTTP method → name → handler. Registering a function is what exposes it.
/// A value of the composition root's thread.
class ExposedFunctions final {
public:
    enum class Method { Get, Post };
    /// Gets the params and answers through `reply`, exactly once, at once or later. The detail of an error
    /// is the text that the caller on the wire gets.
    using Handler = std::function<void(const QJsonObject &params, Reply<QJsonValue> reply)>;

    /// Exposes a function; the same method and name again replaces it.
    void add(Method method, const QString &name, const Handler &handler);
    /// Null when there is no such function for that method.
    [[nodiscard]] const Handler *find(Method method, const QString &name) const;
    /// In alphabetical order.
    [[nodiscard]] QStringList names(Method method) const;

private:
    QMap<Method, QMap<QString, Handler>> m_functions;
};

} // namespace msm
