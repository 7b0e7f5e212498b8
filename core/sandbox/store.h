// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sandbox/virtualmachine.h"

#include <QList>
#include <QString>

namespace msm::sandbox {

/// What a sandbox keeps between two runs.
struct StoredCloud {
    quint32 network = 0;            ///< 127.x.0.0
    QList<VirtualMachine> machines; ///< by ascending id, without gaps

    bool operator==(const StoredCloud &) const = default;
};

/// The file of a sandbox with a data directory: JSON, written through a temporary file, so that a crash
/// leaves the old or the new state and never half of one. Only its owner can read it, because a CONTEXT may
/// hold secrets.
class Store {
public:
    explicit Store(QString directory);

    /// An empty cloud when nothing was stored yet. A file that cannot be understood is renamed to
    /// vms.json.corrupt-N, never overwritten, and an empty cloud returned; `warning` then says so. Error:
    /// Storage, when the directory or file cannot be read.
    [[nodiscard]] Result<StoredCloud> load(QString *warning = nullptr) const;
    /// Error: Storage.
    [[nodiscard]] Result<void> save(const StoredCloud &cloud) const;
    [[nodiscard]] QString filePath() const;

private:
    QString m_directory;
};

[[nodiscard]] QByteArray toJson(const StoredCloud &cloud);
/// Error: Storage, with a detail that says what is wrong.
[[nodiscard]] Result<StoredCloud> fromJson(const QByteArray &json);

} // namespace msm::sandbox
