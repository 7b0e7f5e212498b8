// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/nodes/servicenode.h"

#include <QJsonDocument>
#include <QString>
#include <QStringList>

namespace msm::cli {

/// The terminal: results on stdout, everything else on stderr. Text that came from elsewhere is shown
/// without control characters, so that no VM name can drive the terminal.
class Console final {
public:
    explicit Console(bool quiet = false)
        : m_quiet(quiet)
    {
    }

    void result(const QString &line);
    void result(const QJsonDocument &document);
    /// A result that is JSON already, with its line end.
    void json(const QByteArray &text);
    /// Whether a result could not be written (a full disk, a closed stream).
    [[nodiscard]] bool hasLostResults() const { return m_lostResults; }
    /// Something is going on; nothing when quiet.
    void progress(const QString &line);
    /// Something that the user has to know: "msmctl: LINE".
    void note(const QString &line);
    /// Lines that belong to the note before them.
    void details(const QString &lines);
    /// "msmctl: HEADLINE: DETAIL" and what to do about it.
    void error(const Error &error);
    void usageError(const QString &text, const QString &command);

private:
    bool m_quiet;
    bool m_lostResults = false;
};

/// Without control and formatting characters.
[[nodiscard]] QString printable(const QString &text);
/// Columns as wide as their widest cell; the first row is the head.
[[nodiscard]] QString aligned(const QList<QStringList> &rows);
/// The nodes as such columns.
[[nodiscard]] QString nodeTable(const NodeList &nodes);
/// A few words for an error, and what to do about it; the advice may be empty.
[[nodiscard]] QString headlineOf(const Error &error);
[[nodiscard]] QString adviceOn(const Error &error);

} // namespace msm::cli
