// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/alarmtext.h"

#include <QObject>

#include <memory>

namespace msm {

/// The desktop's own notifications, beside the tray's. Lives in the GUI thread.
class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answers at once, by failed() where the desktop does not take it.
    virtual void show(const AnnouncementText &text) = 0;

Q_SIGNALS:
    /// The user has clicked a notification that is about this place.
    void activated(const QString &place);
    /// The desktop has nobody who shows notifications, or refuses this one.
    void failed(const msm::AnnouncementText &text);
};

/// By org.freedesktop.Notifications on the session's bus; null where this build or the session has no such
/// bus, as on Windows and macOS.
[[nodiscard]] std::unique_ptr<Notifier> desktopNotifier();

} // namespace msm
