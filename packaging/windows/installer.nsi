; SPDX-FileCopyrightText: MySQL Server Manager contributors
; SPDX-License-Identifier: GPL-3.0-or-later
;
; The installer for Windows. Called by installer.sh, which says what STAGE, ICON, VERSION, SIZE (KB), DELETE, OUTPUT
; and TARGET are.
;
;   /S                        without a question
;   /CurrentUser (default)    for this user, without administrator's rights
;   /AllUsers                 for every user of the computer
;   /PATH=1                   puts msmctl on the PATH
;   /D=FOLDER                 into that folder; the last parameter
;
; and the uninstaller: /S, and /PURGE to remove profiles, journals and settings, too.
!ifdef TARGET
    Target ${TARGET}
!else
    Unicode true ; a program of 32 bits: all that NSIS's own packages can make
!endif
ManifestDPIAware true
SetCompressor /SOLID lzma

!define NAME "MySQL Server Manager"
!define DATA "mysql-server-manager" ; the folder of profiles and journals, and that of settings
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_MUI

!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinMessages.nsh
!include WordFunc.nsh
!include x64.nsh
!insertmacro WordAdd
!insertmacro un.WordAdd

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "FileDescription" "Installs ${NAME}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\mysql-server-manager.exe"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Czech"

LangString sPrograms ${LANG_ENGLISH} "Window, command line (msmctl) and embedded cloud"
LangString sPrograms ${LANG_GERMAN} "Fenster, Befehlszeile (msmctl) und eingebaute Cloud"
LangString sPrograms ${LANG_CZECH} "Okno, příkazový řádek (msmctl) a vestavěný cloud"
LangString sPath ${LANG_ENGLISH} "msmctl on the PATH"
LangString sPath ${LANG_GERMAN} "msmctl im PATH"
LangString sPath ${LANG_CZECH} "msmctl v PATH"
LangString sData ${LANG_ENGLISH} "Profiles, journals and settings"
LangString sData ${LANG_GERMAN} "Profile, Journale und Einstellungen"
LangString sData ${LANG_CZECH} "Profily, žurnály a nastavení"
LangString sRuns ${LANG_ENGLISH} "${NAME} is running. Close it, then try again."
LangString sRuns ${LANG_GERMAN} "${NAME} läuft. Bitte beenden, dann noch einmal versuchen."
LangString sRuns ${LANG_CZECH} "${NAME} běží. Ukončete jej a zkuste to znovu."
LangString sLongPath ${LANG_ENGLISH} "The PATH is too long to be changed safely. Add or remove $INSTDIR by hand."
LangString sLongPath ${LANG_GERMAN} "Der PATH ist zu lang, um ihn sicher zu ändern. Bitte $INSTDIR von Hand hinzufügen oder entfernen."
LangString sLongPath ${LANG_CZECH} "PATH je příliš dlouhá, než aby ji šlo bezpečně změnit. Přidejte nebo odeberte $INSTDIR ručně."
LangString sOld ${LANG_ENGLISH} "${NAME} needs 64-bit Windows 10 or later."
LangString sOld ${LANG_GERMAN} "${NAME} braucht Windows 10 (64 Bit) oder neuer."
LangString sOld ${LANG_CZECH} "${NAME} potřebuje Windows 10 (64 bitů) nebo novější."

