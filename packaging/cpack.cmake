# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Three packages from one build, as .deb and .rpm. What they need of shared libraries is computed; plug-ins that are
# loaded by name are listed here. Times are those of the commit (SOURCE_DATE_EPOCH, set by ./dev package), so that
# two runs make the same bytes.
set(CPACK_PACKAGE_NAME mysql-server-manager)
set(CPACK_PACKAGE_VENDOR "MySQL Server Manager contributors")
set(CPACK_PACKAGE_CONTACT "MySQL Server Manager contributors <packages@mysql-server-manager.invalid>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop administration of MySQL nodes on OpenNebula")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_SOURCE_DIR}/build/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL window msmctl sandbox)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_GENERATOR "DEB;RPM")
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/linux/zsh.cmake)
set(CPACK_THREADS 0)

set(CPACK_COMPONENT_WINDOW_DESCRIPTION
"Lists, creates and deletes service nodes (virtual machines with MySQL and a
small agent) on an OpenNebula cloud, waits until a new node really serves,
and always says how old its knowledge is. Has an embedded cloud to try
everything on one computer.
This package has the window.")
set(CPACK_COMPONENT_MSMCTL_DESCRIPTION
"Lists, creates and deletes service nodes (virtual machines with MySQL and a
small agent) on an OpenNebula cloud, from scripts and on servers: with JSON,
exit codes, and the manager as a service with a wire interface. Needs no
graphical libraries.")
set(CPACK_COMPONENT_SANDBOX_DESCRIPTION
"Speaks OpenNebula's XML-RPC on loopback, from one virtual machine to tens of
thousands, with faults on demand. Nothing leaves the computer. The embedded
cloud of MySQL Server Manager.")

# Debian. Qt's HTTP server promises no binary compatibility: a package is for the Qt that it was built with, which is
# that of one release of the system.
math(EXPR next_qt "${Qt6_VERSION_MINOR} + 1")
set(this_qt "libqt6httpserver6 (<< ${Qt6_VERSION_MAJOR}.${next_qt})")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME mysql-server-manager)
set(CPACK_DEBIAN_WINDOW_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS "msm-sandbox (= ${PROJECT_VERSION}), libqt6sql6-sqlite, qt6-qpa-plugins, ${this_qt}")
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager, libsecret-1-0, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_WINDOW_PACKAGE_SUGGESTS "msmctl, openssh-client")
set(CPACK_DEBIAN_MSMCTL_PACKAGE_NAME msmctl)
set(CPACK_DEBIAN_MSMCTL_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_MSMCTL_PACKAGE_DEPENDS "libqt6sql6-sqlite, ${this_qt}")
set(CPACK_DEBIAN_MSMCTL_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager, mysql-server-manager, openssh-client")
set(CPACK_DEBIAN_SANDBOX_PACKAGE_NAME msm-sandbox)
set(CPACK_DEBIAN_SANDBOX_PACKAGE_SECTION admin)
# Its virtual machines are real database servers where these are. None of them starts a service.
set(CPACK_DEBIAN_SANDBOX_PACKAGE_RECOMMENDS "mariadb-client-core, mariadb-server-core, openssl, python3")

# RPM, by the names of Fedora. Libraries are found by rpmbuild.
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_SUMMARY "Desktop administration of MySQL nodes on OpenNebula")
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later")
set(CPACK_RPM_PACKAGE_GROUP "Applications/System")
set(CPACK_RPM_WINDOW_PACKAGE_NAME mysql-server-manager)
set(CPACK_RPM_WINDOW_PACKAGE_REQUIRES "msm-sandbox = ${PROJECT_VERSION}, qt6-qtbase-gui")
set(CPACK_RPM_MSMCTL_PACKAGE_NAME msmctl)
set(CPACK_RPM_SANDBOX_PACKAGE_NAME msm-sandbox)
set(CPACK_RPM_SANDBOX_PACKAGE_SUGGESTS "mariadb, mariadb-server, openssl, python3")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/lib/systemd /usr/lib/systemd/system /usr/lib/systemd/user /usr/share/man /usr/share/man/man1
    /usr/share/applications /usr/share/metainfo /usr/share/icons /usr/share/icons/hicolor /usr/share/bash-completion
    /usr/share/bash-completion/completions /usr/share/zsh /usr/share/zsh/site-functions /usr/share/fish
    /usr/share/fish/vendor_completions.d)
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none
%define use_source_date_epoch_as_buildtime 1
%define _buildhost reproducible
%define packager ${CPACK_PACKAGE_CONTACT}")

include(CPack)
