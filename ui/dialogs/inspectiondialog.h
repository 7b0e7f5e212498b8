// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/mysqlservermanager.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace msm {

class DriftModel;
class MessagePage;

namespace Ui {
class InspectionDialog;
}

/// Shows where manager, cloud and agents disagree, and carries out what the user chooses to do about it, one
/// VM after the other; asks with DeleteNodesDialog before anything is deleted. Inspects when it is made, when
/// asked to, and after a choice was carried out. Stands beside the window, which goes on working. The manager
/// must outlive it.
class InspectionDialog final : public QDialog {
    Q_OBJECT
public:
    explicit InspectionDialog(MySQLServerManager &manager, QWidget *parent = nullptr);
    ~InspectionDialog() override;

    /// What the question before a deletion says of the connection; see DeletionScope.
    void setConnection(const QString &name, bool isProduction);
    /// Shows findings of this class only; of all when there is none.
    void showOnly(std::optional<DriftClass> kind);
    /// Inspects anew; nothing while it does so already.
    void inspect();

private:
    void buildList();
    void buildButtons();
    void inspectOrStop();
    void onInspected();
    void showProgress();
    [[nodiscard]] QString unseenText() const;
    void showResult();
    void showStack();
    void showSelection();
    void fillFilter();
    void applyFilter();
    void copySelection() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    void choose(const QList<DriftFinding> &findings, DriftFix fix);
    void confirmRemoval(const QList<DriftFinding> &findings);
    void apply(const QList<DriftFinding> &findings, DriftFix fix, KillMode mode);
    void applyNext();
    void onApplied(const Result<QUuid> &result);
    void showOutcome();
    void updateBusy();

    /// A choice that is being carried out.
    struct Work {
        QList<DriftFinding> left;
        DriftFix fix = DriftFix::Keep;
        KillMode mode = KillMode::Terminate;
        int done = 0;
        QList<Error> errors;
    };

    MySQLServerManager &m_manager;
    std::unique_ptr<Ui::InspectionDialog> m_ui;
    DriftModel *m_model;
    MessagePage *m_agreement;
    QPushButton *m_again = nullptr;
    std::unique_ptr<Inspection> m_inspection; ///< null while none runs
    std::optional<Drift> m_drift;             ///< of the last one that ended well
    std::optional<Work> m_work;
    QString m_connection; ///< its name
    bool m_isProduction = false;
};

} // namespace msm
