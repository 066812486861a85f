; The setup of Factcheck: for one user, without an administrator. Given with -D:
; VERSION, NUMBERS (a.b.c.d), PAYLOAD, LAUNCHERS (where the icons lie), OUT, KILOBYTES, SIGN (a
; command that signs the file whose path follows it; may be left out).
Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 64
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Factcheck"
!define KIND "Factcheck.Dossier"
!define DATA "$LOCALAPPDATA\Factcheck"

Name "Factcheck"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Factcheck"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Factcheck ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Factcheck"
VIAddVersionKey "FileDescription" "Setup of Factcheck"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${LAUNCHERS}\factcheck.ico"
!define MUI_UNICON "${LAUNCHERS}\factcheck.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\factcheckw.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Factcheck"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_UNCONFIRMPAGE_TEXT_TOP "The program is removed. Your dossiers, backups and settings stay in ${DATA}."
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Windows lets nobody write to a program that runs: nothing is replaced under it.
!macro WaitUntilClosed PROGRAM
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Factcheck is open. Close it, then choose Retry." /SD IDCANCEL IDRETRY +3
      SetErrorLevel 3
      Quit
  ${Loop}
!macroend

!macro RemoveProgram
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\python"
  Delete "$INSTDIR\factcheck.exe"
  Delete "$INSTDIR\factcheckw.exe"
!macroend

!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Factcheck needs Windows 10 or later." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section
  !insertmacro WaitUntilClosed "factcheckw.exe"
  !insertmacro WaitUntilClosed "factcheck.exe"
  ; A folder of somebody else's is never emptied: only where Factcheck was before.
  ${If} ${FileExists} "$INSTDIR\factcheckw.exe"
    !insertmacro RemoveProgram
  ${EndIf}
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${PAYLOAD}/*"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "Not everything could be written to $INSTDIR. Make room on the disk, then run this setup again." /SD IDOK
    SetErrorLevel 4
    Abort
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Factcheck.lnk" "$INSTDIR\factcheckw.exe" "" "$INSTDIR\factcheckw.exe" 0 SW_SHOWNORMAL "" "Check what officials say against what a report found"

  WriteRegStr HKCU "Software\Classes\.factcheck" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\.factcheck" "Content Type" "${MIME}"
  WriteRegStr HKCU "Software\Classes\.factcheck\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "Factcheck dossier"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\factcheckw.exe,1"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\factcheckw.exe" "%1"'
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\factcheck.exe" "" "$INSTDIR\factcheck.exe"
  !insertmacro TellExplorer

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Factcheck"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\factcheckw.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Factcheck"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro WaitUntilClosed "factcheckw.exe"
  !insertmacro WaitUntilClosed "factcheck.exe"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Factcheck.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.factcheck" ""
  ${If} $0 == "${KIND}"
    DeleteRegValue HKCU "Software\Classes\.factcheck" ""
    DeleteRegValue HKCU "Software\Classes\.factcheck" "Content Type"
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.factcheck\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.factcheck\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.factcheck"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\factcheck.exe"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellExplorer
  DetailPrint "Your dossiers, backups and settings are still in ${DATA}."
SectionEnd
