// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/everydialog.h"
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTranslator>

#include <memory>

using namespace msm;
using namespace msm::test;

namespace {

/// Which text asks for which mnemonic.
class Mnemonics {
public:
    void add(const QString &text)
    {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            m_texts[key].append(text);
    }
    /// "Alt+A: &Add, &All; …"; empty when no two texts ask for the same.
    [[nodiscard]] QString clashes() const
    {
        QStringList found;
        for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
            if (it->size() > 1)
                found.append(it.key().toString() + QStringLiteral(": ") + it->join(QStringLiteral(", ")));
        }
        return found.join(QStringLiteral("; "));
    }

private:
    QMap<QKeySequence, QStringList> m_texts;
};

/// Of everything that is shown in a window now.
QString clashesIn(const QWidget &window)
{
    Mnemonics mnemonics;
    const auto shown = [&window](const QWidget *widget) {
        return widget->isVisibleTo(&window) && widget->window() == &window;
    };
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (shown(button))
            mnemonics.add(button->text());
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (label->buddy() && shown(label))
            mnemonics.add(label->text());
    }
    for (const auto *group : window.findChildren<QGroupBox *>()) {
        if (shown(group))
            mnemonics.add(group->title());
    }
    for (const auto *tabs : window.findChildren<QTabBar *>()) {
        for (int tab = 0; shown(tabs) && tab < tabs->count(); ++tab)
            mnemonics.add(tabs->tabText(tab));
    }
    for (const auto *bar : window.findChildren<QMenuBar *>()) {
        for (const QAction *action : bar->actions())
            mnemonics.add(action->text());
    }
    return mnemonics.clashes();
}

/// What takes the keyboard and has no name that a screen reader could say.
QString namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window
            || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface *const spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken && spoken->text(QAccessible::Name).isEmpty())
            nameless.append(
                QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return nameless.join(QStringLiteral("; "));
}

/// Where Tab comes to without anything that shows it.
QString unseenFocusIn(QWidget &window)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window) || !QApplication::focusWidget())
        return QStringLiteral("no focus");
    const auto look = [&window](const QWidget &at) {
        return window.grab(at.rect().translated(at.mapTo(&window, QPoint())).adjusted(-3, -3, 3, 3))
            .toImage();
    };
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QStringList unseen;
    QSet<const QWidget *> met;
    for (QWidget *here = QApplication::focusWidget(); !met.contains(here);
         here = QApplication::focusWidget()) {
        met.insert(here);
        const QImage focused = look(*here);
        QTest::keyClick(here, Qt::Key_Tab);
        // Qt's own style frames the default button as one that has the focus.
        const auto *const button = qobject_cast<const QPushButton *>(here);
        const bool isDefault = button && button->isDefault();
        if (QApplication::focusWidget() != here && !isDefault && look(*here) == focused)
            unseen.append(QString::fromLatin1(here->metaObject()->className()) + u' ' + here->objectName());
    }
    return unseen.join(QStringLiteral("; "));
}

/// Asks about each page of a window with tabs.
template <typename Ask>
QStringList onEachPage(QWidget &window, const Ask &ask)
{
    QStringList answers{ask(window)};
    for (auto *tabs : window.findChildren<QTabWidget *>()) {
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            answers.append(ask(window));
        }
    }
    answers.removeAll(QString());
    answers.removeDuplicates();
    return answers;
}

template <typename Ask>
QString inEachDialog(const Ask &ask)
{
    QWidget window;
    window.show();
    QString found;
    for (const DialogCase &one : everyDialog()) {
        DialogWorld world;
        const std::unique_ptr<QDialog> dialog(one.make(world, &window));
        dialog->show();
        for (const QString &answer : onEachPage(*dialog, ask))
            found += QStringLiteral("\n%1: %2").arg(QString::fromLatin1(one.name), answer);
    }
    return found;
}

} // namespace

/// Everything is reached by keys and has a name, in every dialog and language.
class TestKeyboard final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTranslator> m_words; ///< of the language that is spoken

    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "de", "cs"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void speak()
    {
        QFETCH(QString, language);
        m_words = std::make_unique<QTranslator>();
        QVERIFY(m_words->load(QStringLiteral(":/i18n/msm_%1.qm").arg(language)));
        QCoreApplication::installTranslator(m_words.get());
    }

private Q_SLOTS:
    void cleanup() { m_words.reset(); }

    void noTwoMnemonicsOfADialogAreTheSame_data() { addLanguages(); }
    void noTwoMnemonicsOfADialogAreTheSame()
    {
        speak();
        QCOMPARE(inEachDialog(clashesIn), QString());
    }

    void noTwoMnemonicsOfTheWindowAreTheSame_data() { addLanguages(); }
    void noTwoMnemonicsOfTheWindowAreTheSame()
    {
        speak();
        WindowWorld f;
        f.selectRow(0);
        QCOMPARE(clashesIn(f.window), QString());
        // A machine that is off has next steps, a lost one and a lost cloud have notices.
        f.service.turnOff(f.service.iaas.vms.firstKey());
        f.service.iaas.setState(f.service.iaas.vms.lastKey(), vmstate::Done);
        f.service.pass(std::chrono::seconds(60));
        f.selectRow(0);
        QVERIFY(f.window.findChild<QPushButton *>(QStringLiteral("step0")));
        QCOMPARE(clashesIn(f.window), QString());
        f.failConnection();
        QCOMPARE(clashesIn(f.window), QString());
        f.window.clear();
        QCOMPARE(clashesIn(f.window), QString());
        for (const auto *menu : f.window.menuBar()->findChildren<QMenu *>()) {
            Mnemonics mnemonics;
            for (const QAction *action : menu->actions())
                mnemonics.add(action->text());
            QVERIFY2(mnemonics.clashes().isEmpty(),
                qPrintable(menu->title() + QStringLiteral(": ") + mnemonics.clashes()));
        }
    }

    void noTwoMnemonicsOfAContextMenuAreTheSame_data() { addLanguages(); }
    void noTwoMnemonicsOfAContextMenuAreTheSame()
    {
        speak();
        const Commands commands;
        for (const CommandPlace place : {CommandPlace::NodeMenu, CommandPlace::OperationMenu,
                 CommandPlace::NodeOperationMenu, CommandPlace::EventMenu}) {
            QMenu menu;
            commands.fill(&menu, place);
            Mnemonics mnemonics;
            for (const QAction *action : menu.actions())
                mnemonics.add(action->text());
            QVERIFY2(mnemonics.clashes().isEmpty(), qPrintable(mnemonics.clashes()));
            QVERIFY(!menu.actions().isEmpty());
        }
    }

    void focusIsSeenInEveryDialog()
    {
        QApplication::setCursorFlashTime(0);
        const QString unseen = inEachDialog(unseenFocusIn);
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen));
    }

    void whatTakesTheKeyboardHasAName_data() { addLanguages(); }
    void whatTakesTheKeyboardHasAName()
    {
        speak();
        QCOMPARE(inEachDialog(namelessIn), QString());
        WindowWorld f;
        f.selectRow(0);
        QCOMPARE(namelessIn(f.window), QString());
    }
};

MSM_GUI_TEST(TestKeyboard)
#include "tst_keyboard.moc"
