// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QNetworkProxy>

namespace msm {

/// A way that has to be opened before anything can be sent on it, and may break. One thread.
class Tunnel {
public:
    Tunnel() = default;
    virtual ~Tunnel() = default;
    Q_DISABLE_COPY_MOVE(Tunnel)

    /// The proxy at its near end, once it is open. Errors: why it cannot be opened; nothing was sent.
    virtual void open(QObject *context, Reply<QNetworkProxy> reply) = 0;
    /// The failure of an exchange that went through it, with what the tunnel knows about that.
    [[nodiscard]] virtual Error explained(const Error &error) = 0;
    /// The network is another one: what is open is worth nothing, and what could not be opened may be now.
    virtual void reopen() = 0;
};

} // namespace msm
