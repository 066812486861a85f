# Installs the setup of a folder on this Windows, runs what it installed, and removes it again.
# What has passed loses the "built-not-run" of its name, in the folder's other files too.
param([Parameter(Mandatory)] [string] $Folder)
$ErrorActionPreference = "Stop"

$setup = Get-Item "$Folder/*-built-not-run.exe"
$program = "$env:LOCALAPPDATA\Programs\Factcheck"
$data = "$env:LOCALAPPDATA\Factcheck"

function Invoke-Waiting([string] $file, [string[]] $arguments) {
    $run = Start-Process $file -ArgumentList $arguments -Wait -PassThru
    if ($run.ExitCode -ne 0) { throw "$file $arguments ended with $($run.ExitCode)" }
}

function Assert-Done([string] $what) {
    if ($LASTEXITCODE -ne 0) { throw "$what ended with $LASTEXITCODE" }
}

Invoke-Waiting $setup.FullName @("/S")
& "$program\factcheck.exe" self-test; Assert-Done "self-test"
& "$program\factcheck.exe" --json demo --export "$env:TEMP\sheet.pdf"; Assert-Done "demo"
& "$program\factcheck.exe" import "$program\app\factcheck\_resources\sample\2022-vod.txt" --dossier A; Assert-Done "import"
Invoke-Waiting "$program\factcheckw.exe" @("--exit-when-ready")

$opens = (Get-ItemProperty "HKCU:\Software\Classes\Factcheck.Dossier\shell\open\command")."(default)"
if ($opens -notlike "*factcheckw.exe*%1*") { throw "a dossier would be opened with $opens" }

Invoke-Waiting $setup.FullName @("/S") # over itself, as an upgrade does
& "$program\factcheck.exe" --json verify; Assert-Done "verify after the upgrade"

Invoke-Waiting "$program\uninstall.exe" @("/S", "_?=$program")
Remove-Item "$program\uninstall.exe"
if (Get-ChildItem $program -ErrorAction SilentlyContinue) { throw "the uninstaller left files" }
if (Test-Path "HKCU:\Software\Classes\Factcheck.Dossier") { throw "the uninstaller left its keys" }
if (-not (Test-Path "$data\store.factcheckdb")) { throw "the uninstaller took the user's store" }

foreach ($file in @(Get-ChildItem "$Folder/*-built-not-run*")) {
    if ($file.Extension -in ".sha256", ".json") {
        (Get-Content $file -Raw).Replace("-built-not-run", "") | Set-Content $file -NoNewline
    }
    Rename-Item $file $file.Name.Replace("-built-not-run", "")
}
