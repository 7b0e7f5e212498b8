# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What `cmake --install` puts where, one component for each package: window, msmctl, sandbox.
include(GNUInstallDirs)
install(TARGETS mysql-server-manager RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT window)
install(TARGETS msmctl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT msmctl)
install(TARGETS msm-sandbox RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT sandbox)

# Man pages and completions are made from what the programs themselves answer to --help: target `linux_files`, which
# is no part of an ordinary build.
set(made ${CMAKE_CURRENT_BINARY_DIR}/made)
set(manual ${CMAKE_CURRENT_SOURCE_DIR}/manual.py)
string(TIMESTAMP today "%Y-%m-%d" UTC) # by SOURCE_DATE_EPOCH where that is set
set(linux_files)

# linux_file(NAME COMMAND…): a file that a command writes to its standard output.
function(linux_file name)
    add_custom_command(OUTPUT ${made}/${name}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${made}
        COMMAND ${ARGN} > ${made}/${name}
        DEPENDS ${manual} mysql-server-manager msmctl msm-sandbox
        VERBATIM)
    set(linux_files ${linux_files} ${made}/${name} PARENT_SCOPE)
endfunction()

foreach(pair IN ITEMS mysql-server-manager:window msmctl:msmctl msm-sandbox:sandbox)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 program)
    list(GET pair 1 component)
    linux_file(${program}.1 python3 ${manual} man $<TARGET_FILE:${program}> ${PROJECT_VERSION} ${today})
    add_custom_command(OUTPUT ${made}/${program}.1.gz
        COMMAND gzip -9nkf ${made}/${program}.1
        DEPENDS ${made}/${program}.1
        VERBATIM)
    list(APPEND linux_files ${made}/${program}.1.gz)
    install(FILES ${made}/${program}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component} OPTIONAL)
    foreach(shell IN ITEMS bash zsh fish)
        linux_file(${program}.${shell} python3 ${manual} complete ${shell} $<TARGET_FILE:${program}>)
    endforeach()
    install(FILES ${made}/${program}.bash RENAME ${program} COMPONENT ${component} OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES ${made}/${program}.zsh RENAME _${program} COMPONENT ${component} OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions) # Debian's: zsh.cmake
    install(FILES ${made}/${program}.fish COMPONENT ${component} OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endforeach()

foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
    install(FILES ${CMAKE_BINARY_DIR}/ui/icons/mysql-server-manager-${size}.png RENAME mysql-server-manager.png
        COMPONENT window DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
# What Debian wants to find of each package.
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(CONFIGURE OUTPUT made/changelog CONTENT
"mysql-server-manager (@PROJECT_VERSION@) unstable; urgency=medium

  * The changes are in CHANGELOG.md of the source.

 -- MySQL Server Manager contributors <packages@mysql-server-manager.invalid>  @now@
" @ONLY)
add_custom_command(OUTPUT ${made}/changelog.gz
    COMMAND gzip -9nkf ${made}/changelog
    DEPENDS ${made}/changelog
    VERBATIM)
list(APPEND linux_files ${made}/changelog.gz)
foreach(pair IN ITEMS mysql-server-manager:window msmctl:msmctl msm-sandbox:sandbox)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 program)
    list(GET pair 1 component)
    install(FILES ${made}/changelog.gz linux/copyright COMPONENT ${component} OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${program})
endforeach()
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/SECURITY.md COMPONENT window
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/mysql-server-manager)
# What a golden image is made with.
install(FILES ${CMAKE_SOURCE_DIR}/resources/agent/msm_agent.py ${CMAKE_SOURCE_DIR}/resources/agent/msm-agent.service
    COMPONENT msmctl DESTINATION ${CMAKE_INSTALL_DATADIR}/msmctl/agent)
install(PROGRAMS ${CMAKE_SOURCE_DIR}/resources/agent/bootstrap.sh
    COMPONENT msmctl DESTINATION ${CMAKE_INSTALL_DATADIR}/msmctl/agent)
# Beside the real nodes of the sandbox.
install(FILES ${CMAKE_SOURCE_DIR}/resources/agent/msm_agent.py
    COMPONENT sandbox DESTINATION ${CMAKE_INSTALL_DATADIR}/msm-sandbox/agent)
install(FILES ${CMAKE_SOURCE_DIR}/docs/agent.md COMPONENT msmctl DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/msmctl)
add_custom_target(linux_files DEPENDS ${linux_files})

install(FILES linux/mysql-server-manager.desktop COMPONENT window
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/mysql-server-manager.svg COMPONENT window
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
# Software centres take a picture from an address on the web: that of the released source, where it is known which
# project releases the program.
set(metainfo ${CMAKE_CURRENT_SOURCE_DIR}/linux/mysql-server-manager.metainfo.xml.in)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${metainfo})
file(READ ${metainfo} metainfo)
if(MSM_RELEASES_URL MATCHES "^https://api\\.github\\.com/repos/([^/]+/[^/]+)/releases/latest$")
    set(MSM_SCREENSHOT
        https://raw.githubusercontent.com/${CMAKE_MATCH_1}/v${PROJECT_VERSION}/resources/screenshots/window.png)
else()
    string(REGEX REPLACE "  <screenshots>.*</screenshots>\n" "" metainfo "${metainfo}")
endif()
file(CONFIGURE OUTPUT made/mysql-server-manager.metainfo.xml CONTENT "${metainfo}" @ONLY)
install(FILES ${made}/mysql-server-manager.metainfo.xml COMPONENT window DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES linux/msmctl@.service COMPONENT msmctl DESTINATION lib/systemd/system)
install(FILES linux/msmctl-user@.service RENAME msmctl@.service COMPONENT msmctl DESTINATION lib/systemd/user)
