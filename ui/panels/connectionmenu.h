// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace msm {

/// A connection that can be chosen by its name.
struct OfferedConnection {
    QString name;
    bool isProduction = false;
    bool isReadOnly = false;
    bool isCurrent = false; ///< this window has it
};

/// The menu of the stored connections, and the keys Alt+1 to Alt+9 for the first of them. It keeps none
/// itself: another program may change them, so it asks each time.
class ConnectionMenu final : public QObject {
    Q_OBJECT
public:
    /// Answers the connections, in the order of the menu.
    using Source = std::function<QList<OfferedConnection>()>;

    /// The keys work in `window`, which owns it.
    explicit ConnectionMenu(QWidget *window);

    void setSource(const Source &source) { m_source = source; }
    void fill(QMenu *menu);
    /// Fills a menu of the same connections, for a window of their own.
    void fillForNewWindow(QMenu *menu);

Q_SIGNALS:
    /// One that is not the current one.
    void chosen(const QString &name);
    void chosenForNewWindow(const QString &name);

private:
    [[nodiscard]] QList<OfferedConnection> offered() const;
    /// Adds an entry for each, and calls `made` with it.
    void addEntries(
        QMenu *menu, const std::function<void(QAction *, const OfferedConnection &, qsizetype)> &made) const;
    void choose(const OfferedConnection &connection);

    Source m_source;
};

} // namespace msm
