import type { Advice } from './trap.ts';

export const harmless: Advice = {
  before: 'Tell the people.',
  fix: ['Entra admin centre > Entra ID > Users > the account.'],
  undo: 'Set sign-in back to what was noted.',
  former: [{ snapshot: 'users.accountEnabled' }],
};

const counted =
  "$box = $null; $m = @(Get-EXOMailbox -ExternalDirectoryObjectId '<object id>'); if ($m.Count -ne 1) { throw 'no' }; $box = $m[0].Guid";

/** One advice for each trap that walks into it, most of them as rules or products had them. */
export const planted: Readonly<Record<string, Partial<Advice>>> = {
  'a reading command is piped into a changing one: an empty identity then means every object': {
    fix: ['Get-CASMailboxPlan | Set-CASMailboxPlan -PopEnabled $false'],
  },
  'a command names its object by a name, or by a variable that nobody counted': {
    fix: ['Set-RemoteDomain -Identity Default -AutoForwardEnabled $false (by its domain *)'],
  },
  'a variable stands for a mailbox and nothing makes sure that it is one': {
    fix: [
      '$box = (Get-EXOMailbox -ExternalDirectoryObjectId $id).Guid; Set-Mailbox -Identity $box -HiddenFromAddressListsEnabled $true',
    ],
  },
  'lines that are pasted go on with a mailbox that was not found': {
    fix: [
      { do: 'By command:', run: [counted, 'Set-Mailbox -Identity $box -RetainDeletedItemsFor 30.00:00:00'] },
    ],
  },
  'an Exchange command takes the Entra object id, which is no documented identity of a mailbox': {
    fix: ['Set-CASMailbox -Identity <object id> -PopEnabled $false'],
  },
  'a command asks for the guid of a policy, and no command of the step shows it': {
    fix: [
      {
        do: 'By command:',
        run: ['Set-OwaMailboxPolicy -Identity <policy guid> -PersonalAccountsEnabled $false'],
      },
    ],
  },
  'a command does not ask, or deletes': {
    fix: ['Disable-JournalRule -Identity <rule guid> -Confirm:$false'],
  },
  'an undo assumes what was there before': { undo: 'Allow sign-in for the account again.' },
  'an undo writes a value of its own: Automatic is not On, and null is not false': {
    undo: 'Set automatic forwarding back to "Automatic", unless something else was noted.',
  },
  'a value that may be null is put back without a word about null': {
    former: [{ snapshot: 'casMailboxes.smtpClientAuthenticationDisabled' }],
  },
  'a policy from a template leaves out only its creator, and nobody says so': {
    fix: ['Conditional Access > Policies > New policy from template. Report-only for a week.'],
  },
  'a sign-in rule leaves out the emergency accounts only, and stops the synchronisation': {
    fix: ['Leave out of it the emergency accounts only, each by object id.'],
  },
  'a new sign-in rule acts at once': { fix: ['Conditional Access > Policies > New policy. On.'] },
  'security defaults are switched on without their conditions': {
    fix: ['Properties > Manage security defaults > Enabled.'],
  },
  'a registration campaign is said to reach people without a second step': {
    fix: ['Ask everyone at sign-in: Authentication methods > Registration campaign.'],
  },
  "a command on inbox rules deletes Outlook's own rules, and nobody says so": {
    fix: [counted, 'Disable-InboxRule -Mailbox $box -Identity <RuleIdentity, digits only>'],
  },
  'one forwarding address is cleared, which wakes the other': {
    fix: [counted, 'Set-Mailbox -Identity $box -ForwardingSmtpAddress $null'],
  },
  'sending by password is shut mailbox by mailbox, so that an undo opens it': {
    fix: [counted, 'Set-CASMailbox -Identity $box -SmtpClientAuthenticationDisabled $true'],
  },
  'the remote domain is found by its name, which can be changed': {
    fix: ['Set-RemoteDomain -Identity <remote domain guid> -AutoForwardEnabled $false'],
  },
  'an account is shut and its open sessions go on': {
    fix: ['Update-MgUser -UserId <object id> -AccountEnabled:$false'],
  },
  'a mailbox is converted without its limits, and its old password goes on working': {
    fix: ['Exchange admin centre > Recipients > Mailboxes > the mailbox > Convert to shared mailbox.'],
  },
  'a mail flow rule is switched off without a look at what else it does': {
    fix: ['Disable-TransportRule -Identity <rule guid>'],
  },
  'a device is retired or wiped and its recovery key goes with it': {
    fix: ['Devices > All devices > the device > Retire.'],
  },
  'apps need permissions classed as low, and none is': {
    fix: ['Consent and permissions > User consent settings.'],
  },
  'saving assignments replaces the list, and nobody says so': { fix: ['Assign it to all users.'] },
  'per-user MFA is taken away before something else asks': { fix: ['Switch per-user MFA off.'] },
  'an account is shut, and nobody says that its forwards and inbox rules may go on': {
    fix: ['Update-MgUser -UserId <object id> -AccountEnabled:$false'],
  },
  'an account with a role, or from a local directory, is shut as if it were any other': {
    fix: ['Update-MgUser -UserId <object id> -AccountEnabled:$false. Forwards and inbox rules may go on.'],
  },
  'a role is taken away in one place of three': {
    fix: ['Entra ID > Roles & admins > the role > Assignments > remove.'],
  },
  'the portal gives a new password, where the command asks for one later': {
    fix: [
      'Reset password > Require this user to change it.',
      'Update-MgUser -UserId <object id> -PasswordProfile @{}',
    ],
  },
  'a sign-in rule for all users stops the technicians of a provider, and nobody says so': {
    fix: ['New policy from template > Require multifactor authentication for all users.'],
  },
  'a policy of Intune is made and assigned to nobody': {
    fix: ['Endpoint security > Disk encryption > Create policy.'],
  },
  'a setting of a compliance policy is taken for a protection': {
    fix: ['Compliance > Policies > the policy > System Security > Antivirus > Require.'],
  },
  'phones are blocked unless a rule lets them in, and Outlook is kept out with them': {
    fix: ['Set-ActiveSyncOrganizationSettings -DefaultAccessLevel Block'],
  },
  'a journal may be the archive, and is switched off without the Clerk': {
    fix: ['Disable-JournalRule -Identity <rule guid>'],
  },
  'a forward is cleared, and nobody says where the older email is': {
    fix: ['Set-Mailbox -Identity $box -ForwardingAddress $null'],
  },
  'a preset is switched on without what comes with it': {
    fix: ['Preset security policies > Standard protection > Manage.'],
  },
  'people may no longer agree to apps, and what they agreed to is taken for gone': {
    fix: ['Consent and permissions > Do not allow user consent.'],
  },
  'an undo puts back one value of several that were noted': {
    undo: 'Set sign-in back to what was noted.',
    former: [{ snapshot: 'users.accountEnabled' }, { snapshot: 'mailboxes.recipientTypeDetails' }],
  },
  'an undo switches security defaults on while a sign-in rule is on, which Microsoft refuses': {
    undo: 'Set security defaults back to what was noted.',
  },
};
