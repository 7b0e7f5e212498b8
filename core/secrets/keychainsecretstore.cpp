// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"

#include "core/secrets/keychainlock.h"

#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace msm {

namespace {

tl::unexpected<Error> notReachable(const QKeychain::Job &job)
{
    const QString reason = job.errorString().isEmpty()
        ? QStringLiteral("QtKeychain error %1").arg(int(job.error()))
        : job.errorString();
    return failure(ErrorKind::Storage, QStringLiteral("the keychain did not answer: %1").arg(reason));
}

/// Starts a job and hands its result to `reply` once it has ended, unless the context is gone by then. The
/// job then still runs to its end, so that a write that was asked for is carried out.
template <typename T, typename Job>
void run(std::unique_ptr<Job> owned, const QString &key, QObject *context, Reply<T> reply,
    Result<T> (*resultOf)(const Job &))
{
    Job *job = owned.release(); // deletes itself once it has ended (autoDelete)
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context,
        [job, context, reply = std::move(reply), resultOf]() mutable {
            // Queued, because some backends end a job from within start().
            QMetaObject::invokeMethod(
                context, [reply = std::move(reply), result = resultOf(*job)] { reply(result); },
                Qt::QueuedConnection);
        });
    job->start();
}

Result<std::optional<QString>> secretOf(const QKeychain::ReadPasswordJob &job)
{
    if (job.error() == QKeychain::NoError)
        return job.textData();
    if (job.error() == QKeychain::EntryNotFound)
        return std::nullopt;
    return notReachable(job);
}

Result<void> writtenBy(const QKeychain::WritePasswordJob &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return notReachable(job);
}

Result<void> removedBy(const QKeychain::DeletePasswordJob &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return notReachable(job);
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &service)
    : m_service(service)
{
}

void KeychainSecretStore::read(const QString &key, QObject *context, Reply<std::optional<QString>> reply)
{
    const Reply<std::optional<QString>> checked = [context, reply = std::move(reply)](
                                                      const Result<std::optional<QString>> &found) {
        if (!found || *found) {
            reply(found);
            return;
        }
        askWhetherLocked(context, [reply](bool locked) {
            if (locked)
                reply(failure(ErrorKind::Storage, QStringLiteral("the keychain is locked")));
            else
                reply(std::optional<QString>());
        });
    };
    run(std::make_unique<QKeychain::ReadPasswordJob>(m_service), key, context, checked, secretOf);
}

void KeychainSecretStore::write(
    const QString &key, const QString &secret, QObject *context, Reply<void> reply)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(m_service);
    job->setTextData(secret);
    run(std::move(job), key, context, std::move(reply), writtenBy);
}

void KeychainSecretStore::remove(const QString &key, QObject *context, Reply<void> reply)
{
    run(std::make_unique<QKeychain::DeletePasswordJob>(m_service), key, context, std::move(reply), removedBy);
}

} // namespace msm
