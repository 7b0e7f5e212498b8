// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/updates/release.h"

namespace msm {

class HttpClient;

/// Asks `address` for the newest version, by one GET that carries nothing but the program's name and version,
/// over https alone. A redirection is followed to another https address (a project was renamed), a few times.
/// Within 20 s in all; an answer of more than 256 KiB is none. Aborted silently with `context`; the client
/// must outlive that, and says whom to trust and which way to go.
/// Errors: Rejected (not an https address: nothing was sent), NotFound (nothing has been announced there),
/// Forbidden (asked too often, or not allowed), those of HttpClient and of parseRelease().
void askForRelease(HttpClient &http, const QUrl &address, QObject *context, const Reply<Release> &reply);

} // namespace msm
