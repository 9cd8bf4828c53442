<#
.SYNOPSIS
Writes the Exchange Online settings that Beadle reads to one file, for `beadle import exchange`.

.DESCRIPTION
For councils where Beadle cannot ask Exchange by itself. It runs Get- cmdlets of Microsoft's documented module
ExchangeOnlineManagement and nothing else: it changes nothing and reads no message. Sign in as somebody who holds the
role Global Reader. The file holds addresses: keep it private, import it, then delete it.

.EXAMPLE
./Export-ExchangeSettings.ps1 -Path exchange-export.json

.EXAMPLE
./Export-ExchangeSettings.ps1 -Path exchange-export.json -DelegatedOrganization council.example

As a partner (GDAP): sign in with your own account; the council's domain says whose settings are read.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [string] $UserPrincipalName,
    [string] $DelegatedOrganization
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

if (-not (Get-Module -ListAvailable -Name ExchangeOnlineManagement)) {
    throw 'The module ExchangeOnlineManagement is missing. Run: Install-Module ExchangeOnlineManagement -Scope CurrentUser'
}
Import-Module ExchangeOnlineManagement

$signIn = @{ ShowBanner = $false }
if ($UserPrincipalName) { $signIn.UserPrincipalName = $UserPrincipalName }
if ($DelegatedOrganization) {
    # An open connection may be to another council, or to the partner's own organisation.
    $signIn.DelegatedOrganization = $DelegatedOrganization
    Disconnect-ExchangeOnline -Confirm:$false
}
if (-not (Get-ConnectionInformation | Where-Object State -EQ 'Connected')) { Connect-ExchangeOnline @signIn }
$connection = Get-ConnectionInformation | Where-Object State -EQ 'Connected' | Select-Object -First 1

