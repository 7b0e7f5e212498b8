// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/background.h"
#include "core/base/result.h"
#include "core/xmlrpc/value.h"

namespace msm::opennebula {

constexpr int kAllVisible = -2; ///< filter of a pool: everything that the account may see
constexpr int kNoLimit = -1;    ///< both ends of a pool's range

/// Turns the reply for a decoded object into the reply for the answer's XML, decoded by `decode`.
template <typename T>
Reply<xmlrpc::Value> decodedBy(Result<T> (*decode)(QByteArray), QObject *context, Reply<T> reply)
{
    return [decode, context, reply = std::move(reply)](Result<xmlrpc::Value> answer) {
        if (!answer) {
            reply(failure(answer.error()));
            return;
        }
        QByteArray xml = answer->takeBytes();
        answer = xmlrpc::Value(); // the decoder works in place and must be the only owner
        constexpr qsizetype backgroundBytes = 64 * 1024;
        if (xml.size() < backgroundBytes) {
            reply(decode(std::move(xml)));
        } else {
            runInBackground(
                context, [decode, xml = std::move(xml)]() mutable { return decode(std::move(xml)); }, reply);
        }
    };
}

} // namespace msm::opennebula
