// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDialog>
#include <QUuid>

namespace msm {

class Commands;
class EventLog;
class HistoryList;
class MessagePage;
class OperationJournal;

/// What an operation did, call by call, and what else has become of its node. Neither has to be there any
/// more: all of it is read from timeline and journal.
class PastDialog final : public QDialog {
    Q_OBJECT
public:
    struct Subject {
        VmId vm{};         ///< may be invalid: a create that came to nothing
        QUuid operation{}; ///< may be null: the node alone is meant
        QString name{};    ///< of the node
    };

    /// All must outlive the dialog. `journal`: null where nothing is kept of operations.
    PastDialog(const Subject &subject, const EventLog &events, const OperationJournal *journal,
        const Commands &commands, QWidget *parent = nullptr);

private:
    void read();
    void readOperation();
    void showList(const Result<void> &read);

    Subject m_subject;
    const EventLog &m_events;
    const OperationJournal *m_journal;
    int m_slices = 1;
    HistoryList *m_list;
    MessagePage *m_message;
};

} // namespace msm
