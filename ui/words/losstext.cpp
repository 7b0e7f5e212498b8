// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/losstext.h"

#include <QCoreApplication>
#include <QLocale>

namespace msm {

namespace {

struct LossWording {
    Q_DECLARE_TR_FUNCTIONS(msm::LossText)
};

QString local(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QString lossText(const Loss &loss)
{
    switch (loss.cloud) {
    case LossWord::Done:
        return loss.ended.isValid()
            ? LossWording::tr("ended %1", "date and time").arg(local(loss.ended))
            : LossWording::tr("ended; noticed %1", "date and time").arg(local(loss.since));
    case LossWord::OtherVm:
        return LossWording::tr("another machine has had its id; noticed %1", "date and time")
            .arg(local(loss.since));
    case LossWord::NoSuchVm:
        break;
    }
    return LossWording::tr("the cloud has no such machine; noticed %1", "date and time")
        .arg(local(loss.since));
}

} // namespace msm
