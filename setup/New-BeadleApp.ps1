#Requires -Modules Microsoft.Graph.Authentication
<#
Registers Beadle in one tenant: a provider's (with -MultiTenant) or a single council's. Safe to run again.
-WhatIf shows what it would do. Needs: Install-Module Microsoft.Graph.Authentication -Scope CurrentUser
Who may run it: Cloud Application Administrator, Application Administrator or Global Administrator.
Without -CertificateFile it adds no credential: a client secret or a federated credential is added in the portal.
An app of the same name that this script did not make is left alone; -ClientId says that it is Beadle's.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory)][guid]$TenantId,
  [string]$CertificateFile,
  [string]$Name = 'Beadle',
  [ValidatePattern('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')][string]$ClientId,
  [switch]$MultiTenant,
  [string]$RedirectUri
)
$ErrorActionPreference = 'Stop'
# What Beadle reads, and why. Each permission only reads; with the one of Exchange the role Global Reader decides.
$permissions = [ordered]@{
@@POWERSHELL_PERMISSIONS@@
}
@@POWERSHELL_SHARED@@

$certificate = $null
if ($CertificateFile) {
  $file = (Resolve-Path -LiteralPath $CertificateFile).ProviderPath
  $certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($file)
  if ($certificate.HasPrivateKey) { throw 'This file holds the private key. Give the public half: beadle-app.cer.' }
}
$scope = if ($WhatIfPreference) { 'Application.Read.All' } else { 'Application.ReadWrite.All' }
Connect-Tenant $scope

# Ids of permissions are looked up by their names in this tenant.
$access = @()
foreach ($resource in $permissions.Keys) {
  $found = @((Invoke-Graph GET "servicePrincipals?`$filter=$(Get-Filter "appId eq '$resource'")&`$select=appId,appRoles").value)
  if ($found.Count -eq 0) { Write-Warning "This tenant has no service $resource; its permissions are left out of the registration."; continue }
  $roles = @($found[0].appRoles | Where-Object { $permissions[$resource] -contains $_.value -and $_.allowedMemberTypes -contains 'Application' })
  $access += @{ resourceAppId = $resource; resourceAccess = @($roles | ForEach-Object { @{ id = $_.id; type = 'Role' } }) }
}
$wanted = @{
  displayName                       = $Name
  tags                              = @('beadle')
  signInAudience                    = if ($MultiTenant) { 'AzureADMultipleOrgs' } else { 'AzureADMyOrg' }
  isFallbackPublicClient            = $false
  requiredResourceAccess            = $access
  # Nobody in a council's tenant can then add a key of their own to this app.
  servicePrincipalLockConfiguration = @{ isEnabled = $true; allProperties = $true }
}
if ($RedirectUri) { $wanted.web = @{ redirectUris = @($RedirectUri) } }
$filter = if ($ClientId) { "appId eq '$ClientId'" } else { "displayName eq '$($Name.Replace("'", "''"))'" }
$apps = @((Invoke-Graph GET "applications?`$filter=$(Get-Filter $filter)&`$select=id,appId,tags").value)
if ($apps.Count -gt 1) { throw "There are $($apps.Count) apps called $Name. Say which with -ClientId." }
if ($apps.Count -eq 1 -and -not $ClientId -and $apps[0].tags -notcontains 'beadle') {
  throw "There is an app called $Name that this script did not make ($($apps[0].appId)). If it is Beadle's, run it again with -ClientId $($apps[0].appId); else choose another -Name."
}
if ($apps.Count -eq 0) {
  if (-not $PSCmdlet.ShouldProcess($Name, 'create the app registration')) { return }
  $app = Invoke-Graph POST 'applications' $wanted
} else {
  $app = $apps[0]
  $wanted.tags = @(@($app.tags) + 'beadle' | Where-Object { $_ } | Select-Object -Unique)
  if ($PSCmdlet.ShouldProcess($Name, 'set permissions, audience and lock')) { $null = Invoke-Graph PATCH "applications/$($app.id)" $wanted }
}
if ($certificate) {
  $key = [Convert]::ToBase64String($certificate.RawData)
  $keys = @((Invoke-Graph GET "applications/$($app.id)?`$select=keyCredentials").keyCredentials)
  if (@($keys | Where-Object { $_.key -ceq $key }).Count -eq 0 -and $PSCmdlet.ShouldProcess($certificate.Thumbprint, 'add the certificate')) {
    $new = @{
      type = 'AsymmetricX509Cert'; usage = 'Verify'; key = $key; displayName = $certificate.Subject
      startDateTime = $certificate.NotBefore.ToUniversalTime().ToString('o'); endDateTime = $certificate.NotAfter.ToUniversalTime().ToString('o')
    }
    # This replaces the whole list: what is left out is deleted, so the certificates that are there are sent again.
    $kept = @($keys | ForEach-Object {
        @{ keyId = $_.keyId; type = $_.type; usage = $_.usage; key = $_.key; displayName = $_.displayName
          startDateTime = ([datetime]$_.startDateTime).ToUniversalTime().ToString('o'); endDateTime = ([datetime]$_.endDateTime).ToUniversalTime().ToString('o')
        }
      })
    $null = Invoke-Graph PATCH "applications/$($app.id)" @{ keyCredentials = $kept + @($new) }
  }
}
if (@((Invoke-Graph GET "servicePrincipals?`$filter=$(Get-Filter "appId eq '$($app.appId)'")&`$select=id").value).Count -eq 0 -and $PSCmdlet.ShouldProcess($Name, 'create the service principal')) {
  $null = Invoke-Graph POST 'servicePrincipals' @{ appId = $app.appId }
}
$answer = [ordered]@{ ClientId = $app.appId; TenantId = "$TenantId" }
if ($certificate) { $answer.Thumbprint = $certificate.Thumbprint; $answer.CertificateEnds = $certificate.NotAfter.ToString('yyyy-MM-dd') }
[pscustomobject]$answer
