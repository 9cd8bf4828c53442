import { commandsOf, stepsOf, without, type Advice, type Trap } from './trap.ts';
import { onAccounts } from './traps-of-accounts.ts';
import { onSettings } from './traps-of-settings.ts';

/** Cmdlets that change something. */
const changing = String.raw`\b(?:Set|Disable|Enable|Remove|Add|Update|New)-[A-Z][A-Za-z]+`;

/** Every `-Identity`, `-Mailbox` or `-UserId` of a command, with what follows. */
function identities(text: string): string[] {
  return [
    ...text.matchAll(
      /(?<=\s)-(?:Identity|Mailbox|UserId|ExternalDirectoryObjectId)\s+('[^']*'|<[^>]*>|\S+)/gu,
    ),
  ].map(([, value = '']) => value);
}

/** A named object id to be put in, or the variable that was counted. A name can be changed, or mean all objects. */
const oneObject = /^'?<[^>]*\b(?:id|guid|RuleIdentity)\b[^>]*>'?$|^\$box$|^\(Get-EXOMailbox$/u;

/** Cmdlets on a mailbox, which take no Entra object id by Microsoft's word. */
const onMailbox =
  /\b(?:Set-Mailbox|Set-CASMailbox|(?:Disable|Enable|Set|Remove)-InboxRule|(?:Add|Remove)-MailboxPermission)\b(?!P)/u;

/**
 * Ways in which an advice would do harm, as kinds. Where a sentence of Microsoft's stands behind one, the rule's own
 * text says it; pages read until 29 November 2026.
 */
export const traps: readonly Trap[] = [
  {
    name: 'a reading command is piped into a changing one: an empty identity then means every object',
    caught: (advice) =>
      commandsOf(advice).some((text) => new RegExp(String.raw`\bGet-[^|]*\|\s*${changing}`, 'u').test(text)),
  },
  {
    name: 'a command names its object by a name, or by a variable that nobody counted',
    caught: (advice) =>
      commandsOf(advice)
        .filter(
          (text) => new RegExp(changing, 'u').test(text) || /\bGet-(?:EXOMailbox|InboxRule)\b/u.test(text),
        )
        .flatMap(identities)
        .some((value) => !oneObject.test(value)),
  },
  {
    name: 'a variable stands for a mailbox and nothing makes sure that it is one',
    ...without(/-(?:Identity|Mailbox) \$box/u, [
      /\.Count -ne 1\) \{ throw/u,
      /-ExternalDirectoryObjectId '<object id>'/u,
      // Pasted line by line, the second would otherwise act on the mailbox of before.
      /^\$box = \$null; /mu,
    ]),
  },
  {
    name: 'lines that are pasted go on with a mailbox that was not found',
    caught: (advice) =>
      stepsOf(advice).some((text) => /^(?!\$box = |if \(\$box\) \{ ).*\$box\b/mu.test(text)),
  },
  {
    name: 'a command asks for the guid of a policy, and no command of the step shows it',
    caught: (advice) =>
      stepsOf(advice).some(
        (text) =>
          /<(?:\w+ )*(?:policy|plan|domain) guid>/u.test(text) &&
          !/^Get-\w+ \| Format-List Guid,/mu.test(text),
      ),
  },
  {
    name: 'an Exchange command takes the Entra object id, which is no documented identity of a mailbox',
    caught: (advice) =>
      stepsOf(advice).some(
        (text) => onMailbox.test(text) && /-(?:Identity|Mailbox) '?<object id>/u.test(text),
      ),
  },
  {
    name: 'a command does not ask, or deletes',
    caught: (advice) =>
      commandsOf(advice).some((text) => /-Confirm:?\s*\$false|-Force\b|\bRemove-[A-Z]/u.test(text)),
  },
  {
    name: 'an undo assumes what was there before',
    caught: ({ undo, former }) =>
      former.length > 0
        ? !/\bnoted\b|cannot be undone/u.test(undo)
        : !/^Nothing needs to be undone|^There is nothing to undo|cannot be undone/u.test(undo),
  },
  {
    name: 'an undo writes a value of its own: Automatic is not On, and null is not false',
    caught: ({ undo }) =>
      /"[A-Z]\w*"|\$(?:true|false)\b|\bopposite\b|\bNot configured\b|-\w+ (?:On|Off|Automatic)\b|\bSwitch \S+( \S+)? off\b/u.test(
        undo,
      ),
  },
  {
    name: 'a value that may be null is put back without a word about null',
    caught: ({ undo, former }) =>
      former.some(
        (one) => 'snapshot' in one && /smtpClientAuthenticationDisabled|osMinimumVersion/u.test(one.snapshot),
      ) && !/\bnull\b/u.test(undo),
  },
  {
    name: 'a policy from a template leaves out only its creator, and nobody says so',
    ...without(/\bfrom template\b/u, [
      /leaves out only the person who creates it/u,
      /Take yourself off/u,
      /emergency accounts and the synchronisation account/u,
    ]),
  },
  {
    name: 'a sign-in rule leaves out the emergency accounts only, and stops the synchronisation',
    caught: (advice) => stepsOf(advice).some((step) => /emergency accounts only/u.test(step)),
  },
  {
    name: 'a new sign-in rule acts at once',
    ...without(/Conditional Access > Policies > New policy/u, [/\bReport-only\b/u, /\bfor a week\b/u]),
  },
  {
    name: 'security defaults are switched on without their conditions',
    ...without(/Manage security defaults > Enabled/u, [
      /while no Conditional Access policy is On/u,
      /leave nobody out/u,
      /no days of grace/u,
      /does not say that a key alone is enough/u,
      /leave every way of the second step allowed/u,
      /modern authentication is on/u,
    ]),
  },
  {
    name: 'a registration campaign is said to reach people without a second step',
    caught: (advice) =>
      stepsOf(advice).some(
        (step) =>
          /registration campaign/iu.test(step) && !/only people who already have a second step/u.test(step),
      ),
  },
  {
    name: "a command on inbox rules deletes Outlook's own rules, and nobody says so",
    ...without(/\b(?:Set|Disable|Enable|Remove)-InboxRule\b/u, [
      /deletes the rules that Outlook/u,
      /client-side rules/u,
    ]),
  },
  {
    name: 'one forwarding address is cleared, which wakes the other',
    caught: (advice) =>
      stepsOf(advice).some(
        (step) =>
          /-Forwarding(?:Smtp)?Address \$null/u.test(step) &&
          !(
            [
              '-ForwardingAddress $null',
              '-ForwardingSmtpAddress $null',
              '-DeliverToMailboxAndForward $false',
            ] as const
          ).every((part) => step.includes(part)),
      ),
  },
  {
    name: 'sending by password is shut mailbox by mailbox, so that an undo opens it',
    caught: (advice) =>
      stepsOf(advice).some((step) =>
        /Set-CASMailbox\b(?!P)[^.]*-SmtpClientAuthenticationDisabled \$true/u.test(step),
      ),
  },
  {
    name: 'the remote domain is found by its name, which can be changed',
    caught: (advice) =>
      stepsOf(advice).some((step) => /Set-RemoteDomain/u.test(step) && !/by its domain \*/u.test(step)),
  },
  {
    name: 'an account is shut and its open sessions go on',
    caught: (advice) =>
      stepsOf(advice).some(
        (step) => /-AccountEnabled:\$false/u.test(step) && !/Revoke-MgUserSignInSession/u.test(step),
      ),
  },
  {
    name: 'a mailbox is converted without its limits, and its old password goes on working',
    ...without(/Convert to shared mailbox/u, [
      /50 GB/u,
      /licence/u,
      /archive or hold/u,
      /old password/u,
      /convert(?:ed)? (?:it )?there/u,
    ]),
  },
  {
    name: 'a mail flow rule is switched off without a look at what else it does',
    ...without(/Disable-TransportRule/u, [/all that it does/u, /30 minutes/u, /asks/u]),
  },
  {
    name: 'a device is retired or wiped and its recovery key goes with it',
    ...without(/> (?:Retire|Wipe)\b/u, [/BitLocker/u]),
  },
  {
    name: 'apps need permissions classed as low, and none is',
    ...without(/User consent settings/u, [/class some as low/u, /keep their permissions/u]),
  },
  {
    name: 'saving assignments replaces the list, and nobody says so',
    caught: (advice) =>
      stepsOf(advice).some((step) => /\bAssign (?:it|the policy) to\b/u.test(step)) &&
      !stepsOf(advice).some((step) => /replaces the whole list/u.test(step)),
  },
  {
    name: 'per-user MFA is taken away before something else asks',
    ...without(/per-user MFA/iu, [/only once a policy that is On/u, /app password/u]),
  },
  ...onAccounts,
  ...onSettings,
];

/** The traps that an advice walks into, by name. */
export function trapsIn(advice: Advice): string[] {
  return traps.filter(({ caught }) => caught(advice)).map(({ name }) => name);
}
