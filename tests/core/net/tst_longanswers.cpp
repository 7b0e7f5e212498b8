// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"
#include "tests/core/net/exchange.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::test;

/// Answers that are long, too long, or end too early.
class TestLongAnswers final : public QObject {
    Q_OBJECT

    /// Eight megabytes, no two places of it alike.
    static QByteArray longBody()
    {
        QByteArray body;
        body.reserve(8 * 1024 * 1024);
        for (int number = 0; body.size() < 8 * 1024 * 1024 - 16; ++number)
            body += QByteArray::number(number) + '\n';
        return body;
    }

    SystemScheduler m_scheduler;

private Q_SLOTS:
    void answerThatIsTooLargeIsCutOff_data()
    {
        QTest::addColumn<bool>("announced");
        QTest::newRow("announced") << true;
        QTest::newRow("endless") << false;
    }
    void answerThatIsTooLargeIsCutOff()
    {
        QFETCH(bool, announced);
        RawServer server([announced](const QByteArray &, QTcpSocket *socket) {
            if (announced) {
                socket->write("HTTP/1.1 200 OK\r\nContent-length: 1073741824\r\n\r\nx");
                return;
            }
            socket->write("HTTP/1.1 200 OK\r\n\r\n");
            connect(socket, &QTcpSocket::bytesWritten, socket,
                [socket] { socket->write(QByteArray(65536, 'y')); });
        });
        HttpClient client(m_scheduler);
        HttpRequest request = post(server.url());
        request.maxAnswerBytes = 100000;
        const auto answer = ask(client, request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
        QVERIFY(answer.error().detail.contains(QStringLiteral("100000")));
    }

    void answerThatBreaksOffIsAnError()
    {
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write("HTTP/1.1 200 OK\r\nContent-length: 100\r\n\r\nonly this");
            socket->disconnectFromHost();
        });
        HttpClient client(m_scheduler);
        const auto answer = ask(client, post(server.url(), true));
        QVERIFY(!answer);
        QVERIFY(answer.error().maybeApplied);
    }

    /// Far more than the network reads ahead, in each way in which HTTP says where an answer ends.
    void longAnswerArrivesWhole_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("chunked");
        QTest::addColumn<bool>("tls");
        for (const bool tls : {false, true}) {
            const char *scheme = tls ? "https" : "http";
            const auto length = QByteArray::number(longBody().size());
            QTest::addRow("%s, length", scheme) << QByteArray("Content-length: " + length) << false << tls;
            QTest::addRow("%s, chunked", scheme) << QByteArray("Transfer-encoding: chunked") << true << tls;
            QTest::addRow("%s, until the end", scheme) << QByteArray("Connection: close") << false << tls;
        }
    }
    void longAnswerArrivesWhole()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, chunked);
        QFETCH(bool, tls);
        RawServer server(
            [&header, chunked](const QByteArray &, QTcpSocket *socket) {
                socket->write("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n");
                constexpr qsizetype piece = 300000;
                const QByteArray body = longBody();
                for (qsizetype at = 0; at < body.size(); at += piece) {
                    const QByteArray part = body.mid(at, piece);
                    if (chunked)
                        socket->write(QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n");
                    else
                        socket->write(part);
                }
                if (chunked)
                    socket->write("0\r\n\r\n");
                socket->disconnectFromHost();
            },
            tls);
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        const auto answer = ask(client, post(server.url()));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QVERIFY(answer->body == longBody());
    }

    void readerGetsTheBodyInsteadOfTheAnswer()
    {
        class Reader final : public AnswerReader {
        public:
            void expect(qint64 bytes) override
            {
                if (pieces == 0)
                    expected = bytes;
            }
            void read(QByteArrayView piece) override
            {
                body += piece;
                ++pieces;
            }
            QByteArray body;
            qint64 expected = 0;
            int pieces = 0;
        };
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write(RawServer::answer(longBody()));
            socket->disconnectFromHost();
        });
        HttpClient client(m_scheduler);
        const auto reader = std::make_shared<Reader>();
        HttpRequest request = post(server.url());
        request.reader = reader;
        const auto answer = ask(client, request);
        QVERIFY(answer);
        QVERIFY(answer->body.isEmpty());
        QVERIFY(reader->body == longBody());
        QVERIFY(reader->pieces > 1);
        QCOMPARE(reader->expected, longBody().size());
        request.maxAnswerBytes = longBody().size() - 1;
        const auto tooLong = ask(client, request);
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().kind, ErrorKind::Protocol);
    }

    void longAnswerThatBreaksOffIsAnError_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("http") << false;
        QTest::newRow("https") << true;
    }
    void longAnswerThatBreaksOffIsAnError()
    {
        QFETCH(bool, tls);
        RawServer server(
            [](const QByteArray &, QTcpSocket *socket) {
                const auto length = QByteArray::number(longBody().size() + 1);
                socket->write("HTTP/1.1 200 OK\r\nContent-length: " + length + "\r\n\r\n" + longBody());
                socket->disconnectFromHost();
            },
            tls);
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        const auto answer = ask(client, post(server.url(), true));
        QVERIFY(!answer);
        QVERIFY(answer.error().maybeApplied);
    }
};

MSM_TEST(TestLongAnswers)
#include "tst_longanswers.moc"
