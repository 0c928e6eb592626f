# For the IT administrator: lets phones in the same network reach Foorumi's page. Run once, as administrator:
#   powershell -ExecutionPolicy Bypass -File foorumi-firewall.ps1 -Program "C:\Users\NAME\AppData\Local\Programs\Foorumi\foorumi.exe"
#   powershell -ExecutionPolicy Bypass -File foorumi-firewall.ps1 -Remove
# Only this program, only TCP, only the computer's own subnet, in private and domain networks. Foorumi listens only while an
# evening's phones are switched on. Without the rule everything else works; the room then uses paper or another network.
param([string]$Program = "$env:LOCALAPPDATA\Programs\Foorumi\foorumi.exe", [switch]$Remove)

$name = "Foorumi: phones in the room"
Get-NetFirewallRule -DisplayName $name -ErrorAction SilentlyContinue | Remove-NetFirewallRule
if (-not $Remove) {
    New-NetFirewallRule -DisplayName $name -Direction Inbound -Action Allow -Protocol TCP -Program $Program `
        -RemoteAddress LocalSubnet -Profile Private, Domain | Out-Null
    Write-Output "Allowed: $Program"
}
