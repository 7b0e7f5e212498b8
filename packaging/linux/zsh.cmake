# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by CPack before it packs what was installed. Debian's zsh reads the completions of packages in a folder of its own;
# elsewhere zsh reads them in the folder of zsh itself.
if(CPACK_GENERATOR STREQUAL "DEB")
    file(GLOB folders "${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/zsh/site-functions")
    foreach(folder IN LISTS folders)
        cmake_path(REPLACE_FILENAME folder vendor-completions OUTPUT_VARIABLE debians)
        file(RENAME "${folder}" "${debians}")
    endforeach()
endif()
