// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectionprobe.h"

#include "app/session/cloudclient.h"
#include "app/session/credentials.h"
#include "app/session/outbound.h"
#include "app/session/tlssetup.h"
#include "core/iaas/iaasclient.h"
#include "core/net/httpclient.h"

namespace msm {

namespace {

/// What a test of a connection needs, for as long as it lasts: a child of its context.
class ProbeParts final : public QObject {
public:
    ProbeParts(const ConnectionChoice &choice, const TlsTrust &trust, Scheduler &scheduler, QObject *context)
        : QObject(context)
        , m_outbound(choice.profile, scheduler)
        , m_http(scheduler)
        , m_cloud(makeCloudClient(m_http, choice.profile, choice.password))
    {
        m_http.setTlsTrust(trust);
        m_http.setImpatient(true);
    }

    void check(const QString &proxyPassword, QObject *context, Reply<EndpointInfo> reply)
    {
        m_outbound.leadToCloud(m_http, proxyPassword);
        m_cloud->checkConnection(context, std::move(reply));
    }

private:
    Outbound m_outbound;
    HttpClient m_http;
    std::unique_ptr<IaaSClient> m_cloud;
};

} // namespace

void probeConnection(const ConnectionChoice &choice, SecretStore &secrets, Scheduler &scheduler,
    QObject *context, Reply<EndpointInfo> reply)
{
    const auto wrong = checkProfile(choice.profile); // no test either without consent to plain http
    const auto tls = wrong ? failure(*wrong) : tlsTrustOf(choice.profile);
    if (!tls) {
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), error = tls.error()] { reply(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    auto *parts = new ProbeParts(choice, *tls, scheduler, context); // owned by the context
    Profile stored = choice.profile;
    stored.name = choice.storedName;
    completeCredentials(secrets, stored,
        {.proxyPassword = choice.proxyPassword, .agentProxyPassword = choice.agentProxyPassword}, context,
        [parts, context, reply = std::move(reply)](const Credentials &known) {
            if (known.proxyPasswordRefusal)
                reply(failure(*known.proxyPasswordRefusal));
            else
                parts->check(known.proxyPassword, context, reply);
        });
}

} // namespace msm
