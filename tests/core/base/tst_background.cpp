// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QThread>

#include <memory>

using namespace msm;

namespace {

/// Notes in which thread it was thrown away.
struct Witness {
    explicit Witness(std::atomic<Qt::HANDLE> &where)
        : thread(where)
    {
    }
    ~Witness() { thread = QThread::currentThreadId(); }
    Q_DISABLE_COPY_MOVE(Witness)

    std::atomic<Qt::HANDLE> &thread;
};

} // namespace

class TestBackground final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valueIsHandedOverInTheThreadOfItsContext()
    {
        Qt::HANDLE worked = nullptr;
        Qt::HANDLE delivered = nullptr;
        runInBackground(
            this, [] { return QThread::currentThreadId(); },
            [&](Qt::HANDLE where) {
                worked = where;
                delivered = QThread::currentThreadId();
            });
        QTRY_COMPARE(delivered, QThread::currentThreadId());
        QVERIFY(worked != delivered);
    }

    void nothingIsHandedOverToAContextThatIsGone()
    {
        std::atomic<Qt::HANDLE> thrownAway = nullptr;
        bool called = false;
        {
            QObject context;
            runInBackground(
                &context, [witness = std::make_shared<Witness>(thrownAway)] { return witness.use_count(); },
                [&called](long) { called = true; });
        }
        QTRY_VERIFY(thrownAway.load() != nullptr);
        QVERIFY(!called);
    }

    void whatTheWorkSharesIsThrownAwayInAnotherThread()
    {
        std::atomic<Qt::HANDLE> thrownAway = nullptr;
        // As a look and its pick share the list of the look before.
        auto shared = std::make_shared<Witness>(thrownAway);
        auto work = [shared] { return shared.use_count(); };
        runInBackground(
            this, std::move(work), [kept = std::move(shared)](long count) { QVERIFY(count > 1); });
        QTRY_VERIFY(thrownAway.load() != nullptr);
        QVERIFY(thrownAway.load() != QThread::currentThreadId());
    }

    void valueIsThrownAwayInAnotherThread()
    {
        std::atomic<Qt::HANDLE> thrownAway = nullptr;
        disposeInBackground(std::make_unique<Witness>(thrownAway));
        QTRY_VERIFY(thrownAway.load() != nullptr);
        QVERIFY(thrownAway.load() != QThread::currentThreadId());
    }
};

MSM_TEST(TestBackground)
#include "tst_background.moc"
