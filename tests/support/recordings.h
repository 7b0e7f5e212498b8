// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace msm::test {

/// A line of tests/data/opennebula/INDEX.tsv: an exchange with a real front end, as another client understood
/// it.
struct RecordedExchange {
    enum class Outcome { Success, Failure, FaultOrOther };

    QByteArray name;
    QByteArray method; ///< "-" where the request was none
    int httpStatus = 0;
    Outcome outcome = Outcome::FaultOrOther;
    int code = 0;         ///< of a failure
    QByteArray valueType; ///< "str" or "int" where there is one
    QString value;        ///< as text, or the number of characters of a long one
};

[[nodiscard]] QList<RecordedExchange> recordedExchanges();

/// The bodies of an exchange; the test fails hard when one is missing.
[[nodiscard]] QByteArray recordedRequest(const QByteArray &name);
[[nodiscard]] QByteArray recordedResponse(const QByteArray &name);

/// Head of the request or of the response as it went over the wire, with the empty line.
[[nodiscard]] QByteArray recordedRequestHead(const QByteArray &name);
[[nodiscard]] QByteArray recordedResponseHead(const QByteArray &name);

} // namespace msm::test
