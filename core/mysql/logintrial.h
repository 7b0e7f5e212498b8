// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/addresstrial.h"
#include "core/mysql/loginprober.h"

namespace msm {

/// Asks the server of one node, which may have several addresses: see AddressTrial. There is at least one. As
/// any call of LoginProber it answers once, never from within, and not at all once `context` is gone.
void askServer(LoginProber &prober, Scheduler &scheduler, const QStringList &addresses, quint16 port,
    QObject *context, AddressTrial<LoginAnswer>::Told reply);

} // namespace msm
