# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What Windows shows of each program: icon, version, what it is; and a manifest that promises to draw itself at each
# display's own scale and to take UTF-8.
enable_language(RC)
set(MSM_ICO ${CMAKE_CURRENT_BINARY_DIR}/mysql-server-manager.ico)
msm_icon(${MSM_ICO} 16 22 24 32 48 64 128 256)

function(msm_windows_program MSM_PROGRAM MSM_DESCRIPTION)
    set(resource ${CMAKE_CURRENT_BINARY_DIR}/${MSM_PROGRAM}.rc)
    configure_file(windows/program.rc.in ${resource} @ONLY)
    target_sources(${MSM_PROGRAM} PRIVATE ${resource})
    set_source_files_properties(${resource} TARGET_DIRECTORY ${MSM_PROGRAM} PROPERTIES
        OBJECT_DEPENDS "${MSM_ICO};${CMAKE_CURRENT_SOURCE_DIR}/windows/program.manifest")
    add_dependencies(${MSM_PROGRAM} msm_icon)
    if(MSVC)
        target_link_options(${MSM_PROGRAM} PRIVATE /MANIFEST:NO) # it has one
    endif()
endfunction()
msm_windows_program(mysql-server-manager "MySQL Server Manager")
msm_windows_program(msmctl "MySQL Server Manager on the command line")
msm_windows_program(msm-sandbox "Embedded cloud of MySQL Server Manager")
