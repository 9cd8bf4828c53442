function Invoke-Graph([string]$Method, [string]$Path, $Body) {
  $call = @{ Method = $Method; Uri = "https://graph.microsoft.com/v1.0/$Path"; OutputType = 'Hashtable' }
  if ($Body) { $call.Body = ConvertTo-Json -InputObject $Body -Depth 8 -Compress; $call.ContentType = 'application/json' }
  for ($try = 1; $true; $try++) {
    try { return Invoke-MgGraphRequest @call }
    catch {
      if ($Method -eq 'DELETE' -and "$_" -match 'NotFound') { return }
      # A second run, or another administrator at the same time, was there first: that is what was wanted.
      if ($Method -eq 'POST' -and "$_" -match 'already exists|conflicting object|MultipleObjectsWithSameKeyValue') { return }
      if ($try -ge 6 -or "$_" -notmatch 'NotFound|ConcurrencyViolation|Service ?Unavailable|Too ?Many ?Requests') { throw }
      Start-Sleep -Seconds (5 * $try)
    }
  }
}
function Get-Filter([string]$Text) { [uri]::EscapeDataString($Text) }
function Write-Line([string]$State, [string]$What) { [pscustomobject]@{ State = $State; What = $What } }
function Connect-Tenant([string[]]$Scopes) {
  Connect-MgGraph -TenantId $TenantId -Scopes $Scopes -ContextScope Process -NoWelcome
  if ((Get-MgContext).TenantId -ne "$TenantId") { throw 'Signed in to another tenant.' }
}
