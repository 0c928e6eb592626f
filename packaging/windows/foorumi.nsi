; The Windows installer: for this user only, without an administrator. build.py gives VERSION, BUNDLE, OUT, ICON, KILOBYTES.
;   foorumi-VERSION-setup.exe            asks the language, then installs
;   foorumi-VERSION-setup.exe /S [/D=C:\FOLDER]     installs without asking anything
; The firewall rule for the phones is no part of this: see foorumi-firewall.ps1 and packaging/README.md.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include FileFunc.nsh

Name "Foorumi"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Foorumi"
InstallDirRegKey HKCU "Software\Foorumi" "InstallDir"
BrandingText "Foorumi ${VERSION}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Foorumi"
!define CLASS "Foorumi.Workspace"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\foorumi.exe"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Foorumi"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Finnish"
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString FILE_KIND ${LANG_FINNISH} "Foorumi-tiedosto"
LangString FILE_KIND ${LANG_SWEDISH} "Foorumi-fil"
LangString FILE_KIND ${LANG_ENGLISH} "Foorumi file"
LangString IS_OPEN ${LANG_FINNISH} "Foorumi on auki. Sulje se ja yritä uudelleen."
LangString IS_OPEN ${LANG_SWEDISH} "Foorumi är öppet. Stäng det och försök igen."
LangString IS_OPEN ${LANG_ENGLISH} "Foorumi is open. Close it and try again."

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; A program that is running cannot be written to, and half an upgrade is worse than none.
!macro STOP_IF_OPEN
  ${If} ${FileExists} "$INSTDIR\foorumi.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\foorumi.exe" a
    ${If} ${Errors}
      MessageBox MB_ICONSTOP "$(IS_OPEN)" /SD IDOK
      SetErrorLevel 3
      Abort "$(IS_OPEN)"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Only what this installer puts there is removed: a file that somebody has saved in the folder stays.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\share"
  Delete "$INSTDIR\foorumi.exe"
  Delete "$INSTDIR\foorumi-console.exe"
!macroend

Section "Foorumi"
  !insertmacro STOP_IF_OPEN
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  File "foorumi-firewall.ps1"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Foorumi.lnk" "$INSTDIR\foorumi.exe"

  WriteRegStr HKCU "Software\Classes\.foorumi" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(FILE_KIND)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\foorumi.exe,0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\foorumi.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'

  WriteRegStr HKCU "Software\Foorumi" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Foorumi"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\foorumi.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro STOP_IF_OPEN
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\foorumi-firewall.ps1"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Foorumi.lnk"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  ReadRegStr $0 HKCU "Software\Classes\.foorumi" ""
  ${If} $0 == "${CLASS}"
    DeleteRegKey HKCU "Software\Classes\.foorumi"
  ${EndIf}
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Foorumi"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
SectionEnd