# Cmdlet -> properties. What a file lacks of these stays unknown to Beadle.
# generated: cmdlets
$wanted = [ordered]@{
    'Get-AdminAuditLogConfig'            = , 'UnifiedAuditLogIngestionEnabled'
    'Get-AcceptedDomain'                 = 'DomainName', 'DomainType', 'MatchSubDomains'
    'Get-AntiPhishPolicy'                = 'Name', 'Identity', 'IsDefault', 'Enabled', 'EnableSpoofIntelligence', 'HonorDmarcPolicy'
    'Get-BlockedSenderAddress'           = , 'SenderAddress'
    'Get-CASMailbox'                     = 'ExternalDirectoryObjectId', 'Guid', 'PopEnabled', 'ImapEnabled', 'SmtpClientAuthenticationDisabled', 'ActiveSyncMailboxPolicy', 'OWAEnabled', 'OwaMailboxPolicy'
    'Get-HostedConnectionFilterPolicy'   = 'Name', 'Identity', 'IPAllowList', 'EnableSafeList'
    'Get-HostedContentFilterPolicy'      = 'Name', 'Identity', 'IsDefault', 'AllowedSenders', 'AllowedSenderDomains'
    'Get-AtpPolicyForO365'               = , 'EnableATPForSPOTeamsODB'
    'Get-Mailbox'                        = 'ExternalDirectoryObjectId', 'Guid', 'DisplayName', 'RecipientTypeDetails', 'PrimarySmtpAddress', 'ForwardingSmtpAddress', 'ForwardingAddress', 'SingleItemRecoveryEnabled', 'RetainDeletedItemsFor', 'LitigationHoldEnabled', 'InPlaceHolds', 'ComplianceTagHoldApplied'
    'Get-ExternalInOutlook'              = 'Enabled', 'AllowList'
    'Get-InboundConnector'               = 'Guid', 'Name', 'Enabled', 'ConnectorType', 'TreatMessagesAsInternal', 'SenderDomains', 'AssociatedAcceptedDomains', 'SenderIPAddresses', 'RestrictDomainsToIPAddresses', 'RestrictDomainsToCertificate', 'TlsSenderCertificateName', 'EFSkipLastIP', 'EFSkipIPs', 'EFUsers'
    'Get-JournalRule'                    = 'Guid', 'Name', 'Enabled', 'Recipient', 'JournalEmailAddress'
    'Get-EOPProtectionPolicyRule'        = 'Identity', 'Name', 'State', 'Priority', 'SentTo', 'SentToMemberOf', 'RecipientDomainIs', 'ExceptIfSentTo', 'ExceptIfSentToMemberOf', 'ExceptIfRecipientDomainIs', 'MalwareFilterPolicy', 'HostedContentFilterPolicy'
    'Get-MalwareFilterRule'              = 'Identity', 'Name', 'State', 'Priority', 'SentTo', 'SentToMemberOf', 'RecipientDomainIs', 'ExceptIfSentTo', 'ExceptIfSentToMemberOf', 'ExceptIfRecipientDomainIs', 'MalwareFilterPolicy'
    'Get-HostedContentFilterRule'        = 'Identity', 'Name', 'State', 'Priority', 'SentTo', 'SentToMemberOf', 'RecipientDomainIs', 'ExceptIfSentTo', 'ExceptIfSentToMemberOf', 'ExceptIfRecipientDomainIs', 'HostedContentFilterPolicy'
    'Get-MailboxAuditBypassAssociation'  = 'Guid', 'Name', 'Identity', 'AuditBypassEnabled'
    'Get-MalwareFilterPolicy'            = 'Name', 'Identity', 'IsDefault', 'EnableFileFilter', 'ZapEnabled'
    'Get-ManagementRoleAssignment'       = 'Guid', 'Role', 'RoleAssignee', 'RoleAssigneeName', 'RoleAssigneeType', 'Enabled', 'RoleAssignmentDelegationType', 'RecipientWriteScope', 'CustomResourceScope'
    'Get-RoleGroup'                      = 'Name', 'Members', 'Capabilities'
    'Get-ManagementRole'                 = 'Name', 'Parent'
    'Get-OrganizationConfig'             = 'AuditDisabled', 'RejectDirectSend', 'InPlaceHolds', 'OAuth2ClientProfileEnabled', 'MailTipsAllTipsEnabled', 'MailTipsExternalRecipientsTipsEnabled'
    'Get-OutboundConnector'              = 'Guid', 'Enabled', 'RecipientDomains', 'UseMXRecord', 'SmartHosts', 'IsTransportRuleScoped', 'RouteAllMessagesViaOnPremises'
    'Get-HostedOutboundSpamFilterPolicy' = 'Guid', 'Name', 'IsDefault', 'AutoForwardingMode', 'ActionWhenThresholdReached'
    'Get-HostedOutboundSpamFilterRule'   = 'Guid', 'Name', 'HostedOutboundSpamFilterPolicy', 'State', 'Priority', 'From', 'FromMemberOf', 'SenderDomainIs', 'ExceptIfFrom', 'ExceptIfFromMemberOf', 'ExceptIfSenderDomainIs'
    'Get-OwaMailboxPolicy'               = 'Name', 'Identity', 'AdditionalStorageProvidersAvailable', 'AllowCopyContactsToDeviceAddressBook', 'ConditionalAccessPolicy', 'PersonalAccountsEnabled'
    'Get-Recipient'                      = 'RecipientTypeDetails', 'ExternalDirectoryObjectId', 'Guid', 'Name', 'Alias', 'Identity', 'DistinguishedName', 'LegacyExchangeDN', 'PrimarySmtpAddress', 'ExternalEmailAddress', 'EmailAddresses'
    'Get-RemoteDomain'                   = 'DomainName', 'AutoForwardEnabled', 'IsInternal'
    'Get-RoleAssignmentPolicy'           = 'Guid', 'Name', 'IsDefault', 'AssignedRoles'
    'Get-SafeAttachmentPolicy'           = 'Name', 'Identity', 'Enable', 'Action'
    'Get-ATPProtectionPolicyRule'        = 'Identity', 'Name', 'State', 'Priority', 'SentTo', 'SentToMemberOf', 'RecipientDomainIs', 'ExceptIfSentTo', 'ExceptIfSentToMemberOf', 'ExceptIfRecipientDomainIs', 'SafeAttachmentPolicy'
    'Get-SafeAttachmentRule'             = 'Identity', 'Name', 'State', 'Priority', 'SentTo', 'SentToMemberOf', 'RecipientDomainIs', 'ExceptIfSentTo', 'ExceptIfSentToMemberOf', 'ExceptIfRecipientDomainIs', 'SafeAttachmentPolicy'
    'Get-ATPBuiltInProtectionRule'       = 'Identity', 'Name', 'State', 'Priority', 'SentTo', 'SentToMemberOf', 'RecipientDomainIs', 'ExceptIfSentTo', 'ExceptIfSentToMemberOf', 'ExceptIfRecipientDomainIs'
    'Get-SharingPolicy'                  = 'Name', 'Default', 'Enabled', 'Domains'
    'Get-TransportConfig'                = , 'SmtpClientAuthenticationDisabled'
    'Get-TransportRule'                  = 'Guid', 'Name', 'State', 'Mode', 'Priority', 'ActivationDate', 'ExpiryDate', 'StopRuleProcessing', 'Conditions', 'Exceptions', 'MessageTypeMatches', 'SentToScope', 'RejectMessageReasonText', 'RejectMessageEnhancedStatusCode', 'DeleteMessage', 'RedirectMessageTo', 'BlindCopyTo', 'CopyTo', 'AddToRecipients', 'ModerateMessageByUser', 'GenerateIncidentReport', 'AddManagerAsRecipientType', 'RouteMessageOutboundConnector', 'FromScope', 'SetSCL', 'PrependSubject', 'ApplyHtmlDisclaimerText'
    'Get-MobileDeviceMailboxPolicy'      = 'Name', 'IsDefault', 'PasswordEnabled', 'MinPasswordLength', 'MaxInactivityTimeLock', 'MaxPasswordFailedAttempts', 'RequireDeviceEncryption', 'AllowNonProvisionableDevices'
    'Get-MobileDevice'                   = 'Guid', 'Identity', 'DeviceOS', 'ClientType', 'DeviceAccessState'
    'Get-DkimSigningConfig'              = 'Domain', 'Enabled', 'Selector1CNAME', 'Selector2CNAME'
}
$unlimited = 'Get-CASMailbox', 'Get-Mailbox', 'Get-MailboxAuditBypassAssociation', 'Get-RoleGroup', 'Get-Recipient', 'Get-TransportRule', 'Get-MobileDevice'
# /generated

