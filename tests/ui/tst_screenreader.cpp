// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader is told of the main window, by the interfaces that Qt hands to AT-SPI and its kind.
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/spokenlabel.h"

#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>

using namespace msm;

namespace {

QString nameOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Name);
}

QString descriptionOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Description);
}

/// What is met from the top to the bottom, the invisible left out.
void walk(QAccessibleInterface *at, QList<QAccessibleInterface *> &met)
{
    if (!at || !at->isValid() || at->state().invisible)
        return;
    met.append(at);
    for (int i = 0; i < at->childCount(); ++i)
        walk(at->child(i), met);
}

struct ScreenReaderWorld : test::WindowWorld {
    ScreenReaderWorld()
    {
        QTest::qWait(0);
        table->setCurrentIndex(table->model()->index(0, 0));
        service.pass(std::chrono::seconds(3));
    }
    [[nodiscard]] QList<QAccessibleInterface *> all()
    {
        QList<QAccessibleInterface *> met;
        walk(QAccessible::queryAccessibleInterface(&window), met);
        return met;
    }
};

} // namespace

class TestScreenReader final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { speakLabelsWhole(); }

    void labelIsReadWithWhatItIsAboutAndWhatItShows()
    {
        QWidget parent;
        QLabel host(QStringLiteral("node1"), &parent);
        QCOMPARE(nameOf(&host), QStringLiteral("node1"));
        host.setAccessibleName(QStringLiteral("Host"));
        QCOMPARE(nameOf(&host), QStringLiteral("Host: node1"));
        host.setText({});
        QCOMPARE(nameOf(&host), QStringLiteral("Host"));
        host.setText(QStringLiteral("Host node1 is away")); // nothing twice
        QCOMPARE(nameOf(&host), QStringLiteral("Host node1 is away"));
    }

    void nothingIsReadThatIsOnlyForTheEye()
    {
        QWidget parent;
        FittingLabel broken(QStringLiteral("broken"), &parent);
        broken.resize(30, 100);
        broken.setFullText(QStringLiteral("mysql-server-4711.example.org/with/a/long/path"));
        QVERIFY(broken.text() != broken.fullText());
        QCOMPARE(nameOf(&broken), broken.fullText());

        QLabel rich(QStringLiteral("<b>Bold</b> &amp; <i>slanted</i>"), &parent);
        QCOMPARE(nameOf(&rich), QStringLiteral("Bold & slanted"));
        rich.setTextFormat(Qt::PlainText); // then it is no markup, but somebody's name
        QCOMPARE(nameOf(&rich), rich.text());

        QWidget field(&parent);
        QLabel caption(QStringLiteral("&Host && port"), &parent);
        QCOMPARE(nameOf(&caption), QStringLiteral("&Host && port"));
        caption.setBuddy(&field);
        QCOMPARE(nameOf(&caption), QStringLiteral("Host & port"));

        ElidedLabel cut(QStringLiteral("cut"), &parent);
        cut.setText(QStringLiteral("a <b> & c"));
        cut.setToolTip(Qt::convertFromPlainText(cut.text()));
        QCOMPARE(nameOf(&cut), cut.text());
        QVERIFY(descriptionOf(&cut).isEmpty()); // it would say the same
        cut.setToolTip(QStringLiteral("<p>More of it</p>"));
        QCOMPARE(descriptionOf(&cut), QStringLiteral("More of it"));
    }

    void everythingThatIsShownIsRead()
    {
        ScreenReaderWorld world;
        int facts = 0;
        for (const QLabel *label : world.window.findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            QVERIFY2(nameOf(const_cast<QLabel *>(label)).contains(spokenText(label->text()).remove(u'&')),
                qPrintable(label->objectName() + u' ' + label->text()));
            facts += label->objectName().startsWith(u"fact") ? 1 : 0;
        }
        QVERIFY2(facts > 12, qPrintable(QString::number(facts)));
        QLabel *id = world.window.findChild<QLabel *>(QStringLiteral("fact0"));
        QCOMPARE(nameOf(id), QStringLiteral("ID: %1").arg(world.window.selectedIds().first().value));
    }

    void nothingThatIsReadIsMarkup()
    {
        ScreenReaderWorld world;
        static const QRegularExpression tag(QStringLiteral("</?[a-z]+[^>]*>"));
        for (const QAccessibleInterface *met : world.all()) {
            for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                QVERIFY2(!met->text(kind).contains(tag), qPrintable(met->text(kind)));
        }
    }

    void partsAreReadInTheOrderInWhichTheyAreSeen()
    {
        ScreenReaderWorld world;
        const QStringList expected{QStringLiteral("mainToolBar"), QStringLiteral("managerState"),
            QStringLiteral("nodeFilter"), QStringLiteral("nodeTable"), QStringLiteral("fact0"),
            QStringLiteral("eventFilter"), QStringLiteral("zoneTraffic")};
        QStringList order;
        for (const QAccessibleInterface *met : world.all()) {
            const QString name = met->object() ? met->object()->objectName() : QString();
            if (expected.contains(name))
                order.append(name);
        }
        QCOMPARE(order, expected);
    }
};

MSM_GUI_TEST(TestScreenReader)
#include "tst_screenreader.moc"
