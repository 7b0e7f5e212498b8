// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <span>

/// Whether a call that changes the cloud may have been carried out although its answer does not say so. Pure.
namespace msm::opennebula {

/// What came back instead of a success.
enum class AnswerForm {
    Refusal,    ///< OpenNebula's failure array, with one of its codes
    Fault,      ///< a fault of the XML-RPC library in front of it
    HttpStatus, ///< another status than 200
    Unreadable, ///< 200, and nothing that OpenNebula answers
};

/// One row: of these answers to this method, `open` says whether their outcome is.
struct DoubtRow {
    const char *method; ///< empty: any
    AnswerForm form;
    qint64 first;      ///< code, fault code or status …
    qint64 last;       ///< … up to this one
    const char *words; ///< in the text, in lower case; empty: any text
    bool open;
    const char *reason;
};

/// The first row that fits decides; the last one fits everything. What is open costs a search by the key of a
/// create, which is never sent again, or a second request to end a VM, which is harmless. What is called
/// settled and is not would leave a VM that nobody knows.
[[nodiscard]] std::span<const DoubtRow> doubtTable();

/// By that table. A connection that was lost is no answer: of that, HttpClient knows more.
[[nodiscard]] bool leavesOpen(
    const QByteArray &method, AnswerForm form, qint64 code, const QString &text = {});

} // namespace msm::opennebula
