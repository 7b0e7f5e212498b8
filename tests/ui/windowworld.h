// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakezone.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/delegates/badge.h"
#include "ui/mainwindow.h"
#include "ui/models/nodeorder.h"
#include "ui/panels/nodespanel.h"
#include "ui/panels/statecounts.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTest>
#include <QTreeView>

namespace msm::test {

/// A window on a running service with three nodes.
struct WindowWorld {
    FakeService service;
    FakeZone zone;
    Commands commands;
    MainWindow window{service.scheduler, commands};
    QTreeView *table = window.findChild<QTreeView *>(QStringLiteral("nodeTable"));

    explicit WindowWorld(const MySQLServerManager::Options &options = {}, bool started = true)
        : service(options)
    {
        service.addVms(3, QStringLiteral("db"));
        window.setSession({.manager = service.manager(),
            .events = service.events(),
            .profile = QStringLiteral("Test cloud"),
            .endpoint = QUrl(QStringLiteral("http://user:secret@203.0.113.7:2633/RPC2")),
            .zone = &zone,
            .journal = &service.journal()});
        window.show();
        if (started)
            service.start();
    }
    [[nodiscard]] QString text(const char *label) const
    {
        return window.findChild<QLabel *>(QString::fromLatin1(label))->text();
    }
    [[nodiscard]] QString counts() const { return window.findChild<StateCounts *>()->text(); }
    [[nodiscard]] QString badge(const char *name) const
    {
        return window.findChild<BadgeLabel *>(QString::fromLatin1(name))->word();
    }
    [[nodiscard]] QString page() const
    {
        return window.findChild<NodesPanel *>()->findChild<QStackedWidget *>()->currentWidget()->objectName();
    }
    void selectRow(int row)
    {
        const QRect cell = table->visualRect(table->model()->index(row, int(NodeColumn::Name)));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    }
    [[nodiscard]] QImage stateCell() const
    {
        // Not of the current row: some styles frame it.
        const QRect cell = table->visualRect(table->model()->index(1, int(NodeColumn::State)));
        return table->viewport()->grab(cell).toImage();
    }
    void failConnection()
    {
        service.iaas.listErrors =
            QList<Error>(50, {.kind = ErrorKind::Unauthorized, .detail = QStringLiteral("<b>no</b>")});
        service.pass(std::chrono::seconds(60));
    }
};

} // namespace msm::test
