// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/httpclient.h"
#include "core/xmlrpc/document.h"
#include "core/xmlrpc/value.h"

#include <QDateTime>
#include <QUrl>

/// What an answer of OpenNebula's front end means. Pure; safe in any thread.
namespace msm::opennebula {

/// The call that an answer is to.
struct AskedFor {
    QByteArray method{};
    QUrl endpoint{};
    QDateTime now{}; ///< UTC
};

/// The value of a successful answer, or the typed error: what others answer in OpenNebula's place
/// (gateway.h), XML-RPC faults, and the failure array [false, text, code, …] with its codes 0x0100 … 0x8000.
/// `maybeApplied` is set when the answer does not say whether a call of that method was carried out
/// (doubt.h). The body of the HttpAnswer is not looked at.
[[nodiscard]] Result<xmlrpc::Value> decodeAnswer(
    const HttpAnswer &answer, xmlrpc::Document body, const AskedFor &asked);
[[nodiscard]] Result<xmlrpc::Value> decodeAnswer(
    int httpStatus, xmlrpc::Document body, const QByteArray &method = {});

/// The kind of an OpenNebula error code (0x0100 AUTHENTICATION … 0x8000 LOCKED).
[[nodiscard]] ErrorKind errorKindOf(qint64 code);

} // namespace msm::opennebula
