// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/nodeexport.h"

#include "app/gui/savedfile.h"
#include "core/server/nodejson.h"
#include "ui/mainwindow.h"
#include "ui/models/showntable.h"

#include <QCoreApplication>

namespace msm {

namespace {

struct NodeExportText {
    Q_DECLARE_TR_FUNCTIONS(NodeExportText)
};

} // namespace

void offerExport(MainWindow &window, Messages &messages)
{
    // What was shown when the user asked for it, not what is shown when a file has been chosen.
    const QList<FileForm> forms{{.suffix = QStringLiteral("csv"),
                                    .name = NodeExportText::tr("CSV, for spreadsheets"),
                                    .content = [table = window.shownTable()] { return toCsv(table); }},
        {.suffix = QStringLiteral("json"),
            .name = NodeExportText::tr("JSON, for programs"),
            .content = [nodes = window.shownNodes()] { return nodesToJsonText(nodes); }},
        {.suffix = QStringLiteral("md"),
            .name = NodeExportText::tr("Markdown, for tickets"),
            .content = [table = window.shownTable()] { return toMarkdown(table); }}};
    offerToSave(NodeExportText::tr("Export Nodes"), NodeExportText::tr("nodes", "name of a file"), forms,
        window, messages);
}

} // namespace msm
