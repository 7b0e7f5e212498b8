// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scheduler.h"

#include <QObject>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <utility>

namespace msm {

/// At how many addresses of one node something is tried at most, and at how many at the same time.
inline constexpr int kTriedAddresses = 8;
inline constexpr int kTriedAtOnce = 3;
/// How long one address has the word alone before the next is tried beside it.
inline constexpr std::chrono::milliseconds kTrialStagger{1000};

/// One question to a node that may have several addresses: at the first, and at the next when that has
/// failed, or has not answered for a moment since the question left. The first that answers ends it, and the
/// others are dropped. A child of whoever wants the answer; goes when it has answered, and the questions that
/// are still under way go with it.
template <typename Answer>
class AddressTrial final : public QObject {
public:
    /// Asks at one address. Calls `sent` when the question leaves.
    using Question = std::function<void(
        const QString &address, QObject *context, std::function<void()> sent, Reply<Answer> reply)>;
    /// What was answered, and at which address; of a node that said nothing, why not, at the first address.
    using Told = std::function<void(const Result<Answer> &answer, const QString &address)>;

    /// `addresses` has at least one.
    AddressTrial(
        Scheduler &scheduler, const QStringList &addresses, Question question, QObject *context, Told reply)
        : QObject(context)
        , m_scheduler(scheduler)
        , m_addresses(addresses.first(std::min<qsizetype>(addresses.size(), kTriedAddresses)))
        , m_question(std::move(question))
        , m_reply(std::move(reply))
    {
        tryNext();
    }

private:
    void tryNext()
    {
        m_stagger.reset();
        const QString address = m_addresses.at(m_begun++);
        ++m_inFlight;
        m_question(
            address, this, [this] { goOnLater(); },
            [this, address](const Result<Answer> &answer) { onAnswer(address, answer); });
    }

    void goOnLater()
    {
        if (m_reply && m_begun < m_addresses.size() && m_inFlight < kTriedAtOnce && !m_stagger)
            m_stagger = m_scheduler.callAfter(kTrialStagger, [this] { tryNext(); });
    }

    void onAnswer(const QString &address, const Result<Answer> &answer)
    {
        --m_inFlight;
        if (!m_reply)
            return;
        if (answer) {
            end(answer, address);
            return;
        }
        if (address == m_addresses.first())
            m_failure = answer.error();
        if (m_begun < m_addresses.size())
            tryNext();
        else if (m_inFlight == 0)
            end(failure(everywhere()), m_addresses.first());
    }

    /// The first address is the one that was expected to answer, so its failure is the one to tell.
    [[nodiscard]] Error everywhere() const
    {
        Error error = m_failure.value();
        if (m_addresses.size() > 1)
            error.detail +=
                QStringLiteral("; no answer either at %1").arg(m_addresses.mid(1).join(QStringLiteral(", ")));
        return error;
    }

    void end(const Result<Answer> &answer, const QString &address)
    {
        m_stagger.reset();
        deleteLater();
        const Told reply = std::exchange(m_reply, nullptr);
        reply(answer, address);
    }

    Scheduler &m_scheduler;
    QStringList m_addresses;
    Question m_question;
    Told m_reply;
    qsizetype m_begun = 0;
    int m_inFlight = 0;
    std::optional<Error> m_failure;
    Scheduler::TimerHandle m_stagger;
};

} // namespace msm
