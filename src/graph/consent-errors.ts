import type { SignedApp, SignInErrorRow } from './sign-in-error-row.ts';

/**
 * Where an administrator of the council grants the app what it asks for
 * (learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent, read 2026-08).
 */
function consentAddress({ tenantId, clientId }: Required<Pick<SignedApp, 'tenantId' | 'clientId'>>): string {
  const part = encodeURIComponent;
  return `https://login.microsoftonline.com/${part(tenantId)}/adminconsent?client_id=${part(clientId)}`;
}

function consent(app: SignedApp | undefined): string {
  const { tenantId, clientId } = app ?? {};
  const address =
    tenantId === undefined || clientId === undefined
      ? 'the admin consent address that `beadle init` prints'
      : `the admin consent address ${consentAddress({ tenantId, clientId })}`;
  return `Ask a Global Administrator of the council's own tenant to open ${address} and accept; under a partner's delegated rights this is not possible. Then run \`beadle doctor\`.`;
}

/** The app is not known, not allowed or switched off in the council's tenant (learn.microsoft.com/entra/identity-platform/reference-error-codes, read 2026-08). */
export const consentRows: readonly SignInErrorRow[] = [
  {
    numbers: ['700016', '700011'],
    code: 'CONSENT_MISSING',
    what: "The app is not known in the council's tenant.",
    hint: (app) => `Check the client id and the tenant. If both are right: ${consent(app)}`,
  },
  {
    numbers: ['7000229'],
    code: 'CONSENT_MISSING',
    what: "The app was registered, but never added to the council's tenant.",
    hint: consent,
  },
  {
    numbers: ['65001', '90094', '650056', '650051', '90099'],
    code: 'CONSENT_MISSING',
    what: 'Nobody has consented to the app in this tenant.',
    hint: consent,
  },
  {
    numbers: ['65004'],
    code: 'CONSENT_MISSING',
    what: 'The consent was declined; nothing was changed.',
    hint: consent,
  },
  {
    numbers: ['501051'],
    code: 'CONSENT_MISSING',
    what: 'The app is not assigned to this service.',
    hint: consent,
  },
  {
    numbers: ['500011', '650052'],
    code: 'CONSENT_MISSING',
    what: 'The service that was asked for does not exist in this tenant.',
    hint: 'Check the tenant id; a tenant without Exchange Online has no Exchange settings to read.',
  },
  {
    numbers: ['500113', '900971', '50011'],
    code: 'CONSENT_MISSING',
    what: 'Microsoft could not send the browser back: the app has no such redirect address.',
    hint: 'Register the address under Authentication. Then run `beadle doctor`: it says whether consent was stored.',
  },
  {
    numbers: ['7000112', '70001'],
    code: 'CONSENT_MISSING',
    what: 'The app is switched off in this tenant.',
    hint: 'Ask who switched it off. Sign-in for it is enabled under Enterprise applications, Properties.',
  },
  {
    numbers: ['50194'],
    code: 'CONSENT_MISSING',
    what: 'The app was registered for one organisation only.',
    hint: "A provider's app must be multi-tenant: change the supported account types of the app registration.",
  },
];
