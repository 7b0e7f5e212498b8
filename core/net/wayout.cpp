// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wayout.h"

#include "core/base/loopback.h"

namespace msm {

namespace {

bool isHttpProxy(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
}

/// Qt sends these as Latin-1 (6.4.2); proxies of today expect UTF-8.
QString asSent(const QString &text)
{
    return QString::fromLatin1(text.toUtf8());
}

/// Gives a network the proxies of one way. Asked in the thread of that network.
class ProxyFactory final : public QNetworkProxyFactory {
public:
    explicit ProxyFactory(WayOut way)
        : m_way(std::move(way))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {networkProxyFor(m_way, query.url())};
    }

private:
    WayOut m_way;
};

} // namespace

bool passesRequestsOn(const QNetworkProxy &proxy, const QUrl &url)
{
    return isHttpProxy(proxy) && url.scheme() != u"https"
        && proxy.capabilities().testFlag(QNetworkProxy::CachingCapability);
}

QNetworkProxy proxyFor(const WayOut &way, const QUrl &url)
{
    switch (way.kind) {
    case WayOut::Kind::Direct:
        break;
    case WayOut::Kind::System:
        if (!isLoopbackHost(url.host()))
            return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0);
        break;
    case WayOut::Kind::Proxy:
    case WayOut::Kind::Tunnel:
        return way.proxy;
    }
    return QNetworkProxy::NoProxy;
}

QNetworkProxy networkProxyFor(const WayOut &way, const QUrl &url)
{
    QNetworkProxy proxy = proxyFor(way, url);
    const bool passesOn = passesRequestsOn(proxy, url);
    proxy.setUser(passesOn ? QString() : asSent(proxy.user()));
    proxy.setPassword(passesOn ? QString() : asSent(proxy.password()));
    return proxy;
}

std::unique_ptr<QNetworkProxyFactory> makeProxyFactory(const WayOut &way)
{
    return std::make_unique<ProxyFactory>(way);
}

QByteArray proxyAuthorization(const QNetworkProxy &proxy, const QUrl &url)
{
    if (!passesRequestsOn(proxy, url) || proxy.user().isEmpty())
        return {};
    return "Basic " + (proxy.user() + u':' + proxy.password()).toUtf8().toBase64();
}

QString proxyText(const QNetworkProxy &proxy)
{
    QUrl url;
    url.setScheme(isHttpProxy(proxy) ? QStringLiteral("http") : QStringLiteral("socks5"));
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    return url.toString();
}

} // namespace msm
