// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/zonetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace msm {

namespace {

class ZoneWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::ZoneText)
public:
    static QString summary(const ZoneTraffic &traffic)
    {
        return tr("%1 · %2/min · %3 ms", "calls per minute, bytes per minute, mean time of a call")
            .arg(tr("%Ln call(s)/min", nullptr, traffic.calls), bytes(traffic.bytesOut + traffic.bytesIn),
                QLocale().toString(traffic.mean.count()));
    }

    static QString details(const ZoneTraffic &traffic)
    {
        const QLocale locale;
        const QStringList lines{
            tr("Requests to the cloud within the last minute"),
            tr("Calls: %1, without an answer: %2")
                .arg(locale.toString(traffic.calls), locale.toString(traffic.failures)),
            tr("Sent: %1, received: %2").arg(bytes(traffic.bytesOut), bytes(traffic.bytesIn)),
            tr("Time of a call: %1 ms on average, 95 % within %2 ms")
                .arg(locale.toString(traffic.mean.count()), locale.toString(traffic.p95.count())),
            tr("Now: %1 on their way, %2 waiting")
                .arg(locale.toString(traffic.inFlight), locale.toString(traffic.waiting)),
            traffic.paused ? tr("The cloud does not answer and is left alone for a while")
                           : tr("The cloud answers"),
        };
        return lines.join(u'\n');
    }

    static QString rest(std::chrono::milliseconds left)
    {
        const auto whole = int(std::chrono::ceil<std::chrono::seconds>(left).count());
        return whole > 0
            ? tr("It is left alone for a while; the next try is in %Ln second(s). Until then nothing can be "
                 "changed.",
                nullptr, whole)
            : tr("It is being tried again. Until it answers nothing can be changed.");
    }

private:
    static QString bytes(qint64 count)
    {
        return QLocale().formattedDataSize(count, count < 1000 * 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
    }
};

} // namespace

QString zoneSummary(const ZoneTraffic &traffic)
{
    return traffic.calls == 0 ? QString() : ZoneWording::summary(traffic);
}

QString zoneDetails(const ZoneTraffic &traffic)
{
    return ZoneWording::details(traffic);
}

QString restText(std::chrono::milliseconds left)
{
    return ZoneWording::rest(left);
}

} // namespace msm
