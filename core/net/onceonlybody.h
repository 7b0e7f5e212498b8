// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace msm {

/// A request body that can be read once and never rewound. QNetworkAccessManager re-sends a request when the
/// connection dies before the answer, if it can rewind the body; from a sequential device it cannot, and ends
/// with ContentReSendError instead (Qt 6.4.2; tests/core/net proves it on the Qt that is built against).
class OnceOnlyBody final : public QIODevice {
    Q_OBJECT
public:
    explicit OnceOnlyBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Refuses in silence; QIODevice would warn about what is this class's purpose.
    bool seek(qint64 /*position*/) override { return false; }
    [[nodiscard]] bool atEnd() const override;
    /// Whether anything of it has been taken to be sent.
    [[nodiscard]] bool wasRead() const { return m_read > 0; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    qsizetype m_read = 0;
};

} // namespace msm
