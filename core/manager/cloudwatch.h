// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/retrypolicy.h"
#include "core/base/scheduler.h"
#include "core/manager/inventory.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace msm {

/// Keeps looking at the cloud: one look per interval, sooner or later after one that failed, six times more
/// seldom while nobody watches. Holds nothing of what it saw. Lives in one thread; the cloud and the
/// scheduler must outlive it.
class CloudWatch final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString service;
        std::chrono::milliseconds interval{10000};
        RandomSource random;
    };
    using Known = Inventory::Known;

    CloudWatch(IaaSClient &iaas, Scheduler &scheduler, const Options &options, std::function<Known()> known,
        QObject *parent = nullptr);
    ~CloudWatch() override;

    /// Looks now, also while the cloud is being left alone, and from then on.
    void start();
    /// The look under way is given up, and no other follows.
    void stop();
    /// The user asks: looks now, also while the cloud is being left alone, and begins anew to count failures.
    void tryNow();
    /// Gives up the look under way, if there is one, and looks now: its connection may be a dead one. Not
    /// after a refusal: a wrong password is not tried again without a person.
    void listAgain();
    /// While there is no network it does not look; looks now when it is back.
    void setOffline(bool offline);
    /// Answers after the next look, when looked() has been emitted; begins one when none is under way.
    void ask(QObject *context, Reply<void> reply);
    /// Nobody looks at what it sees and nothing waits for it.
    void setIdle(bool idle);

    /// Looks that failed, in a row.
    [[nodiscard]] int failures() const { return m_retry.failures(); }
    /// When the cloud last answered, UTC; invalid when it never did.
    [[nodiscard]] QDateTime lastAnswer() const { return m_lastAnswer; }

Q_SIGNALS:
    void looked(const msm::Result<msm::InventoryResult> &result);

private:
    void look();
    void onLooked(const Result<InventoryResult> &result);
    void schedule(std::chrono::milliseconds delay);
    [[nodiscard]] std::chrono::milliseconds interval() const;

    IaaSClient &m_iaas;
    Scheduler &m_scheduler;
    Options m_options;
    std::function<Known()> m_known;
    Inventory m_inventory;
    RetryPolicy m_retry;
    QDateTime m_lastAnswer;
    std::chrono::milliseconds m_lastLook{}; ///< end of the last one, on the scheduler's clock
    std::unique_ptr<QObject> m_look;        ///< context of the look under way; null when there is none
    QList<std::pair<QPointer<QObject>, Reply<void>>> m_listeners;
    bool m_active = false;
    bool m_idle = false;
    bool m_offline = false;
    bool m_refused = false; ///< the last look was, for want of a right or the password
    Scheduler::TimerHandle m_timer;
};

/// Asking again cannot help: somebody has to change the profile.
[[nodiscard]] bool needsAPerson(const Error &error);

} // namespace msm
