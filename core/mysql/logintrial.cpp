// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mysql/logintrial.h"

#include <utility>

namespace msm {

void askServer(LoginProber &prober, Scheduler &scheduler, const QStringList &addresses, quint16 port,
    QObject *context, AddressTrial<LoginAnswer>::Told reply)
{
    new AddressTrial<LoginAnswer>(
        scheduler, addresses,
        [&prober, port](
            const QString &address, QObject *asker, std::function<void()> sent, Reply<LoginAnswer> answered) {
            prober.probe(
                {.address = address, .port = port, .sent = std::move(sent)}, asker, std::move(answered));
        },
        context, std::move(reply));
}

} // namespace msm
