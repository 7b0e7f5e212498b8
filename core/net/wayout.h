// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QUrl>

#include <memory>

namespace msm {

/// How the requests of an HttpClient leave this computer. A plain value.
struct WayOut {
    enum class Kind {
        Direct, ///< whatever the system says
        System, ///< as the system says, but to this machine itself directly
        Proxy,  ///< by this one, to everywhere
        Tunnel  ///< by this one, which is the near end of a Tunnel
    };

    Kind kind = Kind::Direct;
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
};

/// The proxy that a request to `url` takes, with the password that is known for it; NoProxy: none. Asks the
/// system where that decides, which may take a while.
[[nodiscard]] QNetworkProxy proxyFor(const WayOut &way, const QUrl &url);
/// Whether the proxy reads the request and passes it on, instead of opening a tunnel for it first.
[[nodiscard]] bool passesRequestsOn(const QNetworkProxy &proxy, const QUrl &url);
/// What the network is to use for it. Before a plain HTTP request through an HTTP proxy nothing is asked, so
/// that a challenge would send the request twice: its password goes with the request itself, see
/// proxyAuthorization().
[[nodiscard]] QNetworkProxy networkProxyFor(const WayOut &way, const QUrl &url);
/// The same for all that a network asks for.
[[nodiscard]] std::unique_ptr<QNetworkProxyFactory> makeProxyFactory(const WayOut &way);
/// The value of Proxy-Authorization that the request itself has to carry; mostly empty.
[[nodiscard]] QByteArray proxyAuthorization(const QNetworkProxy &proxy, const QUrl &url);
/// How errors name a proxy: socks5://host:port. Never with its password.
[[nodiscard]] QString proxyText(const QNetworkProxy &proxy);

} // namespace msm
