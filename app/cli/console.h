// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/manager/nodeviews.h"
#include "core/nodes/nodelist.h"

#include <QJsonDocument>
#include <QString>
#include <QStringList>

#include <functional>

namespace msm::cli {

/// The terminal: results on stdout, everything else on stderr. Text that came from elsewhere is shown
/// without control characters, so that no VM name can drive the terminal.
class Console final {
public:
    enum class Stream { Result, Message };
    enum class Written {
        Yes,
        No,          ///< a full disk, a closed stream
        NobodyReads, ///< whoever read has gone, as in "msmctl list | head -1"
    };
    /// Takes a line in UTF-8.
    using Sink = std::function<Written(Stream, const QByteArray &)>;

    explicit Console(bool quiet = false);
    /// Prints for somebody else.
    Console(bool quiet, Sink sink)
        : m_quiet(quiet)
        , m_sink(std::move(sink))
    {
    }

    void result(const QByteArray &utf8);
    void result(const QString &line) { result(line.toUtf8()); }
    void result(const QJsonDocument &document);
    /// Whether a result could not be written, though somebody may have wanted it.
    [[nodiscard]] bool hasLostResults() const { return m_lostResults; }
    /// Whether nobody reads the results any more. Nothing that is wrong: what was begun is finished.
    [[nodiscard]] bool hasLostReader() const { return m_lostReader; }
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
    void message(const QString &line) { (void)m_sink(Stream::Message, line.toUtf8()); }

    bool m_quiet;
    Sink m_sink;
    bool m_lostResults = false;
    bool m_lostReader = false;
};

/// Says that there are such VMs, and which.
[[nodiscard]] QString unreadableText(const UnreadableVms &unreadable);
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
