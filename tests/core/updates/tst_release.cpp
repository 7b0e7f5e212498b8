// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/updates/release.h"
#include "tests/support/suite.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace msm;

namespace {

const QString page = QStringLiteral("https://example.org/releases/1");

QByteArray document(const QString &tag, const QJsonObject &more = {})
{
    QJsonObject object{
        {QStringLiteral("tag_name"), tag}, {QStringLiteral("html_url"), page}, {QStringLiteral("id"), 7}};
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson();
}

QByteArray withNotes(const QString &notes)
{
    return document(QStringLiteral("v1.2.3"), {{QStringLiteral("body"), notes}});
}

} // namespace

class TestRelease final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void announcementIsRead()
    {
        const auto release = parseRelease(withNotes(QStringLiteral("## New\r\n\r\n- *this*\r\n")));
        QVERIFY(release);
        QCOMPARE(release->version, QVersionNumber(1, 2, 3));
        QVERIFY(!release->preRelease);
        QCOMPARE(release->page, QUrl(page));
        QCOMPARE(release->notes, QStringLiteral("## New\n\n- *this*"));
    }

    void tagIsAVersionOrRefused_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("version"); // empty: refused
        QTest::addColumn<bool>("preRelease");
        const auto row = [](const char *tag, const char *version, bool preRelease = false) {
            QTest::newRow(tag) << QString::fromLatin1(tag) << QString::fromLatin1(version) << preRelease;
        };
        row("v1.2.3", "1.2.3");
        row("1.2.3", "1.2.3");
        row("1", "1");
        row("v1.20", "1.20");
        row("1.2.3.4", "1.2.3.4");
        row("v1.2.3-rc1", "1.2.3", true);
        row("1.2.3-beta.2+42", "1.2.3", true);
        row("1.2.3+42", "1.2.3");
        row("1.2.999999999", "1.2.999999999");
        for (const char *tag : {"v", "latest", "release-1.2", "V1.2", "vv1", "1.2.3.4.5", "1.2.3rc1", "1..2",
                 ".1", "1.", "-1", "1.2-", "1.2+", " 1.2", "1.2\n", "1.2.9999999999", "1.2.3-<b>", "1,2"})
            row(tag, "");
        QTest::newRow("digits of another script") << QStringLiteral("1.٢") << QString() << false;
    }
    void tagIsAVersionOrRefused()
    {
        QFETCH(QString, tag);
        QFETCH(QString, version);
        QFETCH(bool, preRelease);
        const auto release = parseRelease(document(tag));
        QCOMPARE(release.has_value(), !version.isEmpty());
        if (release) {
            QCOMPARE(release->version.toString(), version);
            QCOMPARE(release->preRelease, preRelease);
        } else {
            QCOMPARE(release.error().kind, ErrorKind::Protocol);
        }
    }

    void whatIsNoAnnouncementIsRefused_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html>v1.2.3</html>");
        QTest::newRow("a list") << '[' + document(QStringLiteral("v1.2.3")) + ']';
        QTest::newRow("a string") << QByteArray("\"v1.2.3\"");
        QTest::newRow("broken off") << document(QStringLiteral("v1.2.3")).chopped(3);
        QTest::newRow("something else") << QByteArray("{\"message\": \"Not Found\"}");
        QTest::newRow("a number") << document({}, {{QStringLiteral("tag_name"), 1.2}});
        QTest::newRow("deeply nested") << QByteArray(100'000, '[');
    }
    void whatIsNoAnnouncementIsRefused()
    {
        QFETCH(QByteArray, answer);
        const auto release = parseRelease(answer);
        QVERIFY(!release);
        QCOMPARE(release.error().kind, ErrorKind::Protocol);
    }

    void pageIsHttpsOrRefused_data()
    {
        QTest::addColumn<QJsonValue>("address");
        QTest::addColumn<bool>("good");
        const auto row = [](const QString &address, bool good) {
            QTest::newRow(qPrintable(address.left(60))) << QJsonValue(address) << good;
        };
        row(page, true);
        row(QStringLiteral("HTTPS://Example.org/a?b#c"), true);
        for (const char *address : {"http://example.org/", "file:///etc/passwd", "javascript:alert(1)",
                 "https:", "https:///a", "//example.org/a", "example.org/a", "ftp://example.org/", "",
                 "https://example.org@evil.example/", "https://example.org:x/", "https://a b/",
                 "https://example.org/<b>"})
            row(QString::fromLatin1(address), false);
        row(QStringLiteral("https://example.org/") + QString(2000, u'a'), false);
        QTest::newRow("no text") << QJsonValue(7) << false;
        QTest::newRow("nothing") << QJsonValue() << false;
    }
    void pageIsHttpsOrRefused()
    {
        QFETCH(QJsonValue, address);
        QFETCH(bool, good);
        const auto release =
            parseRelease(document(QStringLiteral("1.0"), {{QStringLiteral("html_url"), address}}));
        QCOMPARE(release.has_value(), good);
    }

    void notesAreBoundedAndHoldNoControlCharacters()
    {
        QCOMPARE(parseRelease(document(QStringLiteral("1.0")))->notes, QString());
        QCOMPARE(
            parseRelease(document(QStringLiteral("1.0"), {{QStringLiteral("body"), QJsonValue()}}))->notes,
            QString());
        QCOMPARE(parseRelease(withNotes(QStringLiteral("\n a\rb\tc\x1b[31m\u0085d\0e \n")))->notes,
            QStringLiteral("a\nb\tc[31mde"));
        const QString line(99, u'x');
        QString lines;
        while (lines.size() <= 2 * kLongestNotes)
            lines += line + u'\n';
        const QString many = parseRelease(withNotes(lines))->notes;
        QVERIFY(many.size() <= kLongestNotes + 2);
        QVERIFY(many.size() > kLongestNotes - 200);
        QVERIFY(many.endsWith(line + QStringLiteral("\n…")));
        const QString one =
            parseRelease(withNotes(u'x' + QStringLiteral("😀").repeated(kLongestNotes)))->notes;
        QVERIFY(one.size() <= kLongestNotes + 2);
        QVERIFY(one.endsWith(QStringLiteral("😀\n…")));
    }

    void newerIsDecidedByTheNumbers_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("installed");
        QTest::addColumn<bool>("newer");
        const auto row = [](const char *tag, const char *installed, bool newer) {
            QTest::addRow("%s over %s", tag, installed)
                << QString::fromLatin1(tag) << QString::fromLatin1(installed) << newer;
        };
        row("v0.2.0", "0.1.0", true);
        row("v0.1.1", "0.1.0", true);
        row("v1.10.0", "1.9.0", true);
        row("v1", "0.9.9", true);
        row("v1.0.1", "1.0", true);
        row("v0.1.0", "0.1.0", false);
        row("v1.2", "1.2.0", false);
        row("v1.2.0", "1.2", false);
        row("v1.2.0+7", "1.2.0", false);
        row("v0.1.0", "0.2.0", false);
        row("v2.0.0-rc1", "1.0.0", false);
    }
    void newerIsDecidedByTheNumbers()
    {
        QFETCH(QString, tag);
        QFETCH(QString, installed);
        QFETCH(bool, newer);
        const auto release = parseRelease(document(tag));
        QVERIFY(release);
        QCOMPARE(isNewer(*release, QVersionNumber::fromString(installed)), newer);
    }

    void draftOrPreReleaseByItsMarkIsNotNewer()
    {
        const QVersionNumber installed(1, 0);
        QVERIFY(isNewer(*parseRelease(document(QStringLiteral("2.0"))), installed));
        for (const char *mark : {"draft", "prerelease"}) {
            const auto release =
                parseRelease(document(QStringLiteral("2.0"), {{QString::fromLatin1(mark), true}}));
            QVERIFY(release->preRelease);
            QVERIFY(!isNewer(*release, installed));
        }
    }
};

MSM_TEST(TestRelease)
#include "tst_release.moc"
