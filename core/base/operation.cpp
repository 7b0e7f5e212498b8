// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/operation.h"

namespace msm {

Operation::Operation(QObject *parent)
    : QObject(parent)
{
}

void Operation::start()
{
    if (m_state != State::Idle)
        return;
    m_state = State::Running;
    doStart();
}

void Operation::cancel()
{
    skip(Error{.kind = ErrorKind::Cancelled, .detail = QStringLiteral("cancelled before it began")});
    if (m_state == State::Running)
        doCancel();
}

void Operation::skip(const Error &why)
{
    if (m_state == State::Idle)
        fail(why);
}

void Operation::succeed()
{
    end(State::Succeeded);
}

void Operation::fail(const Error &error)
{
    if (!isFinished())
        m_error = error;
    end(State::Failed);
}

void Operation::end(State state)
{
    if (isFinished())
        return;
    m_state = state;
    QMetaObject::invokeMethod(this, &Operation::finished, Qt::QueuedConnection);
}

} // namespace msm
