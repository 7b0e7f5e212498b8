// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace msm {

/// How a profile's files are used. Of writers there is at most one at a time, in any process.
enum class Access {
    ReadWrite, ///< locks the profile
    ReadOnly,  ///< works on a copy; the profile's own files stay as they are, and a writer may go on
};

} // namespace msm
