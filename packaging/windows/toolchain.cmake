# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Programs for Windows by MinGW-w64, on Debian: set MSM_WINDOWS_PREFIX to what prefix.sh has made.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(triplet x86_64-w64-mingw32)
# With POSIX threads, because libstdc++ has std::mutex and std::thread only with those.
set(CMAKE_C_COMPILER ${triplet}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triplet}-g++-posix)
set(CMAKE_RC_COMPILER ${triplet}-windres)

set(MSM_WINDOWS_PREFIX $ENV{MSM_WINDOWS_PREFIX})
list(APPEND CMAKE_PREFIX_PATH ${MSM_WINDOWS_PREFIX})
set(CMAKE_FIND_ROOT_PATH /usr/${triplet} ${MSM_WINDOWS_PREFIX})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# Tests run where Wine is.
find_program(MSM_WINE NAMES wine64 wine PATHS /usr/lib/wine)
if(MSM_WINE)
    set(CMAKE_CROSSCOMPILING_EMULATOR ${MSM_WINE})
endif()

# Qt's moc, rcc, lrelease and the like run on this system, and must be of the version that is built.
set(QT_HOST_PATH /usr)
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake)
