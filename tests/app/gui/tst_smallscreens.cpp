// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messages.h"
#include "tests/app/gui/everydialog.h"
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QTabWidget>
#include <QTemporaryFile>
#include <QTextEdit>
#include <QToolButton>
#include <QTranslator>

#include <memory>

using namespace msm;
using namespace msm::test;

namespace {

/// "1366x768@1.5": pixels and scale of the only screen; from MSM_TEST_SCREEN.
struct FakeScreen {
    int width = 1024;
    int height = 700;
    double scale = 1;

    static FakeScreen wanted()
    {
        const auto parts = QRegularExpression(QStringLiteral("^(\\d+)x(\\d+)@([\\d.]+)$"))
                               .match(qEnvironmentVariable("MSM_TEST_SCREEN"));
        return parts.hasMatch() ? FakeScreen{.width = parts.captured(1).toInt(),
                   .height = parts.captured(2).toInt(),
                   .scale = parts.captured(3).toDouble()}
                                : FakeScreen();
    }
    /// As Qt's offscreen platform reads it: size without the scale.
    [[nodiscard]] QByteArray toJson() const
    {
        return QStringLiteral(R"({"screens": [{"name": "small", "x": 0, "y": 0, "width": %1, "height": %2,)"
                              R"( "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": %3}]})")
            .arg(int(width / scale))
            .arg(int(height / scale))
            .arg(scale)
            .toUtf8();
    }
};

/// Runs the test on a screen of its own: the platform reads it when the application is made.
template <class Test>
int runOnSmallScreen(int argc, char **argv)
{
    QTemporaryFile file;
    if (!file.open() || file.write(FakeScreen::wanted().toJson()) < 0 || !file.flush())
        return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    return msm::test::run<QApplication, Test>(argc, argv);
}

/// Scrolls to a widget wherever it stands in something that scrolls.
void scrollTo(QWidget *widget)
{
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(widget, 0, 0);
    }
}

/// Whether it is in a dock that another one covers, which QMainWindow puts out of sight.
bool isBehindATab(const QWidget *widget)
{
    while (widget && !qobject_cast<const QDockWidget *>(widget))
        widget = widget->parentWidget();
    return widget && widget->visibleRegion().isEmpty();
}

/// Which of the buttons that are shown cannot be pressed, or how the window lies beyond the screen; empty
/// when all is well. `unseen`: so much of the frame may be beyond.
QString beyond(QWidget &window, const QMargins &unseen = {})
{
    const QRect screen = window.screen()->availableGeometry();
    const auto text = [](const QRect &rect) {
        return QStringLiteral("%1,%2 %3x%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
    };
    if (!screen.contains(window.frameGeometry() - unseen))
        return QStringLiteral("the window: ") + text(window.frameGeometry());
    QStringList lost;
    for (const auto *area : window.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
            && area->widget()->width() > area->viewport()->width())
            lost.append(QStringLiteral("%1 is cut off at its side").arg(area->objectName()));
    }
    int seen = 0;
    for (auto *button : window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->window() != &window || isBehindATab(button))
            continue;
        ++seen;
        scrollTo(button);
        const QRect place(button->mapToGlobal(QPoint()), button->size());
        if (button->visibleRegion().boundingRect() != button->rect() || !screen.contains(place))
            lost.append(QStringLiteral("%1 “%2” %3").arg(button->objectName(), button->text(), text(place)));
    }
    return seen == 0 ? QStringLiteral("there is no button") : lost.join(QStringLiteral("; "));
}

/// The same for each page of a window with tabs.
QString beyondOnAnyPage(QWidget &window)
{
    QString lost = beyond(window);
    for (auto *tabs : window.findChildren<QTabWidget *>()) {
        for (int page = 0; page < tabs->count() && lost.isEmpty(); ++page) {
            tabs->setCurrentIndex(page);
            settle();
            lost = beyond(window);
        }
    }
    return lost;
}

} // namespace

