# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What Windows shows of each program: icon, version, what it is; and a manifest that promises to draw itself at each
# display's own scale and to take UTF-8.
enable_language(RC)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(MSM_ICO ${CMAKE_CURRENT_BINARY_DIR}/mysql-server-manager.ico)
set(pictures)
foreach(size IN ITEMS 16 22 24 32 48 64 128 256)
    list(APPEND pictures ${CMAKE_BINARY_DIR}/ui/icons/mysql-server-manager-${size}.png)
endforeach()
add_custom_command(OUTPUT ${MSM_ICO}
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/pictures.py ico ${MSM_ICO} ${pictures}
    DEPENDS pictures.py msm_pictures
    VERBATIM)
add_custom_target(msm_ico DEPENDS ${MSM_ICO})

function(msm_windows_program MSM_PROGRAM MSM_DESCRIPTION)
    set(resource ${CMAKE_CURRENT_BINARY_DIR}/${MSM_PROGRAM}.rc)
    configure_file(windows/program.rc.in ${resource} @ONLY)
    target_sources(${MSM_PROGRAM} PRIVATE ${resource})
    set_source_files_properties(${resource} TARGET_DIRECTORY ${MSM_PROGRAM} PROPERTIES
        OBJECT_DEPENDS "${MSM_ICO};${CMAKE_CURRENT_SOURCE_DIR}/windows/program.manifest")
    add_dependencies(${MSM_PROGRAM} msm_ico)
    if(MSVC)
        target_link_options(${MSM_PROGRAM} PRIVATE /MANIFEST:NO) # it has one
    endif()
endfunction()
msm_windows_program(mysql-server-manager "MySQL Server Manager")
msm_windows_program(msmctl "MySQL Server Manager on the command line")
msm_windows_program(msm-sandbox "Embedded cloud of MySQL Server Manager")
