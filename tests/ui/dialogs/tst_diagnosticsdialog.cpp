// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/dialogs/diagnosticsdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace msm;

class TestDiagnosticsDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsShownBeforeItIsSaved()
    {
        const QByteArray text = "{\n    \"versions\": \"<b>1</b>\"\n}\n";
        DiagnosticsDialog dialog(text);
        dialog.show();
        const auto *preview = dialog.findChild<QPlainTextEdit *>(QStringLiteral("preview"));
        QCOMPARE(preview->toPlainText().toUtf8(), text);
        QVERIFY(preview->isReadOnly());
        const auto *contents = dialog.findChild<QLabel *>(QStringLiteral("contents"));
        QCOMPARE(contents->text().count(u'\n'), 5);
        QTest::mouseClick(
            dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }
};

MSM_GUI_TEST(TestDiagnosticsDialog)
#include "tst_diagnosticsdialog.moc"
