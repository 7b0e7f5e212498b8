// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace msm {

Q_LOGGING_CATEGORY(lcNet, "msm.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcIaaS, "msm.iaas", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAgent, "msm.agent", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMySql, "msm.mysql", QtInfoMsg)
Q_LOGGING_CATEGORY(lcJournal, "msm.journal", QtInfoMsg)
Q_LOGGING_CATEGORY(lcLifecycle, "msm.lifecycle", QtInfoMsg)
Q_LOGGING_CATEGORY(lcManager, "msm.manager", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServer, "msm.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSandbox, "msm.sandbox", QtInfoMsg)

} // namespace msm
