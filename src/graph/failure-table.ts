import type { Cause } from '../model/cause.ts';
import type { Family } from './reader.ts';

/** What a refusal of Graph means. The first row that matches counts. */
export interface FailureRow {
  /** Name of the row in our documentation. */
  readonly id: string;
  readonly status: readonly number[];
  /** `undefined` = any code. Compared without case. */
  readonly codes?: readonly string[];
  readonly families?: readonly Family[];
  /** Only where two causes share status and code, and nothing but the text tells them apart. */
  readonly text?: RegExp;
  readonly cause: Cause;
  /** What to do, for the technician. */
  readonly remedy: string;
}

const unlicensed =
  /not licensed for this feature|AadPremiumLicenseRequired|does(n't| not) have premium license/i;
const grant =
  "Grant the application permission that this evidence names, give admin consent for it in the council's tenant, and collect again.";
const noIntune = /not applicable to target tenant/i;

/**
 * Status and code decide, as Microsoft Graph's "errors" page asks (read 2026-05); the message only where a licence and a
 * permission look alike. Codes: docs/scheduler.md names the source of each row.
 */
export const failureTable: readonly FailureRow[] = [
  {
    id: 'E-TOK',
    status: [401],
    codes: ['InvalidAuthenticationToken'],
    cause: 'error',
    remedy:
      'Microsoft did not accept the access token, twice. Check the clock of this computer, then collect again.',
  },
  {
    id: 'E-ORG',
    status: [401, 403, 404],
    codes: ['OrganizationFromTenantGuidNotFound'],
    cause: 'not-provisioned',
    remedy: 'This tenant has no Exchange Online.',
  },
  {
    id: 'E-REP-LIC',
    status: [403],
    codes: ['Authentication_RequestFromNonPremiumTenantOrB2CTenant'],
    cause: 'licence',
    remedy: 'This needs Microsoft Entra ID P1. Without it, other checks answer what they can.',
  },
  {
    id: 'E-REP',
    status: [403],
    codes: ['Authentication_MSGraphPermissionMissing'],
    cause: 'permission',
    remedy: grant,
  },
  {
    id: 'E-PIM-LIC',
    status: [400, 403],
    codes: ['AadPremiumLicenseRequired'],
    cause: 'licence',
    remedy:
      'This needs Microsoft Entra ID P2 or ID Governance. Without it there are no eligible assignments to read.',
  },
  {
    id: 'E-CA-LIC',
    status: [403],
    codes: ['AccessDenied', 'Forbidden'],
    text: unlicensed,
    cause: 'licence',
    remedy: "The council's plan does not include this feature.",
  },
  {
    id: 'E-INT-LIC',
    status: [400],
    families: ['intune-devices', 'intune-config'],
    text: noIntune,
    cause: 'licence',
    remedy: 'Intune is not licensed in this tenant, or was never set up.',
  },
  {
    id: 'E-SPO-LIC',
    status: [400],
    codes: ['BadRequest'],
    text: /does not have a SPO license/i,
    cause: 'licence',
    remedy: 'SharePoint Online is not licensed in this tenant.',
  },
  {
    id: 'E-MBX',
    status: [404],
    codes: ['MailboxNotEnabledForRESTAPI'],
    cause: 'not-provisioned',
    remedy: 'This account has no mailbox in Exchange Online.',
  },
  {
    id: 'E-MBX-PERM',
    status: [403],
    codes: ['ErrorAccessDenied'],
    cause: 'permission',
    remedy:
      'Grant MailboxSettings.Read as an application permission, and check that no application access policy keeps the app out of this mailbox.',
  },
  {
    id: 'E-INT',
    status: [401, 403],
    families: ['intune-devices', 'intune-config'],
    cause: 'permission',
    remedy: grant,
  },
  {
    id: 'E-DIR, E-POL, E-IDP, E-PIM, E-AUTH',
    status: [403],
    codes: [
      'Authorization_RequestDenied',
      'AccessDenied',
      'Forbidden',
      'UnknownError',
      'PermissionScopeNotGranted',
      '',
    ],
    cause: 'permission',
    remedy: grant,
  },
  {
    id: 'E-GONE',
    status: [404],
    codes: ['Request_ResourceNotFound', 'ResourceNotFound', 'ErrorItemNotFound', 'ItemNotFound'],
    cause: 'error',
    remedy:
      'The object was deleted while the tenant was being read, or is named somewhere although it is gone.',
  },
  {
    id: 'E-THR',
    status: [429, 509],
    cause: 'throttled',
    remedy: 'Microsoft limits how fast this can be read. Collect again later.',
  },
  { id: 'E-REFUSED', status: [403], cause: 'permission', remedy: grant },
];
