#Requires -Modules Microsoft.Graph.Authentication
<#
Lets a person read one council's tenant through the app for people: grants, tests or removes its delegated permissions.
For the sign-in of a person (browser, device code) and of a partner (GDAP). Safe to run again; Test only reads; -WhatIf
shows what it would do. What the person may see is decided by the person's own role as well: Global Reader.
Who may run Grant and Remove: a Global Administrator of the council, or one person who holds both
Privileged Role Administrator and Cloud Application Administrator, through a partner relationship too.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory)][guid]$TenantId,
  [Parameter(Mandatory)][guid]$ClientId,
  [Parameter(Mandatory)][ValidateSet('Grant', 'Test', 'Remove')][string]$Action
)
$ErrorActionPreference = 'Stop'
# What Beadle reads, and why. Each permission only reads; the one of Exchange lets the person's own role decide.
$permissions = [ordered]@{
@@POWERSHELL_DELEGATED@@
}
$scopes = if ($Action -eq 'Test' -or $WhatIfPreference) { 'Application.Read.All', 'Directory.Read.All' }
else { 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All' }
@@POWERSHELL_SHARED@@
function Find-ServicePrincipal([string]$AppId) {
  $filter = Get-Filter "appId eq '$AppId'"
  @((Invoke-Graph GET "servicePrincipals?`$filter=$filter&`$select=id,appId,displayName,accountEnabled,oauth2PermissionScopes").value)[0]
}

Connect-Tenant $scopes
$ours = Find-ServicePrincipal "$ClientId"
if (-not $ours) {
  if ($Action -ne 'Grant') { Write-Line 'missing' 'the app is not in this tenant'; return }
  if (-not $PSCmdlet.ShouldProcess("$ClientId", 'add the app to this tenant')) { return }
  $ours = Invoke-Graph POST 'servicePrincipals' @{ appId = "$ClientId" }
  if (-not $ours) { $ours = Find-ServicePrincipal "$ClientId" }
  Write-Line 'added' "the app $($ours.displayName)"
}
if ($Action -eq 'Remove') {
  if ($PSCmdlet.ShouldProcess($ours.displayName, 'delete the app from this tenant, with its permissions')) {
    $null = Invoke-Graph DELETE "servicePrincipals/$($ours.id)"
    Write-Line 'removed' 'the app; Microsoft keeps it for 30 days under deleted items'
  }
  Write-Line 'left' 'the partner relationship and the role of the person: end them yourself'
  return
}
if ($ours.accountEnabled -eq $false) { Write-Line 'disabled' 'sign-in of the app is switched off under Enterprise apps' }
$held = @((Invoke-Graph GET "servicePrincipals/$($ours.id)/oauth2PermissionGrants?`$top=999").value)
foreach ($resourceId in $permissions.Keys) {
  $resource = Find-ServicePrincipal $resourceId
  if (-not $resource) { Write-Line 'absent' "this tenant has no service $resourceId"; continue }
  $offered = @($resource.oauth2PermissionScopes | ForEach-Object { $_.value })
  $grant = @($held | Where-Object { $_.resourceId -eq $resource.id -and $_.consentType -eq 'AllPrincipals' })[0]
  $has = @(if ($grant) { $grant.scope -split ' ' | Where-Object { $_ } })
  foreach ($name in $permissions[$resourceId]) {
    if ($offered -notcontains $name) { Write-Line 'absent' "$name is not offered in this tenant" }
    elseif ($has -contains $name) { Write-Line 'has' $name }
    elseif ($Action -eq 'Test') { Write-Line 'missing' $name }
  }
  $wanted = @($permissions[$resourceId] | Where-Object { $offered -contains $_ -and $has -notcontains $_ })
  if ($Action -eq 'Grant' -and $wanted.Count -gt 0 -and $PSCmdlet.ShouldProcess($wanted -join ', ', 'grant for everybody who signs in with this app')) {
    if ($grant) { $null = Invoke-Graph PATCH "oauth2PermissionGrants/$($grant.id)" @{ scope = ($has + $wanted) -join ' ' } }
    else {
      $null = Invoke-Graph POST 'oauth2PermissionGrants' @{
        clientId = $ours.id; consentType = 'AllPrincipals'; resourceId = $resource.id; scope = $wanted -join ' '
      }
    }
    foreach ($name in $wanted) { Write-Line 'granted' $name }
  }
  foreach ($name in $has) { if ($permissions[$resourceId] -notcontains $name) { Write-Line 'extra' "${name}: Beadle does not need it for this policy" } }
}
