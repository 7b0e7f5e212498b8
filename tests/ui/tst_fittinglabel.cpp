// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fittinglabel.h"

#include "tests/support/suite.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QTextLayout>

using namespace msm;

namespace {

/// The lines in which a label shows its text.
QStringList linesOf(const QLabel &label)
{
    QTextLayout layout(label.text(), label.font());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(label.width());
        lines.append(label.text().mid(line.textStart(), line.textLength()).remove(QChar(0x2060)));
    }
    layout.endLayout();
    return lines;
}

} // namespace

class TestFittingLabel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addressThatHasRoomIsNotBrokenAfterASlash()
    {
        const QString address = QStringLiteral("https://cloud.example.org:2633/RPC2/a");
        FittingLabel label(QStringLiteral("label"), nullptr);
        label.setFullText(QStringLiteral("The connection to %1 was refused.").arg(address));
        bool wrapped = false;
        for (int width = 320; width < 900; width += 7) {
            label.resize(width, 100);
            if (label.fontMetrics().horizontalAdvance(address) > width)
                continue;
            const QStringList lines = linesOf(label);
            wrapped = wrapped || lines.size() > 1;
            QVERIFY2(lines.join(u'|').contains(address), qPrintable(lines.join(u'|')));
        }
        QVERIFY(wrapped);
    }

    void addressIsCopiedAsItIs()
    {
        const QString address = QStringLiteral("https://cloud.example.org:2633/RPC2");
        FittingLabel label(QStringLiteral("label"), nullptr);
        label.resize(600, 40);
        label.setFullText(address);
        label.show();
        label.setSelection(0, int(label.text().size()));
        QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), address);
        QCOMPARE(label.fullText(), address);
    }
};

MSM_GUI_TEST(TestFittingLabel)
#include "tst_fittinglabel.moc"