/// On a screen that is small or scaled, in each language and direction, everything can be reached.
class TestSmallScreens final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTranslator> m_words; ///< of the language that is spoken

    void addLanguages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("rightToLeft");
        for (const char *language : {"en", "de", "cs"})
            QTest::newRow(language) << QString::fromLatin1(language) << false;
        QTest::newRow("right to left") << QStringLiteral("de") << true;
    }
    void speak(const QString &language, bool rightToLeft)
    {
        m_words = std::make_unique<QTranslator>();
        QVERIFY(m_words->load(QStringLiteral(":/i18n/msm_%1.qm").arg(language)));
        QCoreApplication::installTranslator(m_words.get());
        QGuiApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const FakeScreen wanted = FakeScreen::wanted();
        const QScreen &screen = *QGuiApplication::primaryScreen();
        QCOMPARE(screen.size(), QSize(int(wanted.width / wanted.scale), int(wanted.height / wanted.scale)));
        QCOMPARE(screen.devicePixelRatio(), wanted.scale);
    }
    void cleanup()
    {
        m_words.reset();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everyButtonOfEveryDialogCanBePressed_data() { addLanguages(); }
    void everyButtonOfEveryDialogCanBePressed()
    {
        QFETCH(QString, language);
        QFETCH(bool, rightToLeft);
        speak(language, rightToLeft);
        QWidget window;
        window.setGeometry(40, 40, 600, 400);
        window.show();
        QStringList lost;
        for (const DialogCase &one : everyDialog()) {
            DialogWorld world;
            const std::unique_ptr<QDialog> dialog(one.make(world, &window));
            dialog->open();
            settle();
            if (const QString what = beyondOnAnyPage(*dialog); !what.isEmpty())
                lost.append(QString::fromLatin1(one.name) + QStringLiteral(": ") + what);
        }
        QVERIFY2(lost.isEmpty(), qPrintable(u'\n' + lost.join(u'\n')));
    }

    void everyButtonOfTheWindowCanBePressedUnderThreeNotices_data() { addLanguages(); }
    void everyButtonOfTheWindowCanBePressedUnderThreeNotices()
    {
        QFETCH(QString, language);
        QFETCH(bool, rightToLeft);
        speak(language, rightToLeft);
        WindowWorld f;
        f.selectRow(0);
        const QString name = QString(200, u'n');
        const QString sentence = QStringLiteral("What to do about it is said in words.\n").repeated(20);
        f.window.showNotice(MainWindow::Topic::Session, name, sentence);
        f.window.showNotice(MainWindow::Topic::Operations, name, sentence);
        f.failConnection();
        settle();
        QCOMPARE(beyond(f.window), QString());
        f.window.findChild<QDockWidget *>(QStringLiteral("alarmsDock"))->raise();
        settle();
        QCOMPARE(beyond(f.window), QString());
        auto *more = f.window.findChild<QToolButton *>(QStringLiteral("moreNotices"));
        QVERIFY(more->text().contains(u'3'));
        QTest::mouseClick(more, Qt::LeftButton);
        settle();
        QCOMPARE(beyond(*f.window.findChild<QWidget *>(QStringLiteral("noticeList"))), QString());
        const QSize least = f.window.minimumSizeHint();
        QVERIFY2(least.width() <= 800 && least.height() <= 440, // 500 are too many at 768 / 1.5
            qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }

    void everyButtonOfAMessageCanBePressedAlsoWithItsDetails_data() { addLanguages(); }
    void everyButtonOfAMessageCanBePressedAlsoWithItsDetails()
    {
        QFETCH(QString, language);
        QFETCH(bool, rightToLeft);
        speak(language, rightToLeft);
        WindowWorld f;
        Messages messages(f.window, f.service.scheduler);
        QList<Error> errors;
        for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind)
            errors.append({.kind = ErrorKind(kind), .detail = QString(3000, u'd')});
        messages.showErrors(errors);
        auto *box = f.window.findChild<QMessageBox *>(QStringLiteral("message"));
        settle();
        QCOMPARE(beyond(*box), QString());
        for (auto *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::ActionRole) // shows the details
                button->click();
        }
        settle();
        QVERIFY(box->findChild<QTextEdit *>()->isVisible());
        QCOMPARE(beyond(*box), QString());
    }

    void windowOfALargerScreenComesBackOntoThisOne_data()
    {
        QTest::addColumn<QRect>("before");
        QTest::newRow("too large") << QRect(20, 40, 3000, 2000);
        QTest::newRow("beyond the right edge") << QRect(5000, 100, 900, 480);
        QTest::newRow("above") << QRect(100, -900, 900, 480);
        QTest::newRow("half beyond the lower edge") << QRect(30, 400, 820, 480);
    }
    void windowOfALargerScreenComesBackOntoThisOne()
    {
        QFETCH(QRect, before);
        MainWindow::Layout layout;
        {
            WindowWorld f;
            f.window.setGeometry(before);
            settle();
            layout = f.window.saveLayout();
        }
        WindowWorld f({}, true);
        f.window.hide();
        f.window.restoreLayout(layout);
        f.window.show();
        settle();
        QCOMPARE(beyond(f.window, {2, 2, 2, 2}), QString()); // as one that somebody has put to the very edge
        QVERIFY2(f.table->height() >= 60, qPrintable(QString::number(f.table->height())));
    }

    void floatingDockOfALargerScreenComesBackOntoThisOne_data()
    {
        QTest::addColumn<QRect>("before");
        QTest::newRow("too large") << QRect(20, 40, 3000, 2000);
        QTest::newRow("beyond the right edge") << QRect(5000, 100, 340, 300);
        QTest::newRow("above") << QRect(100, -900, 340, 300);
    }
    void floatingDockOfALargerScreenComesBackOntoThisOne()
    {
        QFETCH(QRect, before);
        MainWindow::Layout layout;
        {
            WindowWorld f;
            auto *dock = f.window.findChild<QDockWidget *>(QStringLiteral("detailsDock"));
            dock->setFloating(true);
            dock->setGeometry(before);
            settle();
            layout = f.window.saveLayout();
        }
        WindowWorld f;
        f.window.hide();
        f.window.restoreLayout(layout);
        f.window.show();
        settle();
        auto *dock = f.window.findChild<QDockWidget *>(QStringLiteral("detailsDock"));
        QVERIFY(dock->isFloating());
        const QRect screen = dock->screen()->availableGeometry();
        QVERIFY(screen.contains(dock->frameGeometry() - QMargins(0, 0, 4, 4))); // Qt leaves out its frame
    }
};

static const Registration registrationOfSmallScreens(__FILE__, &runOnSmallScreen<TestSmallScreens>);
#include "tst_smallscreens.moc"
