// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scheduler.h"
#include "core/net/httpclient.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>

namespace msm::cli {

/// The address of a webhook. Rejected unless it is https, or http on loopback, or plain HTTP is allowed: who
/// reads the way would learn of every node and of what is wrong with it.
[[nodiscard]] Result<QUrl> webhookUrl(const QString &text, bool allowPlainHttp);

/// Posts JSON to an address, one after the other in their order. What is not taken (no answer, or a status
/// other than 2xx; redirections are not followed) is posted again a minute later. Of what waits, the last
/// hundred are kept. The address itself is never shown: it is often the only secret. Owned by the command;
/// lives in its thread.
class Webhook final : public QObject {
    Q_OBJECT
public:
    /// `tell` gets a sentence for the operator when posting begins to fail, and when it works again.
    Webhook(const QUrl &url, Scheduler &scheduler, std::function<void(const QString &)> tell);

    void post(const QByteArray &json);

private:
    void sendNext();
    void onAnswer(const Result<HttpAnswer> &answer);

    QUrl m_url;
    Scheduler &m_scheduler;
    std::function<void(const QString &)> m_tell;
    HttpClient m_http;
    QList<QByteArray> m_waiting; ///< the first one is under way, or failed last
    bool m_isUnderWay = false;
    bool m_fails = false;
    Scheduler::TimerHandle m_again;
};

} // namespace msm::cli
