; Inno Setup 6: one installer for one person, without administrator's rights.
; Not run by the project's own checks, which have no Windows: see packaging/README.md.

#define Version GetFileVersion("..\..\dist\drafter\drafter.exe")

[Setup]
AppId={{6B0B3C0E-7C0B-4E0C-9E53-2F6B2B7D1A44}
AppName=Drafter
AppVersion={#Version}
AppPublisher=The Drafter project
LicenseFile=..\..\LICENSE
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=
DefaultDirName={localappdata}\Programs\Drafter
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\..\dist
OutputBaseFilename=drafter-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
SetupIconFile=..\..\build\build\drafter.ico
UninstallDisplayIcon={app}\drafter-window.exe
ChangesAssociations=yes
CloseApplications=yes
; Cases lie in the person's own folder and stay when the program goes.

[Files]
Source: "..\..\dist\drafter\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Of an older version nothing must stay beside the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Drafter"; Filename: "{app}\drafter-window.exe"

[Registry]
Root: HKCU; Subkey: "Software\Classes\.drafter-case"; ValueType: string; ValueData: "Drafter.Case"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\Drafter.Case"; ValueType: string; ValueData: "Drafter case bundle"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Drafter.Case\DefaultIcon"; ValueType: string; ValueData: "{app}\drafter-window.exe,0"
Root: HKCU; Subkey: "Software\Classes\Drafter.Case\shell\open\command"; ValueType: string; ValueData: """{app}\drafter-window.exe"" ""%1"""

[Run]
Filename: "{app}\drafter-window.exe"; Description: "Open Drafter"; Flags: nowait postinstall skipifsilent
