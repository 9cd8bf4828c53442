// Generated from the requests of src/sources by `npm run generate`. Do not edit.
/**
 * The only Exchange cmdlets that Beadle ever sends. What each answers: Microsoft Learn, module ExchangePowerShell, one
 * page for each cmdlet. A cmdlet joins this list with the evidence that needs it.
 */
export const allowedCmdlets: ReadonlySet<string> = new Set([
  'Get-ATPBuiltInProtectionRule',
  'Get-ATPProtectionPolicyRule',
  'Get-AcceptedDomain',
  'Get-AdminAuditLogConfig',
  'Get-AntiPhishPolicy',
  'Get-AtpPolicyForO365',
  'Get-BlockedSenderAddress',
  'Get-CASMailbox',
  'Get-DkimSigningConfig',
  'Get-EOPProtectionPolicyRule',
  'Get-ExternalInOutlook',
  'Get-HostedConnectionFilterPolicy',
  'Get-HostedContentFilterPolicy',
  'Get-HostedContentFilterRule',
  'Get-HostedOutboundSpamFilterPolicy',
  'Get-HostedOutboundSpamFilterRule',
  'Get-JournalRule',
  'Get-Mailbox',
  'Get-MailboxAuditBypassAssociation',
  'Get-MailboxPermission',
  'Get-MalwareFilterPolicy',
  'Get-MalwareFilterRule',
  'Get-MobileDevice',
  'Get-MobileDeviceMailboxPolicy',
  'Get-OrganizationConfig',
  'Get-OwaMailboxPolicy',
  'Get-Recipient',
  'Get-RemoteDomain',
  'Get-SafeAttachmentPolicy',
  'Get-SafeAttachmentRule',
  'Get-TransportConfig',
  'Get-TransportRule',
]);
