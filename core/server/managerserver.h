// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

namespace msm {

class ExposedFunctions;

/// The manager's own wire interface (the original's ManagerServer): JSON-RPC 1.0 over HTTP, a bearer token
/// always. A build without Qt's HTTP server has none of it: see isAvailable(). Owned by the composition root;
/// off until listen(), and again when destroyed. One thread.
///
///     GET  /?method=NAME&id=ID&params=<URL-encoded JSON object>
///     POST /  {"method": "NAME", "params": {…}, "id": "ID"}
///
/// Answers 200 with {"result": …, "error": null, "id": ID} or {"error": "TEXT", "id": ID}. Before that, in
/// this order: 403 when the Host header is neither an address nor localhost (a web page whose name was
/// re-bound to this machine), 401 without the token, 405 for other HTTP methods, 415 without Content-Type:
/// application/json, 400 when no method is given, 404 "method not found". Other paths: 404. Requests of more
/// than 64 KiB: 413.
class ManagerServer final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype kMinTokenLength = 16;

    /// Whether this build has the wire interface at all.
    [[nodiscard]] static bool isAvailable();

    /// The functions must outlive the server.
    ManagerServer(const ExposedFunctions &functions, const QByteArray &token, QObject *parent = nullptr);
    ~ManagerServer() override;

    /// Port 0 takes any free one; answers the one taken. Errors: Unreachable (address in use or not ours),
    /// Rejected (token shorter than kMinTokenLength or not printable ASCII), Conflict (listens already, or
    /// this build has no wire interface).
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);

private:
    class Http; ///< keeps Qt's HTTP server out of this header

    const ExposedFunctions &m_functions;
    const QByteArray m_token;
    std::unique_ptr<Http> m_http; ///< null until it listens
};

} // namespace msm
