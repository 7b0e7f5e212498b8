# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -P loadsnogui.cmake EXECUTABLE: fails if it loads Qt Gui or Qt Widgets, itself or through a library.
cmake_minimum_required(VERSION 3.25)
set(executable ${CMAKE_ARGV3})
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
