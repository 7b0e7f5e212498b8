# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -P loadsnogui.cmake EXECUTABLE…: fails if one loads Qt Gui or Qt Widgets, itself or through a library.
cmake_minimum_required(VERSION 3.25)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE 3 ${last})
    set(executable ${CMAKE_ARGV${i}})
    file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${executable}
        RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing
        CONFLICTING_DEPENDENCIES_PREFIX conflicting)
    set(libraries ${found} ${missing} ${conflicting_FILENAMES})

    # An empty or foreign list would pass for the wrong reason.
    if(NOT libraries MATCHES "Qt6?Core")
        message(FATAL_ERROR "${executable}: its libraries could not be listed (${libraries})")
    endif()
    foreach(library IN LISTS libraries)
        if(library MATCHES "Qt6?(Gui|Widgets)")
            message(SEND_ERROR "${executable} loads ${library}")
        endif()
    endforeach()
endforeach()
