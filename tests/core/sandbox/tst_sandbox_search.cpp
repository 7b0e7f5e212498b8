// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/vmsearch.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm::sandbox;

class TestSandboxSearch final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void patternIsMatchedAsSqlDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<bool>("like");
        const auto row = [](const char *text, const char *pattern, bool like) {
            QTest::addRow("%s LIKE %s", text, pattern) << QByteArray(text) << QByteArray(pattern) << like;
        };
        row("abc", "abc", true);
        row("abc", "ab", false);
        row("abc", "ABC", false);
        row("abc", "a_c", true);
        row("abc", "a_", false);
        row("abc", "a%", true);
        row("abc", "%c", true);
        row("abc", "%b%", true);
        row("abcabd", "%ab_", true);
        row("aaab", "%aab", true);
        row("aaab", "%aac", false);
        row("", "", true);
        row("", "%", true);
        row("", "_", false);
        row("a%c", "a\\%c", true);
        row("abc", "a\\%c", false);
        row("a_c", "a\\_c", true);
        row("gr\xc3\xbc\xc3\x9f", "gr__", true);
        row("msm/shop/1", "%msm%shop%%", true);
    }
    void patternIsMatchedAsSqlDoes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, pattern);
        QTEST(isLike(text, pattern), "like");
    }

    void searchComparesTheValueAtAPath_data()
    {
        QTest::addColumn<QByteArray>("search");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *search, bool found) {
            QTest::addRow("%s", search) << QByteArray(search) << found;
        };
        row("VM.NAME=db-1", true);
        row("VM.NAME=b-", true);
        row("VM.NAME=DB", false);
        row("VM.USER_TEMPLATE.LABELS=msm/shop/", true);
        row("VM.USER_TEMPLATE.LABELS=msm%shop%", true);
        row("VM.USER_TEMPLATE.LABELS=msm/sho_/", true);
        row("VM.USER_TEMPLATE.LABELS=msm/other/", false);
        row("VM.USER_TEMPLATE.OTHER=", false);
        row("VM.NOTHING=", false);
        row("VM.NAME=db&VM.USER_TEMPLATE.LABELS=shop", true);
        row("VM.NAME=db&VM.USER_TEMPLATE.LABELS=other", false);
        // Of an attribute that is there twice, slashes are stored as JSON writes them.
        row("VM.USER_TEMPLATE.TWICE=msm/shop/", false);
        row("VM.USER_TEMPLATE.TWICE=msm%shop%", true);
    }
    void searchComparesTheValueAtAPath()
    {
        QFETCH(const QByteArray, search);
        VirtualMachine vm;
        vm.name = "db-1";
        vm.user.add("LABELS", "green,msm/shop/1/agent");
        vm.user.add("TWICE", "green");
        vm.user.add("TWICE", "msm/shop/1/agent");
        QTEST(matchesSearch(vm, search), "found");
    }
};

MSM_TEST(TestSandboxSearch)
#include "tst_sandbox_search.moc"
