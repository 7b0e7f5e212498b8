// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localtime.h"
#include "core/base/scheduler.h"
#include "core/iaas/opennebula/loginsession.h"
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;
using xmlrpc::Value;

namespace {

const QString kPassword = QStringLiteral("pa:ss");

/// A front end that makes the tokens "token-1", "token-2", …, and remembers who asked how.
struct FrontEnd {
    QList<xmlrpc::MethodCall> logins;
    QByteArray lastSession;        ///< of a listing
    int code = 0;                  ///< what is answered instead; -1: the connection is dropped
    QByteArray reason = "refused"; ///< with the code
    int refusals = -1;             ///< so many logins are refused; -1: all

    RawServer server{[this](const QByteArray &request, QTcpSocket *socket) {
        const auto call = xmlrpc::decodeCall(request.mid(request.indexOf("\r\n\r\n") + 4));
        const bool login = call->method == "one.user.login";
        if (login)
            logins.append(*call);
        else
            lastSession = call->params.first().toBytes().value();
        const bool makes = login && call->params.at(3).toInt() != 0;
        const bool refuses = makes && code > 0 && refusals != 0;
        if (refuses && refusals > 0)
            --refusals;
        if (login && code < 0) {
            socket->abort();
            return;
        }
        const Value value = login ? Value(makes ? "token-" + QByteArray::number(++made) : QByteArray("gone"))
                                  : Value(account);
        const xmlrpc::Array refusal{Value(false), Value(reason), Value(code), Value(-1), Value(qint64(-1))};
        const Value result(refuses ? refusal : xmlrpc::Array{Value(true), value, Value(0)});
        socket->write(RawServer::answer(xmlrpc::encodeResponse(result)));
        socket->disconnectFromHost();
    }};
    int made = 0;
    QByteArray account = "<VM_POOL/>"; ///< what every other call gets
};

struct LoginSessionWorld {
    FrontEnd cloud;
    SystemScheduler network;
    FakeScheduler clock;
    HttpClient http{network};
    OpenNebulaClient client{http, cloud.server.url(), QStringLiteral("joe"), QStringLiteral("unset")};
    LoginSession session{client, clock, 1000s, QStringLiteral("me")};
    QSignalSpy renewed{&session, &LoginSession::renewed};
    QSignalSpy expired{&session, &LoginSession::expired};
    QSignalSpy refused{&session, &LoginSession::refused};

    /// A login token of the account, as one.user.info shows it.
    QByteArray shown(const QByteArray &text, std::chrono::seconds left, int group = -1) const
    {
        return "<LOGIN_TOKEN><TOKEN>" + text + "</TOKEN><EXPIRATION_TIME>"
            + QByteArray::number(clock.nowUtc().addSecs(left.count()).toSecsSinceEpoch())
            + "</EXPIRATION_TIME><EGID>" + QByteArray::number(group) + "</EGID></LOGIN_TOKEN>";
    }

    LoginToken token() const { return renewed.last().first().value<LoginToken>(); }
    /// The session string of an ordinary call.
    QByteArray signedAs()
    {
        bool answered = false;
        QObject context;
        client.listVMs(&context, [&answered](const Result<VmList> &) { answered = true; });
        return QTest::qWaitFor([&answered] { return answered; }) ? cloud.lastSession : QByteArray();
    }
};

} // namespace

