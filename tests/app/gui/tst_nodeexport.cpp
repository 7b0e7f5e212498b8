// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messages.h"
#include "app/gui/nodeexport.h"
#include "core/server/nodejson.h"
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/models/showntable.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace msm::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct ExportFixture : WindowWorld {
    Messages messages{window, service.scheduler};
    QTemporaryDir folder;

    ExportFixture() { service.pass(std::chrono::seconds(12)); }
    /// Exports as somebody does who types the path, or chooses a form beside it.
    void save(const QString &name, int form = 0)
    {
        offerExport(window, messages);
        auto *dialog = window.findChild<QFileDialog *>();
        const QString filter = dialog->nameFilters().at(form);
        dialog->selectNameFilter(filter);
        Q_EMIT dialog->filterSelected(filter);
        dialog->setDirectory(folder.path());
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(name);
        QMetaObject::invokeMethod(dialog, "accept");
        QTest::qWait(50); // it deletes itself
    }
};

} // namespace

class TestNodeExport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // The system's own dialog has no parts of Qt that could be filled in.
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void shownNodesAreSavedInTheFormThatIsTypedOrChosen()
    {
        ExportFixture f;
        f.window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"))->setText(QStringLiteral("db-2"));
        QCOMPARE(f.window.shownNodes().size(), 1);
        f.save(QStringLiteral("typed.md"));
        QCOMPARE(contentOf(f.folder.filePath(QStringLiteral("typed.md"))), toMarkdown(f.window.shownTable()));
        f.save(QStringLiteral("chosen"), 1);
        QCOMPARE(contentOf(f.folder.filePath(QStringLiteral("chosen.json"))),
            nodesToJsonText(f.window.shownNodes()));
        f.save(QStringLiteral("usual"));
        QCOMPARE(contentOf(f.folder.filePath(QStringLiteral("usual.csv"))), toCsv(f.window.shownTable()));
        QCOMPARE(f.window.shownTable().rows.size(), 1);
    }

    void fileThatCannotBeWrittenIsNamed()
    {
        ExportFixture f;
        QVERIFY(QDir(f.folder.path()).mkdir(QStringLiteral("there.csv")));
        offerExport(f.window, f.messages);
        auto *dialog = f.window.findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(f.folder.filePath(QStringLiteral("missing/there.csv")));
        auto *box = f.window.findChild<QMessageBox *>();
        QVERIFY(box != nullptr);
        QVERIFY(box->detailedText().contains(QStringLiteral("missing/there.csv"))
            || box->informativeText().contains(QStringLiteral("missing/there.csv")));
        delete dialog;
    }
};

MSM_GUI_TEST(TestNodeExport)
#include "tst_nodeexport.moc"
