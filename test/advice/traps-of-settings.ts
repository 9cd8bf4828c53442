import { without, type Trap } from './trap.ts';

/** The word by which an undo speaks of a value that other rules of the kind forget. */
const wordsOf: Readonly<Record<string, RegExp>> = {
  'users.accountEnabled': /sign-in/u,
  'users.assignedLicenses': /\b(?:plans?|licen[cs]e)\b/u,
  'roleAssignments.roleTemplateId': /\brole\b/u,
  'mailboxes.recipientTypeDetails': /\bmailbox\b/u,
  'securityDefaults.isEnabled': /security defaults/u,
  'conditionalAccessPolicies.state': /\b(?:state|lists)\b/u,
  'perUserMfaStates.perUserMfaState': /per-user MFA/u,
  'authorizationPolicy.defaultUserRolePermissions': /\b(?:list|consent)\b/u,
};

/** What a setting does beside what it is made for. */
export const onSettings: readonly Trap[] = [
  {
    name: 'a sign-in rule for all users stops the technicians of a provider, and nobody says so',
    ...without(/New policy from template[^]*for all users/u, [/technicians of a service provider/u]),
  },
  {
    name: 'a policy of Intune is made and assigned to nobody',
    ...without(/> Create policy/u, [/\bassign/iu]),
  },
  {
    name: 'a setting of a compliance policy is taken for a protection',
    ...without(/Compliance > Policies > the/u, [/asks and reports/u]),
  },
  {
    name: 'phones are blocked unless a rule lets them in, and Outlook is kept out with them',
    ...without(/-DefaultAccessLevel Block/u, [/'Outlook for iOS and Android' -AccessLevel Allow/u]),
  },
  {
    name: 'a journal may be the archive, and is switched off without the Clerk',
    ...without(/Disable-JournalRule/u, [/archive: only with the Clerk/u]),
  },
  {
    name: 'a forward is cleared, and nobody says where the older email is',
    ...without(/-ForwardingAddress \$null/u, [/Older email may be at/u]),
  },
  {
    name: 'a preset is switched on without what comes with it',
    ...without(/Standard protection(?: for everybody)? (?:>|on the same page)/u, [
      /comes before your own policies/u,
      /held back/u,
      /Enable-OrganizationCustomization once/u,
    ]),
  },
  {
    name: 'people may no longer agree to apps, and what they agreed to is taken for gone',
    ...without(/Do not allow user consent/u, [/keep their permissions/u]),
  },
  {
    name: 'an undo puts back one value of several that were noted',
    caught: ({ undo, former }) =>
      former.some((one) => 'snapshot' in one && wordsOf[one.snapshot]?.test(undo) === false),
  },
  {
    name: 'an undo switches security defaults on while a sign-in rule is on, which Microsoft refuses',
    caught: ({ undo }) => /security defaults/iu.test(undo) && !/only once no policy is On/u.test(undo),
  },
];
