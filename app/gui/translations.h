// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace msm {

/// Loads the words of a language, such as "de": this program's and Qt's own. Empty, or unknown: of the
/// user's. English is built in. Once, before the first text is made.
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace msm
