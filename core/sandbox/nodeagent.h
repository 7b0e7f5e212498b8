// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/httpmessage.h"

#include <QByteArray>

#include <chrono>

class QJsonValue;

namespace msm::sandbox {

/// The agent of one simulated node, dialect 2 of the node agent's protocol: what it answers at a moment. Its
/// MySQL server needs no timer, because its state follows from what was asked for and when.
class NodeAgent {
public:
    /// The agent begins to answer at `now` (of the scheduler's elapsed()). `pace` scales how long MySQL
    /// takes. `diskFills`: little of the node's disk is free.
    NodeAgent(std::chrono::milliseconds now, double pace, QByteArray mysqlPort, bool diskFills = false);

    /// INIT, STARTING, RUNNING, STOPPING or STOPPED.
    [[nodiscard]] QByteArray stateAt(std::chrono::milliseconds now) const;
    /// When MySQL is RUNNING, if nothing else is asked for meanwhile.
    [[nodiscard]] std::chrono::milliseconds readyAt() const;

    [[nodiscard]] HttpAnswer answer(const HttpRequest &request, std::chrono::milliseconds now);

private:
    enum class Course { Booting, Starting, Stopping, Restarting };

    [[nodiscard]] std::chrono::milliseconds scaled(int value) const;
    [[nodiscard]] HttpAnswer answerGet(const HttpRequest &request, std::chrono::milliseconds now) const;
    [[nodiscard]] HttpAnswer answerPost(const HttpRequest &request, std::chrono::milliseconds now);
    [[nodiscard]] HttpAnswer change(
        const QByteArray &method, const QByteArray &id, std::chrono::milliseconds now);

    std::chrono::milliseconds m_since;
    double m_pace;
    QByteArray m_mysqlPort;
    bool m_diskFills;
    Course m_course = Course::Booting;
};

/// The answer to what the HTTP layer refuses, and to no request in particular.
[[nodiscard]] HttpAnswer agentRefusal(int status, const QByteArray &text);

} // namespace msm::sandbox
