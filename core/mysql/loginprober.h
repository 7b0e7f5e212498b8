// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace msm {

/// What a MySQL or MariaDB server makes of somebody who wants to log in.
enum class LoginWord {
    Takes,       ///< it judges who logs in, and has turned the stranger away: logins are taken
    HostBlocked, ///< error 1129: too many connections from this host were broken off; nobody on it gets in
    HostRefused, ///< error 1130: no account may log in from this host
    Full,        ///< error 1040: all connections are in use
    Refuses,     ///< another error
};

/// The word's name for machines: "TAKES", "HOST_BLOCKED".
[[nodiscard]] QString loginWordName(LoginWord word);

/// How a server answered a login. Proof that a server is there, whatever it says.
struct LoginAnswer {
    LoginWord word = LoginWord::Refuses;
    int code = 0;    ///< the server's error number; 0 where it let the stranger in
    QString said;    ///< its own words, on one line
    QString version; ///< as it greets, "10.11.19-MariaDB"; empty where it refused before its greeting

    bool operator==(const LoginAnswer &) const = default;
};

/// In technical English, for details of errors: "error 1040: Too many connections".
[[nodiscard]] QString loginText(const LoginAnswer &answer);

/// Which server to ask.
struct LoginQuestion {
    QString address;
    quint16 port = 3306;
    /// Called once when the login begins, but not once the context is gone: before that, it waited in a
    /// queue.
    std::function<void()> sent{};
};

/// Asks servers whether they take logins, by a whole login as a user that does not exist: a greeting that is
/// read and dropped counts as a connect error, and after max_connect_errors of them (100) the server locks
/// the host out, everybody on it included. Calls are asynchronous (see Reply).
class LoginProber {
public:
    LoginProber() = default;
    virtual ~LoginProber() = default;
    Q_DISABLE_COPY_MOVE(LoginProber)

    /// Errors mean that no server was heard: Unreachable, Timeout, or Protocol where something answers that
    /// is no such server. A login that has begun is brought to its end also when `context` goes.
    virtual void probe(const LoginQuestion &question, QObject *context, Reply<LoginAnswer> reply) = 0;
};

} // namespace msm
