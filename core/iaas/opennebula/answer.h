// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/xmlrpc/document.h"
#include "core/xmlrpc/value.h"

/// What an answer of OpenNebula's front end means. Pure; safe in any thread.
namespace msm::opennebula {

/// The value of a successful answer, or the typed error: HTTP statuses that are no answer of OpenNebula,
/// XML-RPC faults, and the failure array [false, text, code, …] with its codes 0x0100 … 0x8000.
/// `maybeApplied` is set when the answer does not say whether the call was carried out.
[[nodiscard]] Result<xmlrpc::Value> decodeAnswer(int httpStatus, xmlrpc::Document body);

/// The kind of an OpenNebula error code (0x0100 AUTHENTICATION … 0x8000 LOCKED).
[[nodiscard]] ErrorKind errorKindOf(qint64 code);

} // namespace msm::opennebula
