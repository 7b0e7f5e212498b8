// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/cloudwatch.h"

#include "core/base/logging.h"

namespace msm {

namespace {

using std::chrono::milliseconds;

constexpr int kIdleFactor = 6;

} // namespace

bool needsAPerson(const Error &error)
{
    return error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden
        || error.kind == ErrorKind::Tls || error.needsMending;
}

CloudWatch::CloudWatch(IaaSClient &iaas, Scheduler &scheduler, const Options &options,
    std::function<Known()> known, QObject *parent)
    : QObject(parent)
    , m_iaas(iaas)
    , m_scheduler(scheduler)
    , m_options(options)
    , m_known(std::move(known))
    , m_inventory(iaas, scheduler, options.service)
    , m_retry(options.random)
{
}

CloudWatch::~CloudWatch() = default;

void CloudWatch::start()
{
    m_active = true;
    tryNow();
}

void CloudWatch::stop()
{
    m_active = false;
    m_look.reset();
    m_timer.reset();
}

void CloudWatch::tryNow()
{
    m_retry.reset();
    m_iaas.tryNow();
    m_inventory.listWholeNext();
    if (!m_look)
        look();
}

void CloudWatch::listAgain()
{
    if (!m_active || m_refused)
        return;
    m_look.reset();
    tryNow();
}

void CloudWatch::setOffline(bool offline)
{
    if (std::exchange(m_offline, offline) != offline)
        listAgain(); // without a network it ends at once, and says so
}

void CloudWatch::ask(QObject *context, Reply<void> reply)
{
    m_listeners.append({context, std::move(reply)});
    m_inventory.listWholeNext();
    if (!m_look)
        look();
}

void CloudWatch::setIdle(bool idle)
{
    if (std::exchange(m_idle, idle) == idle || !m_timer || m_retry.failures() > 0)
        return;
    schedule(std::max(m_lastLook + interval() - m_scheduler.elapsed(), milliseconds(0)));
}

void CloudWatch::look()
{
    m_timer.reset();
    m_look = std::make_unique<QObject>();
    m_inventory.take(
        m_known(), m_look.get(), [this](const Result<InventoryResult> &result) { onLooked(result); });
}

void CloudWatch::onLooked(const Result<InventoryResult> &result)
{
    m_look.release()->deleteLater(); // the answer came by way of it
    m_lastLook = m_scheduler.elapsed();
    m_refused = !result
        && (result.error().kind == ErrorKind::Unauthorized || result.error().kind == ErrorKind::Forbidden);
    milliseconds delay = interval();
    if (result) {
        m_retry.reset();
        m_lastAnswer = m_scheduler.nowUtc();
    } else {
        qCInfo(lcManager) << "the cloud did not answer:" << result.error().detail;
        const milliseconds backOff = m_retry.onFailure();
        const milliseconds rest = result.error().retryAfter;
        delay = rest.count() > 0 ? rest : backOff; // a closed door says itself when it opens
    }
    const auto listeners = std::exchange(m_listeners, {});
    Q_EMIT looked(result);
    for (const auto &[context, reply] : listeners) {
        if (context)
            reply(result.map([](const InventoryResult &) {}));
    }
    // Whoever was told may have stopped this, or looks already.
    if (m_active && !m_look && !m_offline && (result || !needsAPerson(result.error())))
        schedule(delay);
}

void CloudWatch::schedule(milliseconds delay)
{
    m_timer = m_scheduler.callAfter(delay, [this] { look(); });
}

milliseconds CloudWatch::interval() const
{
    return m_idle ? m_options.interval * kIdleFactor : m_options.interval;
}

} // namespace msm
