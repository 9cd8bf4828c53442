#Requires -Modules Microsoft.Graph.Authentication
<#
Grants, tests or removes Beadle in one council's tenant. Safe to run again; Test only reads; -WhatIf shows what it would do.
Who may run Grant and Remove: a Global Administrator of the council, or one person who holds both
Privileged Role Administrator and Cloud Application Administrator. Application Administrator is not enough.
For a managed identity give its object id with -ObjectId instead of -ClientId: Remove then takes away what Grant gave, and
leaves the identity itself, which Azure deletes with its machine.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory)][guid]$TenantId,
  [ValidatePattern('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')][string]$ClientId,
  [ValidatePattern('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')][string]$ObjectId,
  [Parameter(Mandatory)][ValidateSet('Grant', 'Test', 'Remove')][string]$Action
)
$ErrorActionPreference = 'Stop'
if ([bool]$ClientId -eq [bool]$ObjectId) { throw 'Give -ClientId, or -ObjectId for a managed identity: one of them.' }
$reader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451' # Global Reader, the same id in every tenant; Exchange asks for it
# What Beadle reads, and why. Each permission only reads; with the one of Exchange the role Global Reader decides.
$permissions = [ordered]@{
@@POWERSHELL_PERMISSIONS@@
}
$scopes = if ($Action -eq 'Test' -or $WhatIfPreference) { 'Application.Read.All', 'RoleManagement.Read.Directory' }
else { 'Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All', 'RoleManagement.ReadWrite.Directory' }
@@POWERSHELL_SHARED@@
function Find-ServicePrincipal([string]$Filter) {
  @((Invoke-Graph GET "servicePrincipals?`$filter=$(Get-Filter $Filter)&`$select=id,appId,displayName,accountEnabled,appRoles").value)[0]
}

Connect-Tenant $scopes
$ours = Find-ServicePrincipal $(if ($ObjectId) { "id eq '$ObjectId'" } else { "appId eq '$ClientId'" })
if (-not $ours) {
  if ($Action -ne 'Grant' -or $ObjectId) { Write-Line 'missing' 'the app is not in this tenant'; return }
  if (-not $PSCmdlet.ShouldProcess($ClientId, 'add the app to this tenant')) { return }
  $ours = Invoke-Graph POST 'servicePrincipals' @{ appId = $ClientId }
  if (-not $ours) { $ours = Find-ServicePrincipal "appId eq '$ClientId'" }
  Write-Line 'added' "the app $($ours.displayName)"
}
$roles = @((Invoke-Graph GET "roleManagement/directory/roleAssignments?`$filter=$(Get-Filter "principalId eq '$($ours.id)'")").value)

