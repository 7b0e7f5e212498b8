// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/dialogs/stubcloud.h"
#include "ui/dialogs/createnodesdialog.h"
#include "ui/widgets/messageline.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace msm::test {

inline const QList<TemplateInfo> twoTemplates{
    {.id = TemplateId{7}, .name = QStringLiteral("web")},
    {.id = TemplateId{3}, .name = QStringLiteral("database"), .cpu = 1, .memoryMb = 2048},
};

/// The dialog as a user has it: fields to type into, a message, a preview, and OK.
struct OpenedCreate {
    explicit OpenedCreate(const QSet<QString> &taken = {}, const QString &preferred = {},
        const CreationDefaults &creation = {}, ReadinessGate gate = ReadinessGate::MySqlRunning)
        : dialog(cloud, taken, preferred, creation, gate)
    {
        dialog.show();
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return dialog.findChild<Widget *>(QLatin1String(name));
    }
    void type(QLineEdit *field, const QString &text)
    {
        field->selectAll();
        if (text.isEmpty())
            QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }
    void typeName(const QString &text) { type(find<QLineEdit>("namePattern"), text); }
    void typeCount(const QString &text) { type(find<QSpinBox>("count")->findChild<QLineEdit *>(), text); }
    QPushButton *ok() const { return find<QDialogButtonBox>("buttons")->button(QDialogButtonBox::Ok); }
    QString message() const
    {
        const auto *line = find<MessageLine>("message");
        return line->isVisible() ? line->headline() + QLatin1Char('|') + line->text() : QString();
    }
    QString preview() const { return find<QLabel>("namePreview")->text(); }

    StubCloud cloud;
    CreateNodesDialog dialog;
};

} // namespace msm::test
