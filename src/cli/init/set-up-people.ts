import type { NeededPermission } from '../../audit/permissions-for.ts';
import { uploadFile, type Beginning } from './files.ts';
import { clientOf, graphList, powerShellOnce, tenantOf, type SetUp } from './set-up-words.ts';

const after = [
  'It sees less than an application: no mailbox rules of other people. What it cannot read is told as "not supported".',
];

const consent = (start: Beginning): string =>
  `Let it read the council. ${powerShellOnce}\n.\\setup\\Set-BeadlePeople.ps1 -TenantId ${tenantOf(start)} -ClientId ${clientOf(start)} -Action Grant`;

const takeAway = (start: Beginning): string[] => [
  `Test, reading only:\n.\\setup\\Set-BeadlePeople.ps1 -TenantId ${tenantOf(start)} -ClientId ${clientOf(start)} -Action Test`,
  'Take it away again: the same with -Action Remove.',
];

const delegated = (permissions: readonly NeededPermission[]): string =>
  `API permissions > Microsoft Graph > Delegated permissions: ${graphList(permissions)}. API permissions > APIs my organization uses > Office 365 Exchange Online > Delegated permissions: Exchange.Manage.`;

const globalReader =
  'The person who signs in needs the role Global Reader: Entra ID > Roles & admins > Global Reader > Add assignments.';

/** A person of the council, or with an account there, in the browser or with a code. */
export function personSetUp(start: Beginning, permissions: readonly NeededPermission[]): SetUp {
  return {
    scripts: [],
    portal: [
      "entra.microsoft.com > Entra ID > App registrations > New registration. Name: Beadle (people). It is an app of its own: a public sign-in never belongs on the auditor's app.",
      'Authentication > Add a platform > Mobile and desktop applications: http://localhost. Allow public client flows: Yes.',
      `${delegated(permissions)} Grant admin consent; or without the portal: ${consent(start)}`,
      globalReader,
    ],
    after: [...takeAway(start), ...after],
  };
}

/**
 * Somebody of the IT provider, by granular delegated admin privileges (GDAP).
 * @see https://learn.microsoft.com/partner-center/developer/secure-sample-application (read 2026-11)
 */
export function partnerSetUp(start: Beginning, permissions: readonly NeededPermission[]): SetUp {
  return {
    scripts: [],
    portal: [
      "First ask yourself whether the council cannot run one script: the app by itself (--method certificate) sees more, and no person's sign-in has to be kept.",
      'Your own tenant, once: entra.microsoft.com > Entra ID > App registrations > New registration. Name: Beadle (partner). Any organizational directory. Redirect URI: Web, http://localhost. It holds no application permission.',
      `Certificates & secrets > Certificates > Upload certificate: ${uploadFile}, the public half.`,
      delegated(permissions),
      'Partner Center, each council: a relationship with the role Global Reader, given to a security group of yours. Whoever signs in is in that group.',
      `Each council, by its administrator, or by you under GDAP with Cloud Application Administrator and Privileged Role Administrator for that one sitting; or by the consent API of Partner Center. ${consent(start)}`,
      'On the computer that runs Beadle, as its account, with a second step. Once for all councils; again when it ended:\nbeadle partner signin',
    ],
    after: [
      ...takeAway(start),
      ...after,
      'It ends with the relationship, or when the person leaves, or after 90 days without use. A stolen sign-in opens whatever its person may do in every council: give that person Global Reader and nothing more.',
    ],
  };
}

/** The Azure CLI's own sign-in. */
export function azureCliSetUp(start: Beginning): SetUp {
  return {
    scripts: [],
    portal: [
      `As a person with the role Global Reader. There is nothing to register and nothing to grant:\naz login --tenant ${tenantOf(start)} --allow-no-subscriptions`,
    ],
    after: [
      'A quick look only: the sign-in is of the Azure CLI itself, which may not read policies, mailboxes or Intune. These are told as "not supported".',
      ...after,
    ],
  };
}
