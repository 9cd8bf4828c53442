import type { RuleText } from '../../src/model/run.ts';

const text = (id: string, changes: Partial<RuleText>): RuleText => ({
  id,
  version: 1,
  title: 'The setting is as it should be',
  failTitle: 'The setting is not as it should be',
  urgency: 'this-quarter',
  why: 'Somebody else could read council email.',
  ask: 'Please change this setting.',
  before: 'Nothing else changes.',
  fix: ['Microsoft Entra admin centre > Entra ID > Overview > Properties.'],
  undo: 'Put the setting back.',
  former: [],
  effort: { minutes: 15, cost: 'none' },
  finding: { text: '{{subject.name}}{{subject.said}}', words: [], tells: { gap: 'sign-in-gap' } },
  units: { days: 'days' },
  maps: { cyberEssentials: 'Cyber Essentials v3.3, User access control', scuba: 'MS.AAD.3.2' },
  ...changes,
});

/** Rules as a run carries them, one for each thing that a report can say. */
export const sampleRules: readonly RuleText[] = [
  text('people/second-step-enforced', {
    title: 'Everyone is asked for a second sign-in step',
    failTitle: 'Some people can sign in with only a password',
    urgency: 'do-first',
    why: 'A guessed or stolen password could open council email and files.',
    ask: 'Please switch on the second sign-in step for these people. It is free on every plan.',
    before: 'Warn the people first, and help them set it up. Old mail programs and scanners may stop.',
    fix: [
      'Entra ID > Properties > Manage security defaults > Enabled.',
      'Leave out emergency accounts only.',
    ],
    undo: 'Switch security defaults off, with another protection in force.',
    effort: { minutes: 30, cost: 'none' },
  }),
  text('mail/forwarding-to-personal', {
    title: 'No council email is forwarded to a private account',
    failTitle: 'Some council email is forwarded to a private account',
    urgency: 'do-first',
    why: 'The council loses control of email that lands in a private account.',
    ask: 'Please stop this email being forwarded. Speak to me first, so that I can tell the person.',
    before: 'Speak to the person first. From then on, the email stays in the council mailbox only.',
  }),
  text('mail/shared-mailbox-sign-in', {
    title: 'Nobody can sign in to a shared mailbox with its own password',
    failTitle: 'A shared mailbox has a password of its own',
    ask: 'Please block sign-in to the shared mailboxes. People open them from their own accounts.',
  }),
  text('people/password-age', {
    title: 'Passwords were changed in the last year',
    failTitle: 'Some passwords are older than a year',
    urgency: 'next-review',
  }),
  text('people/role-named-accounts', {
    title: 'Each account belongs to one named person',
    failTitle: 'Some accounts are named for a role',
    ask: 'Please tell us whose account each one is.',
  }),
  text('devices/unlock-code-length', {
    title: 'Phones and tablets ask for an unlock code of six digits',
    failTitle: 'Some phones and tablets allow a shorter unlock code',
  }),
  text('people/leavers-cannot-sign-in', {
    title: 'People who have left cannot sign in',
    failTitle: 'Some people who have left can still sign in',
    urgency: 'do-first',
    ask: 'Please block sign-in for these accounts.',
  }),
  text('administrators/few-global-administrators', {
    title: 'Two to four people can change everything',
    failTitle: 'Too many people can change everything',
  }),
  text('mail/automatic-forwarding-refused', {
    title: 'Microsoft 365 stops email from being forwarded',
    failTitle: 'Microsoft 365 lets email be forwarded',
  }),
  text('sign-in/legacy-clients-blocked', {
    title: 'Older ways of signing in are closed',
    failTitle: 'Older ways of signing in still work for some people',
  }),
  text('tenant/sign-in-rules-in-force', { title: 'Each sign-in rule is switched on' }),
];
