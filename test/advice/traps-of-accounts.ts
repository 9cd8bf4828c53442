import { without, type Trap } from './trap.ts';

/** What else goes on, or stands in the way, when an account is shut or loses a role. */
export const onAccounts: readonly Trap[] = [
  {
    name: 'an account is shut, and nobody says that its forwards and inbox rules may go on',
    ...without(/-AccountEnabled:\$false/u, [/\bforwards\b/iu, /inbox rules/u]),
  },
  {
    name: 'an account with a role, or from a local directory, is shut as if it were any other',
    ...without(/-AccountEnabled:\$false/u, [
      /Privileged Authentication Administrator/u,
      /local Active Directory/u,
    ]),
  },
  {
    name: 'a role is taken away in one place of three',
    ...without(/Roles & admins > (?:the role|Global Administrator) > Assignments/u, [
      /active assignments, eligible assignments, and groups/u,
    ]),
  },
  {
    name: 'the portal gives a new password, where the command asks for one later',
    ...without(/Reset password > Require[^]*-PasswordProfile/u, [/new password at once/u]),
  },
];
