// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace msm {

/// How a profile reaches out: to its cloud, or to its agents. A plain value; the password of a proxy lives in
/// the SecretStore, never here.
struct Reach {
    enum class Kind {
        Direct, ///< whatever the system says about proxies
        System, ///< as the system says, but this machine itself directly
        Http,   ///< a proxy, for everything: its "localhost" is where the proxy looks for it
        Socks5, ///< the same; names are resolved by the proxy
        Ssh,    ///< through a bastion, by the system's ssh; names are resolved there
        Invalid ///< what is stored is none of these; `host` keeps it as it is
    };

    Kind kind = Kind::Direct;
    QString host{}; ///< of the proxy or bastion; for SSH also a name of the user's ssh configuration
    int port = 0;   ///< 0 (only SSH): as ssh's configuration says
    QString user{}; ///< empty: none, or as ssh's configuration says

    [[nodiscard]] bool isProxy() const { return kind == Kind::Http || kind == Kind::Socks5; }
    bool operator==(const Reach &) const = default;
};

inline constexpr int defaultSocksPort = 1080;

/// "direct", "system", "http://[USER@]HOST:PORT", "socks5://[USER@]HOST[:PORT]" or
/// "ssh://[USER@]HOST[:PORT]". Errors: Rejected, with what to change; a password is never quoted.
[[nodiscard]] Result<Reach> parseReach(const QString &text);
/// [USER@]HOST[:PORT], of what parseReach() takes behind "SCHEME://".
[[nodiscard]] Result<Reach> parseReachHost(Reach::Kind kind, const QString &text);
/// What parseReach() makes the same value of.
[[nodiscard]] QString reachText(const Reach &reach);
/// Without the scheme, as parseReachHost() takes it.
[[nodiscard]] QString reachHostText(const Reach &reach);

} // namespace msm
