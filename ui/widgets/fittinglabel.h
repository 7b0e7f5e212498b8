// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace msm {

/// Plain text that can be selected, wrapped into whatever width there is: a word that has no room is broken,
/// where QLabel would demand more room or be cut off, and an address only
/// then. What is copied is the text without the breaks.
class FittingLabel final : public QLabel {
    Q_OBJECT
public:
    FittingLabel(const QString &name, QWidget *parent);

    /// Setting the same text again keeps what the user has selected in it.
    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_text; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fit();
    [[nodiscard]] bool isBroken() const { return text() != m_text; }
    void copySelected() const;

    QString m_text;
};

} // namespace msm
