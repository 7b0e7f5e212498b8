// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/nodelist.h"
#include "ui/widgets/windowpart.h"
#include "ui/words/icons.h"

#include <QWidget>

namespace msm {

enum class UiCommand;

/// One page about the selected nodes, in NodeTabs. A page is a class like this, and a line where NodeTabs is
/// filled. Nothing is loaded for a page that nobody looks at: only the active one is given nodes and ticks,
/// and one that becomes active is given them then.
class NodeTab : public QWidget, public WindowPart {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual Icon picture() const = 0;

    /// The selected nodes: others than before, or the same with what is known of them by now.
    virtual void setNodes(const NodeList &nodes) = 0;
    /// Somebody looks at it, as far as the window knows.
    [[nodiscard]] bool isActive() const { return isVisible(); }

Q_SIGNALS:
    /// The user wants this done about the selected nodes.
    void chosen(msm::UiCommand command);
};

} // namespace msm
