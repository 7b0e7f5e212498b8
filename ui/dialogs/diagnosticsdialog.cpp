// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui_diagnosticsdialog.h"

#include "ui/widgets/fitwindow.h"
#include "ui/widgets/focusframe.h"

namespace msm {

DiagnosticsDialog::DiagnosticsDialog(const QByteArray &text, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DiagnosticsDialog>())
{
    m_ui->setupUi(this);
    openFitted(*this);
    m_ui->contents->setText(QStringList{
        tr("\u2022 versions of the program, of its libraries and of the system"),
        tr("\u2022 settings and connections, without what new nodes are made of"),
        tr("\u2022 the manager's state, and how the cloud was used in the last minute"),
        tr("\u2022 every node with its names, addresses, host and owner"),
        tr("\u2022 the last operations with their calls, the last events, and the end of the log"),
        tr("\u2022 no passwords, no tokens, no answers to a template's questions, no CONTEXT"),
    }
                                .join(u'\n'));
    frameFocus(m_ui->preview);
    m_ui->preview->setPlainText(QString::fromUtf8(text));
}

DiagnosticsDialog::~DiagnosticsDialog() = default;

} // namespace msm
