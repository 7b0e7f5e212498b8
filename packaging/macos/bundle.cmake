# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# One application bundle. msmctl and the embedded cloud are inside, beside the window, which finds them there.
msm_icon(${CMAKE_CURRENT_BINARY_DIR}/mysql-server-manager.icns 16 32 64 128 256 512)
add_dependencies(mysql-server-manager msm_icon)
set_target_properties(mysql-server-manager PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_GUI_IDENTIFIER invalid.mysql-server-manager # the project has no domain of its own
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in)
foreach(program IN ITEMS msmctl msm-sandbox)
    set_target_properties(${program} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY $<TARGET_BUNDLE_CONTENT_DIR:mysql-server-manager>/MacOS)
endforeach()
# package.sh puts the icon, Qt and its plug-ins into the bundle.
