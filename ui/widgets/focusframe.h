// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractScrollArea;

namespace msm {

/// Has the style draw its focus frame around the area while the keyboard is there. Qt draws none: a view
/// shows its current item and nothing while it is empty, and an area that only scrolls shows nothing at all.
/// Once per area, which owns the frame.
void frameFocus(QAbstractScrollArea *area);

} // namespace msm