; Asks until none of the programs is in use. Silent: ends with 3.
!macro WaitUntilClosed UN
Function ${UN}WaitUntilClosed
    again:
    ; What runs cannot be written to. (What is not there cannot, either, and is no obstacle.)
    StrCpy $1 ""
    ${If} ${FileExists} "$INSTDIR\mysql-server-manager.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\mysql-server-manager.exe" a
        ${If} ${Errors} ; asking clears it
            StrCpy $1 "runs"
        ${Else}
            FileClose $0
        ${EndIf}
    ${EndIf}
    ${If} ${FileExists} "$INSTDIR\msmctl.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\msmctl.exe" a
        ${If} ${Errors}
            StrCpy $1 "runs"
        ${Else}
            FileClose $0
        ${EndIf}
    ${EndIf}
    ${If} $1 != ""
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(sRuns)" /SD IDCANCEL IDRETRY again
        SetErrorLevel 3
        Quit
    ${EndIf}
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; $R0: the PATH that is changed. Sets the error flag where it is longer than a text of this installer may be: such a
; one is read as an empty one, and would be lost.
!macro ReadPath UN
Function ${UN}ReadPath
    ${If} $MultiUser.InstallMode == "AllUsers"
        StrCpy $R1 0x80000002 ; HKEY_LOCAL_MACHINE
        StrCpy $R2 "SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
    ${Else}
        StrCpy $R1 0x80000001 ; HKEY_CURRENT_USER
        StrCpy $R2 "Environment"
    ${EndIf}
    StrCpy $R0 ""
    System::Call 'advapi32::RegOpenKeyExW(p R1, w R2, i 0, i 0x20119, *p .r1) i .r0' ; KEY_READ, 64-bit view
    ${If} $0 == 0
        StrCpy $2 0
        System::Call 'advapi32::RegQueryValueExW(p r1, w "Path", p 0, p 0, p 0, *i .r2) i .r0'
        System::Call 'advapi32::RegCloseKey(p r1)'
    ${EndIf}
    ClearErrors
    ${If} $0 == 0
        IntOp $2 $2 / 2
        IntOp $3 ${NSIS_MAX_STRLEN} - 300 ; room for one more folder
        ${If} $2 > $3
            SetErrors
        ${ElseIf} $MultiUser.InstallMode == "AllUsers"
            ReadRegStr $R0 HKLM "$R2" "Path"
        ${Else}
            ReadRegStr $R0 HKCU "$R2" "Path"
        ${EndIf}
    ${EndIf}
FunctionEnd
Function ${UN}WritePath
    ${If} $MultiUser.InstallMode == "AllUsers"
        WriteRegExpandStr HKLM "$R2" "Path" "$R0"
    ${Else}
        WriteRegExpandStr HKCU "$R2" "Path" "$R0"
    ${EndIf}
    SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
FunctionEnd
!macroend
!insertmacro ReadPath ""
!insertmacro ReadPath "un."

Section "$(sPrograms)" SEC_PROGRAMS
    SectionIn RO
    Call WaitUntilClosed
    ; An older version removes what it brought, and leaves profiles alone.
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode /KEEPPATH _?=$INSTDIR'
    ${EndIf}
    SetOutPath "$INSTDIR"
    ClearErrors
    File /r "${STAGE}\*"
    ${If} ${Errors}
        SetErrorLevel 2
        Abort
    ${EndIf}
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\mysql-server-manager.exe"

    WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\mysql-server-manager.exe"
    WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "MySQL Server Manager contributors"
    WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
    WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section /o "$(sPath)" SEC_PATH
    Call ReadPath
    ${If} ${Errors}
        MessageBox MB_OK|MB_ICONEXCLAMATION "$(sLongPath)" /SD IDOK
    ${Else}
        ${WordAdd} "$R0" ";" "+$INSTDIR" $R0
        Call WritePath
    ${EndIf}
SectionEnd

Section "un.$(sPrograms)" UNSEC_PROGRAMS
    SectionIn RO
    Call un.WaitUntilClosed
    !include "${DELETE}"
    Delete "$INSTDIR\uninstall.exe"
    SetOutPath "$TEMP" ; or the folder is in use
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL}"

    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/KEEPPATH" $1 ; it is only upgraded
    ${If} ${Errors}
        Call un.ReadPath
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(sLongPath)" /SD IDOK
        ${Else}
            ${un.WordAdd} "$R0" ";" "-$INSTDIR" $1
            ${If} $1 != $R0
                StrCpy $R0 $1
                Call un.WritePath
            ${EndIf}
        ${EndIf}
    ${EndIf}
SectionEnd

Section /o "un.$(sData)" UNSEC_DATA
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\${DATA}"
    RMDir /r "$APPDATA\${DATA}"
SectionEnd

Function .onInit
    ${IfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "$(sOld)" /SD IDOK
        SetErrorLevel 4
        Quit
    ${EndIf}
    SetRegView 64
    !insertmacro MULTIUSER_INIT
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/PATH=" $1
    ${IfNot} ${Errors}
    ${AndIf} $1 == 1
        SectionSetFlags ${SEC_PATH} ${SF_SELECTED}
    ${EndIf}
FunctionEnd

Function un.onInit
    SetRegView 64
    !insertmacro MULTIUSER_UNINIT
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/PURGE" $1
    ${IfNot} ${Errors}
        SectionSetFlags ${UNSEC_DATA} ${SF_SELECTED}
    ${EndIf}
FunctionEnd
