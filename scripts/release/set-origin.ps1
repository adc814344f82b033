# Sets the address of the add-in in its manifest.
#   powershell -ExecutionPolicy Bypass -File set-origin.ps1 -Origin https://plan.example.gov.ua -Manifest web\manifest.xml
param(
  [Parameter(Mandatory = $true)][string] $Origin,
  [string] $Manifest = 'web\manifest.xml'
)
$ErrorActionPreference = 'Stop'
$Origin = $Origin.TrimEnd('/')
if ($Origin -notmatch '^https://[A-Za-z0-9.:/_-]+$') { Write-Error "$Origin is no https address; an add-in needs one, for example https://plan.example.gov.ua"; exit 2 }
if (-not (Test-Path -LiteralPath $Manifest)) { Write-Error "There is no file $Manifest. Name the manifest with -Manifest."; exit 2 }
$path = (Resolve-Path -LiteralPath $Manifest).Path
$text = [IO.File]::ReadAllText($path, [Text.Encoding]::UTF8).Replace('https://localhost:3000', $Origin)
if ($text -match 'localhost') { Write-Error "$Manifest still names localhost: it was not changed."; exit 1 }
if (-not $text.Contains("$Origin/taskpane.html")) { Write-Error "$Manifest already has another address. Take a fresh copy from the archive."; exit 1 }
# UTF-8 without a byte order mark, as the file came.
[IO.File]::WriteAllText($path, $text, (New-Object Text.UTF8Encoding($false)))
Write-Output "${Manifest}: the add-in is at $Origin"