if ($Action -eq 'Remove') {
  foreach ($role in $roles) {
    if ($ObjectId -and $role.roleDefinitionId -ne $reader) { Write-Line 'left' "directory role $($role.roleDefinitionId): Beadle did not ask for it"; continue }
    if ($PSCmdlet.ShouldProcess($role.roleDefinitionId, 'take away the directory role')) { $null = Invoke-Graph DELETE "roleManagement/directory/roleAssignments/$($role.id)" }
  }
  if ($ObjectId) {
    foreach ($grant in @((Invoke-Graph GET "servicePrincipals/$($ours.id)/appRoleAssignments?`$top=999").value)) {
      $of = Invoke-Graph GET "servicePrincipals/$($grant.resourceId)?`$select=appId,appRoles"
      $value = @($of.appRoles | Where-Object { $_.id -eq $grant.appRoleId })[0].value
      if ($permissions[$of.appId] -notcontains $value) { Write-Line 'left' "${value}: Beadle did not ask for it"; continue }
      if ($PSCmdlet.ShouldProcess($value, 'take away the permission')) {
        $null = Invoke-Graph DELETE "servicePrincipals/$($ours.id)/appRoleAssignments/$($grant.id)"
        Write-Line 'removed' $value
      }
    }
    return
  }
  if ($PSCmdlet.ShouldProcess($ours.displayName, 'delete the app from this tenant, with its permissions')) {
    $null = Invoke-Graph DELETE "servicePrincipals/$($ours.id)"
    Write-Line 'removed' 'the app; Microsoft keeps it for 30 days under deleted items'
  }
  $filter = Get-Filter "appId eq '$ClientId'"
  if (@((Invoke-Graph GET "applications?`$filter=$filter&`$select=id").value).Count -gt 0) {
    Write-Line 'left' "the app registration, which is in this tenant. If no other council uses it: Invoke-MgGraphRequest -Method DELETE -Uri `"https://graph.microsoft.com/v1.0/applications(appId='$ClientId')`""
  }
  return
}
if ($ours.accountEnabled -eq $false) { Write-Line 'disabled' 'sign-in of the app is switched off under Enterprise apps' }
$held = @((Invoke-Graph GET "servicePrincipals/$($ours.id)/appRoleAssignments?`$top=999").value)
$asked = @()
foreach ($resourceId in $permissions.Keys) {
  $resource = Find-ServicePrincipal "appId eq '$resourceId'"
  if (-not $resource) { Write-Line 'absent' "this tenant has no service $resourceId"; continue }
  foreach ($name in $permissions[$resourceId]) {
    $role = @($resource.appRoles | Where-Object { $_.value -eq $name -and $_.allowedMemberTypes -contains 'Application' })[0]
    if (-not $role) { Write-Line 'absent' "$name is not offered in this tenant"; continue }
    $asked += @{ Name = $name; Grant = "$($resource.id) $($role.id)" }
    if (@($held | Where-Object { $_.resourceId -eq $resource.id -and $_.appRoleId -eq $role.id }).Count -gt 0) { Write-Line 'has' $name; continue }
    if ($Action -eq 'Test') { Write-Line 'missing' $name; continue }
    if ($PSCmdlet.ShouldProcess($name, 'grant')) {
      $null = Invoke-Graph POST "servicePrincipals/$($resource.id)/appRoleAssignedTo" @{ principalId = $ours.id; resourceId = $resource.id; appRoleId = $role.id }
      Write-Line 'granted' $name
    }
  }
}
$known = @($permissions.Values | ForEach-Object { $_ })
foreach ($grant in $held) {
  $of = Invoke-Graph GET "servicePrincipals/$($grant.resourceId)?`$select=displayName,appRoles"
  $value = @($of.appRoles | Where-Object { $_.id -eq $grant.appRoleId })[0].value
  if ($known -notcontains $value) { Write-Line 'extra' "$value of $($of.displayName): Beadle does not need it for this policy" }
}
if (@($roles | Where-Object { $_.roleDefinitionId -eq $reader -and $_.directoryScopeId -eq '/' }).Count -gt 0) { Write-Line 'has' 'Global Reader' }
elseif ($Action -eq 'Test') { Write-Line 'missing' 'Global Reader (Exchange stays unread)' }
elseif ($PSCmdlet.ShouldProcess('Global Reader', 'assign')) {
  $null = Invoke-Graph POST 'roleManagement/directory/roleAssignments' @{
    '@odata.type' = '#microsoft.graph.unifiedRoleAssignment'; principalId = $ours.id; roleDefinitionId = $reader; directoryScopeId = '/'
  }
  Write-Line 'granted' 'Global Reader'
}
foreach ($role in $roles) { if ($role.roleDefinitionId -ne $reader) { Write-Line 'extra' "directory role $($role.roleDefinitionId): Beadle does not need it" } }
if ($Action -eq 'Grant' -and -not $WhatIfPreference) {
  # What was answered is not yet what is there: both are read back.
  $there = @((Invoke-Graph GET "servicePrincipals/$($ours.id)/appRoleAssignments?`$top=999").value | ForEach-Object { "$($_.resourceId) $($_.appRoleId)" })
  $given = @((Invoke-Graph GET "roleManagement/directory/roleAssignments?`$filter=$(Get-Filter "principalId eq '$($ours.id)'")").value | ForEach-Object { $_.roleDefinitionId })
  $lacking = @($asked | Where-Object { $there -notcontains $_.Grant } | ForEach-Object { $_.Name })
  if ($given -notcontains $reader) { $lacking += 'Global Reader' }
  if ($lacking.Count -eq 0) { Write-Line 'checked' "$($asked.Count) permissions and Global Reader are there" }
  else { Write-Line 'not yet' "$($lacking -join ', '): run it with -Action Test in some minutes" }
}
