// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/savedfile.h"

#include "app/gui/messages.h"
#include "app/gui/opened.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace msm {

namespace {

struct SavedFileText {
    Q_DECLARE_TR_FUNCTIONS(SavedFileText)
};

QString filterOf(const FileForm &form)
{
    return QStringLiteral("%1 (*.%2)").arg(form.name, form.suffix);
}

/// By the suffix of the path, otherwise the one that was chosen beside it.
const FileForm &formOf(const QList<FileForm> &forms, const QString &path, const QString &chosenFilter)
{
    const auto typed = std::ranges::find(forms, QFileInfo(path).suffix().toLower(), &FileForm::suffix);
    if (typed != forms.cend())
        return *typed;
    const auto chosen = std::ranges::find(forms, chosenFilter, filterOf);
    return chosen == forms.cend() ? forms.first() : *chosen;
}

} // namespace

void offerToSave(const QString &title, const QString &baseName, const QList<FileForm> &forms,
    MainWindow &window, Messages &messages)
{
    auto *chooser = new QFileDialog(&window, title);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    std::ranges::transform(forms, std::back_inserter(filters), filterOf);
    chooser->setNameFilters(filters);
    chooser->setDefaultSuffix(forms.first().suffix);
    QObject::connect(chooser, &QFileDialog::filterSelected, chooser, [chooser, forms](const QString &filter) {
        chooser->setDefaultSuffix(formOf(forms, QString(), filter).suffix);
    });
    chooser->selectFile(baseName + u'.' + forms.first().suffix);
    QObject::connect(chooser, &QFileDialog::fileSelected, &window,
        [chooser, forms, &window, &messages](const QString &path) {
            const QByteArray text = formOf(forms, path, chooser->selectedNameFilter()).content();
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                messages.showError({.kind = ErrorKind::Storage,
                    .detail = QStringLiteral("%1: %2").arg(path, file.errorString())});
            else
                window.showMessage(SavedFileText::tr("Saved: %1").arg(path));
        });
    opened(chooser);
}

} // namespace msm
