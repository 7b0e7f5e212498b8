// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/viewmenu.h"

#include "ui/panels/nodespanel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>

namespace msm {

namespace {

constexpr int kViewKeys = 9;

QKeySequence keyOfView(qsizetype number)
{
    return QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_1 + int(number)));
}

/// An ampersand in a name is no mnemonic.
QString menuText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

/// What makes a view another one: not how wide its columns are.
QJsonObject withoutWidths(const QByteArray &table)
{
    QJsonObject view = QJsonDocument::fromJson(table).object();
    QJsonArray columns;
    for (const QJsonValue &value : view.value(QStringLiteral("columns")).toArray()) {
        QJsonObject column = value.toObject();
        column.remove(QStringLiteral("width"));
        columns.append(column);
    }
    view.insert(QStringLiteral("columns"), columns);
    return view;
}

} // namespace

ViewMenu::ViewMenu(NodesPanel &panel, QWidget *window)
    : QObject(window)
    , m_panel(panel)
    , m_button(new QToolButton(&panel))
{
    m_button->setObjectName(QStringLiteral("viewsButton"));
    m_button->setAutoRaise(true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fill(menu);
    });
    m_button->setMenu(menu);
    panel.addBesideFilter(m_button);
    connect(&panel, &NodesPanel::arranged, this, &ViewMenu::say);
    for (int number = 0; number < kViewKeys; ++number) {
        auto *key = new QShortcut(keyOfView(number), window);
        connect(key, &QShortcut::activated, this, [this, number] {
            if (number < m_views.size())
                show(m_views[number]);
        });
    }
    say();
}

void ViewMenu::setSession(const ShownSession &session, QObject *)
{
    m_views = session.views;
    say();
}

void ViewMenu::clear()
{
    m_views.clear();
    m_current.clear();
    say();
}

void ViewMenu::fill(QMenu *menu)
{
    for (qsizetype number = 0; number < m_views.size(); ++number) {
        const SavedView &view = m_views[number];
        QAction *action = menu->addAction(menuText(view.name));
        action->setObjectName(QStringLiteral("view-%1").arg(number + 1));
        action->setCheckable(true);
        action->setChecked(view.name == m_current);
        if (number < kViewKeys) // shown only: the window has the key
            action->setText(action->text() + u'\t' + keyOfView(number).toString(QKeySequence::NativeText));
        connect(action, &QAction::triggered, this, [this, view] { show(view); });
    }
    menu->addSeparator();
    QAction *save = menu->addAction(tr("&Save View…"));
    save->setObjectName(QStringLiteral("saveView"));
    connect(save, &QAction::triggered, this, &ViewMenu::nameWanted);
    const bool isSaved = !m_current.isEmpty();
    QAction *rename = menu->addAction(tr("&Rename View…"));
    rename->setObjectName(QStringLiteral("renameView"));
    rename->setEnabled(isSaved);
    connect(rename, &QAction::triggered, this, &ViewMenu::otherNameWanted);
    QAction *remove = menu->addAction(tr("&Delete View"));
    remove->setObjectName(QStringLiteral("deleteView"));
    remove->setEnabled(isSaved);
    connect(remove, &QAction::triggered, this, [this] { this->remove(m_current); });
}

void ViewMenu::show(const SavedView &view)
{
    if (m_panel.restoreView(view.table)) {
        m_current = view.name;
        m_asShown = m_panel.saveView();
    }
    say();
}

void ViewMenu::save(const QString &name)
{
    SavedViews views = m_views;
    const SavedView view{.name = name, .table = m_panel.saveView()};
    if (const qsizetype at = indexOf(name); at >= 0)
        views[at] = view;
    else
        views.append(view);
    m_current = name;
    m_asShown = view.table;
    setViews(views);
}

void ViewMenu::rename(const QString &from, const QString &to)
{
    if (from == to)
        return;
    SavedViews views = m_views;
    views.removeIf([&to](const SavedView &view) { return view.name == to; });
    for (SavedView &view : views) {
        if (view.name == from)
            view.name = to;
    }
    if (m_current == from)
        m_current = to;
    setViews(views);
}

void ViewMenu::remove(const QString &name)
{
    SavedViews views = m_views;
    views.removeIf([&name](const SavedView &view) { return view.name == name; });
    if (m_current == name)
        m_current.clear();
    setViews(views);
}

void ViewMenu::setViews(const SavedViews &views)
{
    m_views = views;
    say();
    Q_EMIT viewsChanged(m_views);
}

/// Says which view is shown, and whether it still is as it was saved.
void ViewMenu::say()
{
    QString text = tr("Views");
    QString spoken = text;
    if (!m_current.isEmpty()) {
        const bool asShown = withoutWidths(m_asShown) == withoutWidths(m_panel.saveView());
        text = asShown ? m_current : tr("%1 (changed)", "name of a view").arg(m_current);
        spoken = tr("Views; shown: %1").arg(text);
    }
    m_button->setText(menuText(text));
    m_button->setAccessibleName(spoken);
    m_button->setToolTip(tr("Saved columns, order, groups and filter of the table"));
}

qsizetype ViewMenu::indexOf(const QString &name) const
{
    for (qsizetype at = 0; at < m_views.size(); ++at) {
        if (m_views[at].name == name)
            return at;
    }
    return -1;
}

} // namespace msm
