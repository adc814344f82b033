# Sets the address of the add-in in its manifest.
#   powershell -ExecutionPolicy Bypass -File set-origin.ps1 -Origin https://plan.example.gov.ua -Manifest web\manifest.xml
param(
  [Parameter(Mandatory = $true)][string] $Origin,
  [string] $Manifest = 'web\manifest.xml'
)
$ErrorActionPreference = 'Stop'
# One plain line instead of PowerShell's own report of an error.
function Refuse([string] $Why, [int] $Code) { [Console]::Error.WriteLine($Why); exit $Code }
$Origin = $Origin.TrimEnd('/')
if ($Origin -notmatch '^https://[A-Za-z0-9.:/_-]+$') { Refuse "$Origin is no https address; an add-in needs one, for example https://plan.example.gov.ua" 2 }
if (-not (Test-Path -LiteralPath $Manifest)) { Refuse "There is no file $Manifest. Name the manifest with -Manifest." 2 }
$path = (Resolve-Path -LiteralPath $Manifest).Path
$text = [IO.File]::ReadAllText($path, [Text.Encoding]::UTF8).Replace('https://localhost:3000', $Origin)
if ($text -match 'localhost') { Refuse "$Manifest still names localhost: it was not changed." 1 }
if (-not $text.Contains("$Origin/taskpane.html")) { Refuse "$Manifest already has another address. Take a fresh copy from the archive." 1 }
# UTF-8 without a byte order mark, as the file came.
[IO.File]::WriteAllText($path, $text, (New-Object Text.UTF8Encoding($false)))
Write-Output "${Manifest}: the add-in is at $Origin"
