import { ann, block, compliant, controls, mfa, of, platforms, policy, tenant } from './tenant.ts';

const flows = (transferMethods: string) => ({ authenticationFlows: { transferMethods } });

/** Ways to sign in and kinds of program, told. */
export const toldFlowTenants = [
  tenant(
    'flows are asked and not blocked',
    'concept-authentication-flows 2025-05-05',
    [policy('A', mfa, flows('deviceCodeFlow,authenticationTransfer'))],
    [
      of(ann, 'deviceCodeBlocked', 'never', { names: ['A'], says: ['asks for something else'] }),
      of(ann, 'secondStep', 'sometimes', {
        names: ['A'],
        says: ['in the usual way', 'does not cover this way of signing in'],
      }),
    ],
  ),
  tenant(
    'codes are blocked in browsers only',
    'concept-authentication-flows 2025-05-05',
    [policy('A', block, { ...flows('deviceCodeFlow'), clientAppTypes: ['browser'] })],
    [
      of(ann, 'deviceCodeBlocked', 'sometimes', {
        names: ['A'],
        says: ['installed app', 'does not cover this kind of program'],
      }),
    ],
  ),
  tenant(
    'transfer is blocked, codes are not',
    'concept-authentication-flows 2025-05-05',
    [policy('A', block, flows('authenticationTransfer'))],
    [
      of(ann, 'authenticationTransferBlocked', 'always'),
      of(ann, 'deviceCodeBlocked', 'never', {
        names: ['A'],
        says: ['does not cover this way of signing in'],
      }),
    ],
  ),
  tenant(
    'codes are blocked on the five systems that have names',
    'concept-authentication-flows 2025-05-05',
    [
      policy('A', block, {
        ...flows('deviceCodeFlow'),
        ...platforms(['windows', 'macOS', 'linux', 'iOS', 'android']),
      }),
    ],
    [of(ann, 'deviceCodeBlocked', 'sometimes', { names: ['A'], says: ['unknown kind of device'] })],
  ),
  tenant(
    'the block of codes only reports',
    'concept-authentication-flows 2025-05-05',
    [
      policy('Pilot', block, flows('deviceCodeFlow'), { state: 'enabledForReportingButNotEnforced' }),
      policy('B', mfa),
    ],
    [of(ann, 'deviceCodeBlocked', 'never', { names: ['Pilot'], says: ['only reports'] })],
  ),
  tenant(
    'every kind of program, and one by name',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('A', mfa, { clientAppTypes: ['all', 'browser'] })],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'every kind of program but ActiveSync',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('A', mfa, { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients', 'other'] })],
    [
      of(ann, 'secondStep', 'sometimes', { names: ['A'], says: ['ActiveSync'], saysNot: ['IMAP'] }),
      of(ann, 'legacyClientsBlocked', 'sometimes', { says: ['ActiveSync'], saysNot: ['IMAP'] }),
    ],
  ),
  tenant(
    'ActiveSync on supported systems, and all other programs',
    'concept-conditional-access-conditions 2026-06-02',
    [
      policy('A', mfa, {
        clientAppTypes: ['browser', 'mobileAppsAndDesktopClients', 'easSupported', 'other'],
      }),
    ],
    [of(ann, 'secondStep', ['sometimes', 'unknown'], { names: ['A'], says: ['ActiveSync'] })],
  ),
  tenant(
    'older programs are blocked, the others are asked',
    'concept-conditional-access-conditions 2026-06-02',
    [
      policy('A', block, { clientAppTypes: ['exchangeActiveSync', 'other'] }),
      policy('B', mfa, { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] }),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'legacyClientsBlocked', 'always')],
  ),
  tenant(
    'a device is asked of older programs',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('A', compliant, { clientAppTypes: ['other'] })],
    [
      of(ann, 'legacyClientsBlocked', 'sometimes', {
        names: ['A'],
        says: ['ActiveSync', 'does not cover this kind of program'],
        saysNot: ['IMAP'],
      }),
    ],
  ),
  tenant(
    'a protected app is asked, and codes know none',
    'concept-conditional-access-grant 2026-03-24',
    [policy('A', controls('OR', 'compliantApplication'))],
    [of(ann, 'deviceCodeBlocked', 'always')],
  ),
];
