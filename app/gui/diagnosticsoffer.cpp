// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/diagnosticsoffer.h"

#include "app/gui/opened.h"
#include "app/gui/savedfile.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>

namespace msm {

namespace {

struct DiagnosticsText {
    Q_DECLARE_TR_FUNCTIONS(DiagnosticsText)
};

} // namespace

void offerDiagnostics(const QByteArray &text, MainWindow &window, Messages &messages)
{
    auto *dialog = opened(new DiagnosticsDialog(text, &window));
    QObject::connect(dialog, &QDialog::accepted, &window, [text, &window, &messages] {
        const FileForm form{.suffix = QStringLiteral("json"),
            .name = DiagnosticsText::tr("JSON"),
            .content = [text] { return text; }};
        offerToSave(DiagnosticsText::tr("Save Diagnostics"),
            QStringLiteral("mysql-server-manager-diagnostics"), {form}, window, messages);
    });
}

} // namespace msm
