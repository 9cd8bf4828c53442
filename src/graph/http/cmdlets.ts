/**
 * The only Exchange cmdlets that Beadle ever sends. What each answers: Microsoft Learn, module
 * ExchangePowerShell, one page for each cmdlet (read 2026-08). A cmdlet joins this list with the evidence that needs it.
 */
export const allowedCmdlets: ReadonlySet<string> = new Set([
  'Get-AcceptedDomain',
  'Get-CASMailbox',
  'Get-HostedOutboundSpamFilterPolicy',
  'Get-HostedOutboundSpamFilterRule',
  'Get-JournalRule',
  'Get-Mailbox',
  'Get-MobileDevice',
  'Get-MobileDeviceMailboxPolicy',
  'Get-Recipient',
  'Get-RemoteDomain',
  'Get-TransportConfig',
  'Get-TransportRule',
]);
