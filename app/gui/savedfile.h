// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace msm {

class MainWindow;
class Messages;

/// A form in which something can be saved.
struct FileForm {
    QString suffix; ///< "csv"
    QString name;   ///< for the user: "CSV, for spreadsheets"
    std::function<QByteArray()> content;
};

/// Asks where to save and in which of the forms, of which there is at least one, and saves: whole, or not at
/// all. The suffix that the user typed decides where it names a form. Messages and window must outlive the
/// dialog, which is the window's child.
void offerToSave(const QString &title, const QString &baseName, const QList<FileForm> &forms,
    MainWindow &window, Messages &messages);

} // namespace msm
