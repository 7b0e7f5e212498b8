// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/stagetext.h"

#include "core/lifecycle/transitions.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace msm {

namespace {

struct Words {
    Stage stage;
    const char *label;
    const char *text;
};

const Words *wordsOf(const Stage &stage)
{
    static const Words words[] = {
        {CreateStage::Submitted, QT_TRANSLATE_NOOP("msm::StageText", "Request"),
            QT_TRANSLATE_NOOP("msm::StageText", "Submitted")},
        {CreateStage::Pending, QT_TRANSLATE_NOOP("msm::StageText", "Pending"),
            QT_TRANSLATE_NOOP("msm::StageText", "Waiting for a host")},
        {CreateStage::Prolog, QT_TRANSLATE_NOOP("msm::StageText", "Prolog"),
            QT_TRANSLATE_NOOP("msm::StageText", "Copying files")},
        {CreateStage::Boot, QT_TRANSLATE_NOOP("msm::StageText", "Boot"),
            QT_TRANSLATE_NOOP("msm::StageText", "Booting")},
        {CreateStage::Address, QT_TRANSLATE_NOOP("msm::StageText", "Address"),
            QT_TRANSLATE_NOOP("msm::StageText", "Waiting for an address")},
        {CreateStage::Agent, QT_TRANSLATE_NOOP("msm::StageText", "Agent"),
            QT_TRANSLATE_NOOP("msm::StageText", "Waiting for the agent")},
        {CreateStage::MySql, QT_TRANSLATE_NOOP("msm::StageText", "MySQL"),
            QT_TRANSLATE_NOOP("msm::StageText", "Waiting for MySQL")},
        {CreateStage::Registered, QT_TRANSLATE_NOOP("msm::StageText", "Ready"),
            QT_TRANSLATE_NOOP("msm::StageText", "Registered")},
        {DeleteStage::Checking, QT_TRANSLATE_NOOP("msm::StageText", "Check"),
            QT_TRANSLATE_NOOP("msm::StageText", "Checking")},
        {DeleteStage::Waiting, QT_TRANSLATE_NOOP("msm::StageText", "Wait"),
            QT_TRANSLATE_NOOP("msm::StageText", "Waiting until it can be removed")},
        {DeleteStage::Requested, QT_TRANSLATE_NOOP("msm::StageText", "Request"),
            QT_TRANSLATE_NOOP("msm::StageText", "Requested")},
        {DeleteStage::Ending, QT_TRANSLATE_NOOP("msm::StageText", "Removal"),
            QT_TRANSLATE_NOOP("msm::StageText", "Being removed")},
        {DeleteStage::Unregistered, QT_TRANSLATE_NOOP("msm::StageText", "Gone"),
            QT_TRANSLATE_NOOP("msm::StageText", "Removed")},
    };
    const auto *const found = std::ranges::find(words, stage, &Words::stage);
    return found == std::end(words) ? nullptr : found;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("msm::StageText", text);
}

} // namespace

QString stageText(const Stage &stage)
{
    const Words *const words = wordsOf(stage);
    return words ? translated(words->text) : stage.english();
}

QString stageLabel(const Stage &stage)
{
    const Words *const words = wordsOf(stage);
    return words ? translated(words->label) : stage.name();
}

} // namespace msm
