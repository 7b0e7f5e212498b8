// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/installtext.h"

#include <QCoreApplication>

namespace msm {

namespace {

struct InstallText {
    Q_DECLARE_TR_FUNCTIONS(msm::InstallText)
};

} // namespace

QString serverInstallText(ServerInstall install)
{
    switch (install) {
    case ServerInstall::MariaDb:
        return InstallText::tr("Stock image: install MariaDB");
    case ServerInstall::MySql:
        return InstallText::tr("Stock image: install MySQL");
    case ServerInstall::Nothing:
        break;
    }
    return InstallText::tr("The image has MySQL and the agent");
}

} // namespace msm
