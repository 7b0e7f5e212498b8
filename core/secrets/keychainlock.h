// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace msm {

/// Whether the keychain is locked, or cannot tell, for a read that found nothing: QtKeychain's Secret Service
/// backend answers "no such entry" for one that is behind a lock that nobody opened (seen with 0.13 and GNOME
/// keyring). Other systems' keychains say so themselves; there it is never locked. Asks nobody to unlock it.
/// Answers once, from the event loop, and not when `context` is gone by then.
void askWhetherLocked(QObject *context, const std::function<void(bool locked)> &answer);

} // namespace msm
