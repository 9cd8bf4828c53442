#Requires -RunAsAdministrator
# Windows Task Scheduler: every council of a fleet, every night; catches up after the machine was off.
# The account is a local standard user that owns the folder; "Log on as a batch job" is granted with its password.
param(
  [string]$Root = 'D:\Councils',
  [string]$Account = "$env:COMPUTERNAME\beadle",
  [string]$Node = 'C:\Program Files\nodejs\node.exe',
  [string]$Beadle = 'C:\Program Files\Beadle\node_modules\beadle\bin\beadle.js',
  [string]$At = '02:10'
)
$ErrorActionPreference = 'Stop'
foreach ($file in $Node, $Beadle, (Join-Path $Root 'fleet.yaml')) { if (-not (Test-Path -LiteralPath $file)) { throw "There is no $file" } }
# node.exe directly: the shims of npm are scripts that an execution policy may refuse.
$action = New-ScheduledTaskAction -Execute $Node -WorkingDirectory $Root -Argument "`"$Beadle`" fleet run --fleet `"$(Join-Path $Root 'fleet.yaml')`""
$trigger = New-ScheduledTaskTrigger -Daily -At $At -RandomDelay (New-TimeSpan -Minutes 20)
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries `
  -MultipleInstances IgnoreNew -ExecutionTimeLimit (New-TimeSpan -Hours 6)
# A stored password, not S4U: that logon has neither the network nor the keys of the user's store.
$credential = Get-Credential -UserName $Account -Message 'The account that runs Beadle at night'
Register-ScheduledTask -TaskPath '\Beadle\' -TaskName 'Nightly' -Action $action -Trigger $trigger -Settings $settings `
  -RunLevel Limited -User $credential.UserName -Password ($credential.GetNetworkCredential().Password) -Force | Out-Null
Write-Output 'Test it: Start-ScheduledTask -TaskPath \Beadle\ -TaskName Nightly, then Get-ScheduledTaskInfo -TaskPath \Beadle\ -TaskName Nightly'
Write-Output 'LastTaskResult 0: every audit ran; 2: one could not. Undo: Unregister-ScheduledTask -TaskPath \Beadle\ -TaskName Nightly'
