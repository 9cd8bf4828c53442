import type { SignInErrorRow } from '../sign-in-error-row.ts';

const consentFirst =
  "Run Set-BeadlePeople.ps1 -Action Grant in the council's tenant, or use the consent API of Partner Center. Nobody can consent while signing in under GDAP.";
const signInAgain = 'Run `beadle partner signin` on this computer, as the account that runs Beadle.';

/**
 * What the numbers of a refused sign-in mean under a partner's delegated access (GDAP).
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @see https://learn.microsoft.com/partner-center/customers/gdap-supported-workloads (both read 2026-11)
 */
export const partnerRows: readonly SignInErrorRow[] = [
  {
    numbers: ['90099', '65001', '90094', '650056', '650051', '700016', '700011', '7000229'],
    code: 'CONSENT_MISSING',
    what: "The partner's app has no consent in this council's tenant.",
    hint: consentFirst,
  },
  {
    numbers: ['50020', '16000', '90072', '50034', '51004'],
    code: 'TENANT_WRONG',
    what: "No partner relationship (GDAP) lets this person into the council's tenant, or it has ended.",
    hint: 'Look at Partner Center: is the relationship active, and is the person in a security group that holds Global Reader in it?',
  },
  {
    numbers: ['530034', '53011'],
    code: 'CREDENTIAL_REFUSED',
    what: "The person's account is flagged as risky in the partner's own tenant.",
    hint: 'Have an administrator of your own tenant look at it under Risky users; the council cannot.',
  },
  {
    numbers: ['50076', '50079', '50078', '50072', '50074'],
    code: 'CREDENTIAL_REFUSED',
    what: 'The sign-in of the partner has to show a second step.',
    hint: signInAgain,
  },
  {
    numbers: ['50173', '700082', '70043', '70008', '50133', '700084'],
    code: 'CREDENTIAL_REFUSED',
    what: 'The saved sign-in of the partner has ended.',
    hint: signInAgain,
  },
];
