// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"

#include <QSslCertificate>
#include <QTest>

namespace msm::test {

/// Sends and waits for the reply; the test fails hard when none comes.
inline Result<HttpAnswer> ask(HttpClient &client, const HttpRequest &request)
{
    QObject context;
    std::optional<Result<HttpAnswer>> result;
    client.send(request, &context, [&result](Result<HttpAnswer> answer) { result = std::move(answer); });
    if (result)
        qFatal("the reply came from within the call");
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
        qFatal("no reply");
    return *result;
}

inline HttpRequest post(const QUrl &url, bool exactlyOnce = false)
{
    return {.url = url,
        .verb = "POST",
        .body = QByteArray(3000, 'x'),
        .contentType = "text/xml",
        .deadline = std::chrono::seconds(10),
        .exactlyOnce = exactlyOnce};
}

/// One of tests/data/tls.
inline QSslCertificate certificate(const QString &name)
{
    return QSslCertificate::fromPath(QStringLiteral(MSM_TEST_DATA "/tls/") + name).value(0);
}

inline TlsTrust trustingTestAuthority()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({certificate(QStringLiteral("ca.pem"))});
    return TlsTrust(tls);
}

} // namespace msm::test