class TestLoginSession final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokenThatEndedDuringASleepIsReplacedBeforeTheNextCall()
    {
        LoginSessionWorld world;
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.renewed.size(), 1);
        world.clock.sleep(8h);
        world.session.catchUp();
        QVERIFY(world.signedAs() != QByteArray("joe:token-1"));
        QTRY_COMPARE(world.renewed.size(), 2);
        QCOMPARE(world.signedAs(), QByteArray("joe:token-2"));
        QVERIFY(world.expired.isEmpty());
        world.session.catchUp(); // nothing is due: nothing is asked
        world.clock.advance(1s);
        QCOMPARE(world.signedAs(), QByteArray("joe:token-2"));
        QCOMPARE(world.cloud.made, 2);
    }

    void tokenInItsLastFifthIsRenewedAfterWaking()
    {
        LoginSessionWorld world;
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.renewed.size(), 1);
        world.clock.sleep(850s);
        world.session.catchUp();
        world.clock.advance(1s);
        QTRY_COMPARE(world.renewed.size(), 2);
    }

    void passwordIsExchangedForATokenThatSignsEveryCall()
    {
        LoginSessionWorld world;
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.renewed.size(), 1);
        const auto &params = world.cloud.logins.first().params;
        const QByteArray text = params.at(2).toBytes().value();
        QVERIFY(params
            == (xmlrpc::Array{Value(QByteArray("joe:pa:ss")), Value(QByteArray("joe")), Value(text),
                Value(1000), Value(-1)}));
        QCOMPARE(text.size(), 64);
        QVERIFY(text.startsWith(opennebula::tokenMark(QStringLiteral("me")).toLatin1()));
        QCOMPARE(world.token().text, QStringLiteral("token-1"));
        QCOMPARE(world.token().end, world.clock.nowUtc().addSecs(1000));
        QCOMPARE(world.signedAs(), QByteArray("joe:token-1"));
    }

    void tokenIsRenewedByItselfBeforeItEndsAndTheOldOneRevoked()
    {
        LoginSessionWorld world;
        world.session.startWithToken(
            {.text = QStringLiteral("old"), .end = world.clock.nowUtc().addSecs(1000)});
        world.clock.advance(799s);
        QTest::qWait(50);
        QVERIFY(world.cloud.logins.isEmpty());
        world.clock.advance(2s);
        QTRY_COMPARE(world.renewed.size(), 1);
        QCOMPARE(world.cloud.logins.first().params.first().toBytes(), std::optional(QByteArray("joe:old")));
        QCOMPARE(world.cloud.logins.size(), 1);
        world.clock.advance(61s); // by when no call is on its way that is signed by the old one
        QTRY_COMPARE(world.cloud.logins.size(), 2);
        const auto &revoked = world.cloud.logins.last().params;
        QCOMPARE(revoked.first().toBytes(), std::optional(QByteArray("joe:token-1")));
        QCOMPARE(revoked.at(2).toBytes(), std::optional(QByteArray("old")));
        QCOMPARE(revoked.at(3).toInt(), std::optional(qint64(0)));
        world.clock.advance(801s); // and so on
        QTRY_COMPARE(world.renewed.size(), 2);
        QVERIFY(world.expired.isEmpty());
    }

    void tokenThatTheCloudGaveAShorterLifeIsRenewedBeforeThat()
    {
        LoginSessionWorld world;
        const QDateTime end = world.clock.nowUtc().addSecs(100);
        world.cloud.account = "<USER><LOGIN_TOKEN><TOKEN>token-1</TOKEN><EXPIRATION_TIME>"
            + QByteArray::number(end.toSecsSinceEpoch()) + "</EXPIRATION_TIME></LOGIN_TOKEN></USER>";
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.renewed.size(), 1);
        QCOMPARE(world.token().end, end);
        world.clock.advance(79s);
        QTest::qWait(50);
        QCOMPARE(world.cloud.logins.size(), 1);
        world.clock.advance(2s);
        QTRY_COMPARE(world.renewed.size(), 2);
    }

    void clockOfTheCloudThatIsFarOffEndsNoToken()
    {
        LoginSessionWorld world;
        world.cloud.account = "<USER><LOGIN_TOKEN><TOKEN>token-1</TOKEN><EXPIRATION_TIME>1000"
                              "</EXPIRATION_TIME></LOGIN_TOKEN></USER>";
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.renewed.size(), 1);
        QCOMPARE(world.token().end, world.clock.nowUtc().addSecs(1000));
        QCOMPARE(world.cloud.logins.size(), 1);
    }

    void failedRenewalIsTriedAgain()
    {
        LoginSessionWorld world;
        world.cloud.code = -1;
        world.session.startWithToken(
            {.text = QStringLiteral("old"), .end = world.clock.nowUtc().addSecs(1000)});
        world.clock.advance(801s);
        QTRY_COMPARE(world.cloud.logins.size(), 1);
        QTest::qWait(50);
        world.cloud.code = 0;
        world.clock.advance(61s);
        QTRY_COMPARE(world.renewed.size(), 1);
        QCOMPARE(world.token().text, QStringLiteral("token-1"));
    }

    void passwordTakesThePlaceOfATokenThatCouldNotBeRenewed()
    {
        LoginSessionWorld world;
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.renewed.size(), 1);
        world.cloud.code = 0x1000; // e.g. no more tokens for this account
        for (int i = 0; i < 20; ++i) {
            world.clock.advance(61s);
            QTest::qWait(10);
        }
        QVERIFY(world.expired.isEmpty());
        QCOMPARE(world.signedAs(), QByteArray("joe:pa:ss"));
    }

    void passwordTakesThePlaceOfATokenThatWasRevoked()
    {
        LoginSessionWorld world;
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.renewed.size(), 1);
        world.cloud.code = 0x0100;
        world.clock.advance(801s);
        QTRY_COMPARE(world.cloud.logins.size(), 3); // once by the token, once more by the password
        QTest::qWait(50);
        world.clock.advance(24h);
        QTest::qWait(50);
        QCOMPARE(world.cloud.logins.size(), 3);
        QCOMPARE(world.signedAs(), QByteArray("joe:pa:ss"));
    }

    void endedTokenWithoutAPasswordIsOneClearError()
    {
        LoginSessionWorld world;
        world.cloud.code = -1;
        world.session.startWithToken(
            {.text = QStringLiteral("0ld-s3cret"), .end = world.clock.nowUtc().addSecs(1000)});
        for (int i = 0; i < 40; ++i) {
            world.clock.advance(61s);
            QTest::qWait(10);
        }
        QCOMPARE(world.expired.size(), 1);
        const auto error = world.expired.first().first().value<Error>();
        QCOMPARE(error.kind, ErrorKind::Unauthorized);
        QVERIFY2(error.detail.contains(QStringLiteral("login token ended at ")
                     + localTimeText(QDateTime(QDate(2026, 1, 1), QTime(0, 16, 40), Qt::UTC))),
            qPrintable(error.detail));
        QVERIFY(!error.detail.contains(QStringLiteral("0ld-s3cret")));
        QCOMPARE(world.clock.pendingCount(), std::size_t(0));
    }

    void whereNoMoreTokensAreAllowedTheOwnOneThatEndsFirstMakesRoom()
    {
        LoginSessionWorld world;
        const QByteArray mark = opennebula::tokenMark(QStringLiteral("me")).toLatin1();
        world.cloud.account = "<USER>" + world.shown("somebody's", 1s) + world.shown(mark + "later", 900s)
            + world.shown(mark + "sooner", 500s) + "</USER>";
        world.cloud.code = 0x1000;
        world.cloud.reason = "[one.user.login] Max number of tokens limit reached.";
        world.cloud.refusals = 1;
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.renewed.size(), 1);
        QCOMPARE(world.cloud.logins.size(), 3);
        QCOMPARE(world.cloud.logins.at(1).params.at(2).toBytes(), std::optional<QByteArray>(mark + "sooner"));
        QCOMPARE(world.cloud.logins.at(1).params.at(3).toInt(), std::optional(qint64(0)));
        QVERIFY(world.refused.isEmpty());
    }

    void refusalIsSaidOnceAndNotAskedAgainEachMinute_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QString>("said");
        QTest::newRow("no more tokens") << QByteArray("[one.user.login] Max number of tokens limit reached.")
                                        << QStringLiteral("oneuser token-delete");
        QTest::newRow("a group's token")
            << QByteArray("[one.user.login] Cannot create a full token with a specific group token")
            << QStringLiteral("specific group token");
        QTest::newRow("anything else")
            << QByteArray("[one.user.login] Not today") << QStringLiteral("Not today");
    }
    void refusalIsSaidOnceAndNotAskedAgainEachMinute()
    {
        QFETCH(QByteArray, reason);
        QFETCH(QString, said);
        LoginSessionWorld world;
        world.cloud.account = "<USER>" + world.shown("somebody's", 1s) + "</USER>";
        world.cloud.code = 0x1000;
        world.cloud.reason = reason;
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.refused.size(), 1);
        const QString detail = world.refused.first().first().value<Error>().detail;
        QVERIFY2(detail.contains(said), qPrintable(detail));
        for (int minute = 0; minute < 55; ++minute)
            world.clock.advance(60s);
        QTest::qWait(50);
        QCOMPARE(world.cloud.logins.size(), 1);
        world.clock.advance(10min); // somebody may have mended it
        QTRY_COMPARE(world.cloud.logins.size(), 2);
        QTest::qWait(50);
        QCOMPARE(world.refused.size(), 1);
        QCOMPARE(world.signedAs(), QByteArray("joe:pa:ss"));
        QVERIFY(!world.session.endWithoutSuccessor().isValid()); // the password is known
    }

    void tokenThatIsNotRenewedTellsItsEnd()
    {
        LoginSessionWorld world;
        const LoginToken token{.text = QStringLiteral("mine"), .end = world.clock.nowUtc().addSecs(1000)};
        world.cloud.account = "<USER>" + world.shown("mine", 1000s) + "</USER>";
        world.cloud.code = 0x1000;
        world.cloud.refusals = 1;
        world.session.startWithToken(token);
        QVERIFY(!world.session.endWithoutSuccessor().isValid());
        world.clock.advance(900s);
        QTRY_COMPARE(world.refused.size(), 1);
        QCOMPARE(world.session.endWithoutSuccessor(), token.end);
    }

    void whoIsSignedInByATokenForOneGroupAsksForOneForThatGroup()
    {
        LoginSessionWorld world;
        world.cloud.account = "<USER>" + world.shown("group's", 900s, 105) + "</USER>";
        world.cloud.code = 0x1000;
        world.cloud.reason = "[one.user.login] Cannot create a full token with a specific group token";
        world.cloud.refusals = 1;
        world.session.startWithPassword(QStringLiteral("group's"));
        QTRY_COMPARE(world.renewed.size(), 1);
        QCOMPARE(world.cloud.logins.last().params.at(4).toInt(), std::optional(qint64(105)));
        world.clock.advance(801s); // and the next one, too
        QTRY_COMPARE(world.renewed.size(), 2);
        QCOMPARE(world.cloud.logins.last().params.at(4).toInt(), std::optional(qint64(105)));
        QVERIFY(world.refused.isEmpty());
    }

    void sessionThatEndsLeavesNoTokenBehindThatHasASuccessor()
    {
        LoginSessionWorld world;
        world.session.startWithToken(
            {.text = QStringLiteral("old"), .end = world.clock.nowUtc().addSecs(1000)});
        world.clock.advance(801s);
        QTRY_COMPARE(world.renewed.size(), 1);
        int closed = 0;
        world.session.close([&closed] { ++closed; });
        QCOMPARE(closed, 0); // never from within the call
        QTRY_COMPARE(closed, 1);
        QCOMPARE(world.cloud.logins.last().params.at(2).toBytes(), std::optional(QByteArray("old")));
        QCOMPARE(world.cloud.logins.last().params.at(3).toInt(), std::optional(qint64(0)));
        world.clock.advance(5s);
        QCOMPARE(closed, 1);
    }

    void cloudThatDoesNotAnswerDelaysTheEndByTwoSecondsAtMost()
    {
        LoginSessionWorld world;
        world.session.startWithToken(
            {.text = QStringLiteral("old"), .end = world.clock.nowUtc().addSecs(1000)});
        world.clock.advance(801s);
        QTRY_COMPARE(world.renewed.size(), 1);
        int closed = 0;
        world.session.close([&closed] { ++closed; });
        world.clock.advance(2s); // before its answer can be here
        QCOMPARE(closed, 1);
        QTRY_COMPARE(world.cloud.logins.size(), 2);
        QTest::qWait(20);
        QCOMPARE(closed, 1);
    }

    void wrongPasswordIsNotTriedAgain()
    {
        LoginSessionWorld world;
        world.cloud.code = 0x0100;
        world.session.startWithPassword(kPassword);
        QTRY_COMPARE(world.cloud.logins.size(), 1);
        QTest::qWait(50);
        world.clock.advance(24h);
        QTest::qWait(50);
        QCOMPARE(world.cloud.logins.size(), 1);
    }

    void storedFormIsReadBackAndNothingElseIs()
    {
        const LoginToken token{.text = QStringLiteral("a:b c"),
            .end = QDateTime::fromString(QStringLiteral("2026-11-23T01:02:03Z"), Qt::ISODate)};
        QCOMPARE(tokenFromStoredForm(storedForm(token)), std::optional(token));
        for (const char *text : {"", "token", "2026-11-23T01:02:03Z", "2026-11-23T01:02:03Z ", "soon token"})
            QVERIFY2(!tokenFromStoredForm(QString::fromLatin1(text)), text);
    }
};

MSM_TEST(TestLoginSession)
#include "tst_loginsession.moc"
