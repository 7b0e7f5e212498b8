// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/dialogs/updatedialog.h"
#include "ui/widgets/messageline.h"
#include "ui/words/updatetext.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace msm;

namespace {

const QVersionNumber installed(1, 2, 0);

Release announced(const QVersionNumber &version)
{
    return {.version = version,
        .page = QUrl(QStringLiteral("https://example.org/releases/tag/v1")),
        .notes =
            QStringLiteral("## New\n\n![picture](file:///etc/hostname) <b>bold</b> [link](https://a.b/)")};
}

struct Shown {
    UpdateDialog dialog{installed};
    MessageLine *status = dialog.findChild<MessageLine *>(QStringLiteral("status"));
    QPlainTextEdit *notes = dialog.findChild<QPlainTextEdit *>(QStringLiteral("notes"));
    QLineEdit *page = dialog.findChild<QLineEdit *>(QStringLiteral("page"));
    QPushButton *open = dialog.findChild<QPushButton *>(QStringLiteral("openPage"));

    Shown() { dialog.show(); }
    explicit Shown(const Result<Release> &answer)
        : Shown()
    {
        dialog.showAnswer(answer);
    }
};

} // namespace

class TestUpdateDialog final : public QObject {
    Q_OBJECT

    QList<QUrl> m_opened;

public Q_SLOTS:
    void open(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void init()
    {
        m_opened.clear();
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
    }
    void cleanup() { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    void saysFirstThatItAsks()
    {
        const Shown shown;
        QCOMPARE(shown.status->tone(), MessageLine::Tone::Busy);
        QVERIFY(!shown.open->isVisible());
        QVERIFY(!shown.notes->isVisible());
        QVERIFY(!shown.page->isVisible());
    }

    void newestVersionIsSaidToBeThat_data()
    {
        QTest::addColumn<QVersionNumber>("version");
        QTest::newRow("the same") << installed;
        QTest::newRow("written shorter") << QVersionNumber(1, 2);
        QTest::newRow("older") << QVersionNumber(1, 1, 9);
    }
    void newestVersionIsSaidToBeThat()
    {
        QFETCH(QVersionNumber, version);
        const Shown shown(announced(version));
        QCOMPARE(shown.status->tone(), MessageLine::Tone::Success);
        QCOMPARE(shown.status->headline(), QStringLiteral("You have version 1.2.0, the newest"));
        QVERIFY(!shown.open->isVisible());
        QVERIFY(!shown.notes->isVisible());
    }

    void newerVersionIsShownWithItsNotesAsPlainText()
    {
        const Release release = announced(QVersionNumber(1, 3, 0));
        const Shown shown(release);
        QCOMPARE(shown.status->headline(), QStringLiteral("There is a newer version: 1.3.0"));
        QVERIFY(shown.status->text().contains(QStringLiteral("1.2.0")));
        QVERIFY(shown.notes->isVisible());
        QVERIFY(shown.notes->isReadOnly());
        QCOMPARE(shown.notes->toPlainText(), release.notes); // as it is written, markup and all
        QCOMPARE(shown.page->text(), release.page.toString());
        QVERIFY(m_opened.isEmpty());
    }

    void withoutNotesThereIsNoPlaceForThem()
    {
        Release release = announced(QVersionNumber(2, 0));
        release.notes.clear();
        const Shown shown(release);
        QVERIFY(!shown.notes->isVisible());
        QVERIFY(shown.open->isVisible());
        QVERIFY(shown.page->isVisible());
    }

    void hostThatLooksLikeAnotherOneIsShownAsWhatItIs()
    {
        Release release = announced(QVersionNumber(2, 0));
        release.page = QUrl(QStringLiteral("https://ex\u00e4mple.org/"));
        QCOMPARE(Shown(release).page->text(), QStringLiteral("https://xn--exmple-cua.org/"));
    }

    void pageIsOpenedInTheBrowserWhenAskedFor()
    {
        const Release release = announced(QVersionNumber(2, 0));
        const Shown shown(release);
        QTest::mouseClick(shown.open, Qt::LeftButton);
        QCOMPARE(m_opened, QList<QUrl>{release.page});
        QVERIFY(!shown.dialog.isVisible());
    }

    void withoutABrowserTheAddressIsLeftToBeCopied()
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        const Shown shown(announced(QVersionNumber(2, 0)));
        QTest::ignoreMessage(
            QtWarningMsg, QRegularExpression(QStringLiteral("does not support QPlatformServices")));
        QTest::mouseClick(shown.open, Qt::LeftButton); // the offscreen platform has none
        QVERIFY(shown.dialog.isVisible());
        QCOMPARE(shown.status->tone(), MessageLine::Tone::Warning);
        QVERIFY(shown.page->isVisible());
    }

    void failureSaysWhyAndWhatToDo_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const Error &error, const char *words) {
            QTest::newRow(name) << error << QString::fromLatin1(words);
        };
        row("none yet", {.kind = ErrorKind::NotFound}, "nothing at the address");
        row("silence", {.kind = ErrorKind::Timeout}, "no answer in time");
        row("no network", {.kind = ErrorKind::Unreachable}, "Check the network");
        row("proxy", {.kind = ErrorKind::Unreachable, .hop = Hop::Proxy}, "proxy of the system");
        row("authority", {.kind = ErrorKind::Tls, .tlsFault = TlsFault::UnknownAuthority}, "not trusted");
        row("clock", {.kind = ErrorKind::Tls, .tlsFault = TlsFault::NotYetValid}, "clock");
        row("too often", {.kind = ErrorKind::Forbidden}, "in an hour");
        row("out of order", {.kind = ErrorKind::Internal}, "trouble of its own");
        row("rubbish", {.kind = ErrorKind::Protocol, .maybeApplied = true}, "announces no version");
    }
    void failureSaysWhyAndWhatToDo()
    {
        QFETCH(Error, error);
        QFETCH(QString, words);
        error.detail = QStringLiteral("the <b>detail</b>");
        const Shown shown(failure(error));
        const QString text = shown.status->text();
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("\nthe <b>detail</b>")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("OpenNebula")) && !text.contains(QStringLiteral("cloud")),
            qPrintable(text));
        QCOMPARE(shown.status->tone() == MessageLine::Tone::Info, error.kind == ErrorKind::NotFound);
        QTRY_VERIFY(shown.status->height() >= shown.status->heightForWidth(shown.status->width()));
        QVERIFY(!shown.open->isVisible());
    }
};

MSM_GUI_TEST(TestUpdateDialog)
#include "tst_updatedialog.moc"
