// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/notifier.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QHash>

#include <optional>

namespace msm {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

/// Speaks the Desktop Notifications Specification, 1.2.
class BusNotifier final : public Notifier {
    Q_OBJECT
public:
    BusNotifier()
    {
        m_bus.connect(
            kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint, QString)));
    }

    void show(const AnnouncementText &text) override
    {
        if (m_markup) {
            notify(text, *m_markup);
            return;
        }
        // Names from the cloud must not be taken for markup, nor shown as escaped where there is none.
        auto *watcher =
            new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities"))), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, text] {
            watcher->deleteLater();
            const QDBusPendingReply<QStringList> reply = *watcher;
            if (reply.isError()) {
                Q_EMIT failed(text);
                return;
            }
            m_markup = reply.value().contains(QStringLiteral("body-markup"));
            notify(text, *m_markup);
        });
    }

private Q_SLOTS:
    void onAction(uint id, const QString & /*action*/)
    {
        if (const auto place = m_shown.constFind(id); place != m_shown.cend())
            Q_EMIT activated(*place);
    }

private:
    void notify(const AnnouncementText &text, bool markup)
    {
        constexpr uchar normal = 1;
        constexpr uchar critical = 2;
        constexpr uint replacesNone = 0;
        constexpr int desktopsOwnTime = -1;
        QDBusMessage message = call(QStringLiteral("Notify"));
        message << QGuiApplication::applicationDisplayName() << replacesNone
                << QGuiApplication::desktopFileName() << text.title
                << (markup ? text.body.toHtmlEscaped() : text.body)
                << QStringList{QStringLiteral("default"), tr("Show")}
                << QVariantMap{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                       {QStringLiteral("urgency"),
                           QVariant::fromValue(text.severity == Severity::Error ? critical : normal)}}
                << desktopsOwnTime;
        auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, text] {
            watcher->deleteLater();
            const QDBusPendingReply<uint> reply = *watcher;
            if (reply.isError())
                Q_EMIT failed(text);
            else
                m_shown.insert(reply.value(), text.place);
        });
    }

    QDBusConnection m_bus = QDBusConnection::sessionBus();
    std::optional<bool> m_markup; ///< whether the desktop reads markup in bodies, once it has said so
    QHash<uint, QString> m_shown; ///< by number, what each is about
};

} // namespace

std::unique_ptr<Notifier> desktopNotifier()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return nullptr;
    return std::make_unique<BusNotifier>();
}

} // namespace msm

#include "notifier.moc"
