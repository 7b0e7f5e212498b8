// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/appearanceform.h"

#include "core/settings/appsettings.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLocale>

#include <algorithm>

namespace msm {

namespace {

/// "de" for each msm_de.qm in the program.
QStringList languages()
{
    QStringList codes;
    for (const QString &file : QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("msm_*.qm")}))
        codes.append(file.section(u'_', 1).chopped(3));
    return codes;
}

void choose(QComboBox &box, const QString &data)
{
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

AppearanceForm::AppearanceForm(QWidget *parent)
    : QWidget(parent)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
{
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("As the desktop"), themeName(Theme::Desktop));
    m_theme->addItem(tr("Light"), themeName(Theme::Light));
    m_theme->addItem(tr("Dark"), themeName(Theme::Dark));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the system"), QString());
    for (const QString &code : languages()) {
        QString name = QLocale(code).nativeLanguageName();
        name.replace(0, 1, name.first(1).toUpper()); // "čeština" stands in a list of names here
        m_language->addItem(name, code);
    }
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Th&eme:"), m_theme);
    form->addRow(tr("&Language:"), m_language);
    m_theme->setAccessibleName(tr("Theme"));
    m_language->setAccessibleName(tr("Language"));
    QLabel *const hint = plainLabel(QStringLiteral("languageHint"), this);
    hint->setText(tr("Another language is spoken from the next start on."));
    form->addRow(QString(), hint);
}

void AppearanceForm::load(const AppSettings &settings)
{
    choose(*m_theme, settings.theme.get());
    choose(*m_language, settings.language.get());
}

void AppearanceForm::save(AppSettings &settings) const
{
    settings.theme.set(m_theme->currentData().toString());
    settings.language.set(m_language->currentData().toString());
}

} // namespace msm
