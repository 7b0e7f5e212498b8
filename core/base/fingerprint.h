// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace msm {

/// The SHA-256 fingerprint of a certificate as people compare it: "3F:A2:…", 32 pairs of digits.
[[nodiscard]] QString fingerprintText(const QByteArray &sha256);
/// The 32 bytes of a fingerprint however it was written: with colons, spaces or neither, in upper or lower
/// case, with the "sha256 Fingerprint=" that openssl puts in front; nothing when it is none.
[[nodiscard]] std::optional<QByteArray> parseFingerprint(const QString &text);

} // namespace msm
