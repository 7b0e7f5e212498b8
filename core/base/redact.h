// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringView>

/// Takes secrets out of what leaves the program: logs, exported diagnostics, attributes on the screen. The
/// last line of defence: whoever writes a message keeps secrets out of it in the first place. Pure.
namespace msm {

/// What stands in a secret's place.
inline const QString kRedacted = QStringLiteral("[hidden]");

/// Whether something of this name is likely a secret, or may hold one: password, token, private key, session
/// string, a CONTEXT script. In any case and any spelling (ROOT_PASSWORD, dbPasswd, api-key, START_SCRIPT).
[[nodiscard]] bool isSecretName(QStringView name);

/// The text without what is recognisable as a secret in it:
///   HTTP headers          Authorization, Proxy-Authorization, Cookie, Set-Cookie; "Basic …", "Bearer …"
///   anywhere URLs                  user:password@ and query items with a secret name XML-RPC requests the
///   session string; every text of one.user.* (passwords and login tokens) XML and escaped XML   elements
///   with a secret name templates, INI, text  NAME="value", NAME=value, name: value with a secret name;
///   defaults of user inputs of
///                         type password
///   JSON                  members with a secret name
///   anywhere              40 or more hexadecimal digits: OpenNebula's password hashes and login tokens
/// Twice is the same as once. In linear time.
[[nodiscard]] QString redacted(const QString &text);

/// The value with every text in it redacted, and every text under a secret name hidden.
[[nodiscard]] QJsonValue redacted(const QJsonValue &value);

} // namespace msm
