// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>

#include <optional>

namespace msm {

/// Work that takes time, in the shape of QNetworkReply: Idle → Running → Succeeded | Failed. finished() is
/// emitted exactly once and always queued, so a caller may connect after start(). Destroying an operation
/// cancels it silently. Lives in the thread that made it; owned by whoever made it.
class Operation : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Succeeded, Failed };
    Q_ENUM(State)

    explicit Operation(QObject *parent = nullptr);
    ~Operation() override = default;
    Q_DISABLE_COPY_MOVE(Operation)

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isFinished() const { return m_state == State::Succeeded || m_state == State::Failed; }
    /// Why it failed; nothing unless state() is Failed.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Begins the work; a second call does nothing.
    void start();
    /// Asks for the end; idempotent. The operation still ends through finished(), at once or after it has
    /// undone what must not be left behind. Cancelling what has not been started fails it with Cancelled.
    void cancel();
    /// Ends what has not been started, with this as its error; does nothing otherwise.
    void skip(const Error &why);

Q_SIGNALS:
    void finished();

protected:
    virtual void doStart() = 0;
    virtual void doCancel() = 0;
    void succeed();
    void fail(const Error &error);

private:
    void end(State state);

    State m_state = State::Idle;
    std::optional<Error> m_error;
};

} // namespace msm
