// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationkind.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace msm {

enum class Confirmation;

/// Asks before operations begin on nodes, and names the nodes. Where it is Typed it wants the name of one
/// node, or the number of several. Cancel is the default until that is typed. Where it is Named it wants a
/// name for the snapshots that are taken. Says so where no MySQL of the service would run any more, lets
/// several nodes go one after the other, and offers a snapshot of each before what that undoes. Begins
/// nothing itself.
class StartQuestion final : public QDialog {
    Q_OBJECT
public:
    /// What else there is to say or to ask.
    struct More {
        QString about{};        ///< which snapshot it is about; plain text
        QString proposedName{}; ///< of a snapshot that is taken
    };
    /// `nodes` has at least one, `all` those of the whole service; `asks` is not None.
    StartQuestion(OperationKind kind, Confirmation asks, const NodeList &nodes, const NodeList &all,
        const More &more, QWidget *parent = nullptr);
    StartQuestion(OperationKind kind, Confirmation asks, const NodeList &nodes, const NodeList &all,
        QWidget *parent = nullptr)
        : StartQuestion(kind, asks, nodes, all, {}, parent)
    {
    }

    /// Where it is Named.
    [[nodiscard]] QString name() const;
    /// Whether the nodes are to go one after the other.
    [[nodiscard]] Pace pace() const;
    /// The name of the snapshot that is to be taken of each node before; empty: none is.
    [[nodiscard]] QString snapshotBefore() const;

private:
    void addPace(OperationKind kind, QVBoxLayout *layout);
    void addSnapshot(QVBoxLayout *layout);
    void addName(const QString &proposed, QVBoxLayout *layout);
    void validate();

    QString m_toType;
    QString m_proposedName;
    QLabel *m_asked = nullptr;       ///< what is to be typed; null: nothing is
    QLineEdit *m_typed = nullptr;    ///< null as well
    QLineEdit *m_name = nullptr;     ///< null: nothing is to be named
    QLabel *m_problem = nullptr;     ///< of the name
    QCheckBox *m_oneByOne = nullptr; ///< null: there is no choice
    QCheckBox *m_snapshot = nullptr; ///< null: none can be taken, or it would undo nothing
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_begin = nullptr;
};

} // namespace msm
