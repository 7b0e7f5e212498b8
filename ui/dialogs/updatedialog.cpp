// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/updatedialog.h"
#include "ui_updatedialog.h"

#include "ui/widgets/fitwindow.h"
#include "ui/widgets/focusframe.h"
#include "ui/words/detailtext.h"
#include "ui/words/updatetext.h"

#include <QDesktopServices>
#include <QPushButton>

namespace msm {

namespace {

constexpr QSize kSizeWithNotes{620, 480};

} // namespace

UpdateDialog::UpdateDialog(const QVersionNumber &installed, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::UpdateDialog>())
    , m_installed(installed)
{
    m_ui->setupUi(this);
    m_open = m_ui->buttons->addButton(tr("&Open Page"), QDialogButtonBox::ActionRole);
    m_open->setObjectName(QStringLiteral("openPage"));
    m_open->setToolTip(tr("Open the page of this version in the web browser"));
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_ui->notesTitle, m_ui->notes, m_ui->pageTitle, m_ui->page, m_open})
        widget->hide();
    frameFocus(m_ui->notes);
    m_ui->status->showMessage(MessageLine::Tone::Busy, tr("Asking for the newest version…"));
    m_ui->layout->setSizeConstraint(QLayout::SetNoConstraint);
    fit();
    openFitted(*this);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &UpdateDialog::openPage);
}

UpdateDialog::~UpdateDialog() = default;

void UpdateDialog::showAnswer(const Result<Release> &answer)
{
    if (!answer) {
        const ErrorText words = updateErrorText(answer.error());
        m_ui->status->showMessage(
            answer.error().kind == ErrorKind::NotFound ? MessageLine::Tone::Info : MessageLine::Tone::Error,
            words.headline, words.advice + u'\n' + detailText(answer.error()));
    } else if (isNewer(*answer, m_installed)) {
        showRelease(*answer);
    } else {
        m_ui->status->showMessage(
            MessageLine::Tone::Success, tr("You have version %1, the newest").arg(m_installed.toString()));
    }
    fit();
}

/// Without notes it is as high as its words are at this width; a layout alone would leave room for a narrower
/// one.
void UpdateDialog::fit()
{
    if (m_ui->notes->isHidden())
        fitWindow(*this, {width(), m_ui->layout->totalHeightForWidth(width())});
}

void UpdateDialog::showRelease(const Release &release)
{
    const QPoint centre = geometry().center(); // its upper left corner was chosen for the small one
    m_page = release.page;
    m_ui->status->showMessage(MessageLine::Tone::Info,
        tr("There is a newer version: %1").arg(release.version.toString()),
        tr("You have version %1. Nothing is downloaded or installed by itself: the page says how to get the "
           "new one.")
            .arg(m_installed.toString()));
    // A host that only looks like another one is shown as what it is.
    m_ui->page->setText(release.page.toString(QUrl::FullyEncoded));
    m_ui->page->setCursorPosition(0);
    m_ui->pageTitle->show();
    m_ui->page->show();
    m_open->show();
    m_open->setDefault(true);
    m_open->setFocus();
    if (release.notes.isEmpty())
        return;
    m_ui->notes->setPlainText(release.notes);
    m_ui->notesTitle->show();
    m_ui->notes->show();
    m_ui->layout->setStretchFactor(m_ui->notesColumn, 1); // until then the space below has it all
    QRect room = screen()->availableGeometry();
    room.setTop(room.top() + geometry().top() - frameGeometry().top()); // the title stays on the screen
    QRect place(QPoint(), kSizeWithNotes.boundedTo(roomFor(*this)));
    place.moveCenter(centre);
    if (isVisible())
        setGeometry(placedWithin(place, room));
    else
        resize(place.size());
}

void UpdateDialog::openPage()
{
    if (QDesktopServices::openUrl(m_page)) {
        accept();
        return;
    }
    m_ui->status->showMessage(MessageLine::Tone::Warning, tr("The page could not be opened"),
        tr("There seems to be no web browser. Copy the address to where there is one."));
    fit();
}

} // namespace msm
