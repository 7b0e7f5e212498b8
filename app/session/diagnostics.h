// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/zonestatus.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

class QSettings;

namespace msm {

class Session;

/// What somebody who helps has to know, in one JSON file: a text that the user can read before sending it,
/// with any program, where an archive would have to be unpacked first. Nothing but the log can be long, and
/// that is cut.
struct Diagnostics {
    QJsonObject contents;

    /// As a file: indented, UTF-8.
    [[nodiscard]] QByteArray toFile() const;
};

/// What is in it and what is not, a sentence each, in technical English (the window has its own words).
[[nodiscard]] QStringList diagnosticsContents();

/// Puts it together. `session` may be null: then it says so. Every text is redacted (core/base/redact).
/// Names, addresses and account names stay, because without them nothing can be told from anything else.
[[nodiscard]] Diagnostics collectDiagnostics(
    Session *session, const QSettings &settings, const QString &dataDir);

/// As msmctl shows it: calls, failures, bytesOut, bytesIn, meanMs, p95Ms.
[[nodiscard]] QJsonObject trafficToJson(const ZoneTraffic &traffic);

} // namespace msm