# Values as plain JSON: text, numbers, true and false, lists of text. Dates in UTC.
function ConvertTo-PlainValue($value) {
    if ($null -eq $value) { return $null }
    if ($value -is [bool] -or $value -is [int] -or $value -is [long]) { return $value }
    if ($value -is [datetime]) { return $value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ') }
    if ($value -is [string]) { return $value }
    if ($value -is [System.Collections.IEnumerable]) {
        return , @($value | Where-Object { $null -ne $_ } | ForEach-Object { "$_" })
    }
    return "$value"
}

$cmdlets = [ordered]@{}
foreach ($cmdlet in $wanted.Keys) {
    Write-Host "Reading $cmdlet"
    $arguments = @{}
    if ($unlimited -contains $cmdlet) { $arguments.ResultSize = 'Unlimited' }
    try {
        $warnings = @()
        $items = @(& $cmdlet @arguments -WarningVariable warnings -WarningAction SilentlyContinue | ForEach-Object {
                $found = $_
                $plain = [ordered]@{}
                foreach ($name in $wanted[$cmdlet]) {
                    # A property that does not come back stays out of the file: absent is not empty.
                    if ($found.PSObject.Properties.Name -contains $name) { $plain[$name] = ConvertTo-PlainValue $found.$name }
                }
                [pscustomobject]$plain
            })
        $cmdlets[$cmdlet] = [ordered]@{ items = $items; warnings = @($warnings | ForEach-Object { "$_" }) }
    }
    catch {
        Write-Warning "$cmdlet could not be read: $($_.Exception.Message)"
        $cmdlets[$cmdlet] = [ordered]@{ error = "$($_.FullyQualifiedErrorId)" }
    }
}

$export = [ordered]@{
    format   = 'beadle-exchange-export'
    version  = 1
    takenAt  = (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
    tenantId = "$($connection.TenantID)"
    module   = "$((Get-Module ExchangeOnlineManagement).Version)"
    cmdlets  = $cmdlets
}
$draft = "$Path.tmp"
$export | ConvertTo-Json -Depth 6 | Set-Content -Path $draft -Encoding utf8
Move-Item -Path $draft -Destination $Path -Force
Write-Host "Written: $Path"
Write-Host 'Next: beadle import exchange FILE. Then delete the file: it holds addresses.'
