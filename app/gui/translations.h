// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace msm {

/// Loads the words of the user's language: this program's and Qt's own. English is built in.
void installTranslations(QCoreApplication &application);

} // namespace msm
