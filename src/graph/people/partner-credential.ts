import type { AccessToken, TokenCredential } from '@azure/identity';
import type { ConfidentialClientApplication } from '@azure/msal-node';
import { BeadleError } from '../../model/error.ts';
import { partnerApplication, type PartnerOptions } from './partner-app.ts';
import { seenNetwork } from './seen-network.ts';

const signInFirst =
  'Run `beadle partner signin` on this computer, as the account that runs Beadle. A sign-in ends after 90 days without use.';

/** `<object id>.<tenant id>` of the account at home, as Microsoft's library writes it. */
const homeTenantOf = (homeAccountId: string): string | undefined => homeAccountId.split('.')[1];

/** Ids are written in capitals as well as in small letters. */
const isHome = (homeAccountId: string, partnerTenant: string): boolean =>
  homeTenantOf(homeAccountId)?.toLowerCase() === partnerTenant.toLowerCase();

/** @throws BeadleError TENANT_WRONG when somebody of another organisation signed in */
export function assertPartner(homeAccountId: string | undefined, partnerTenant: string): void {
  const home = homeAccountId === undefined ? undefined : homeTenantOf(homeAccountId);
  if (home === undefined || home.toLowerCase() === partnerTenant.toLowerCase()) return;
  throw new BeadleError(
    'TENANT_WRONG',
    `The person who signed in belongs to tenant ${home}, not to the partner's own tenant ${partnerTenant}.`,
    { hint: 'Check signIn.partnerTenant, and sign in with an account of your own tenant.' },
  );
}

async function tokenFor(
  application: ConfidentialClientApplication,
  { tenantId, partnerTenant, host }: CouncilOfPartner,
  asked: { readonly scopes: string[]; readonly claims?: string },
): Promise<AccessToken> {
  const accounts = await application.getTokenCache().getAllAccounts();
  const account = accounts.find(({ homeAccountId }) => isHome(homeAccountId, partnerTenant));
  if (account === undefined)
    throw new BeadleError('CREDENTIAL_MISSING', 'Nobody of the partner is signed in on this computer.', {
      hint: signInFirst,
    });
  const result = await application.acquireTokenSilent({
    ...asked,
    account,
    authority: `${host}/${tenantId}`,
  });
  assertPartner(result.account?.homeAccountId, partnerTenant);
  return { token: result.accessToken, expiresOnTimestamp: result.expiresOn?.getTime() ?? 0 };
}

export interface CouncilOfPartner extends PartnerOptions {
  /** The council's tenant. */
  readonly tenantId: string;
}

/**
 * Tokens for a council's tenant by the partner's delegated access (GDAP): the sign-in of `beadle partner signin` is
 * exchanged at the authority of the council's tenant. Nobody is ever asked here: at night nobody is there.
 * @throws (from `getToken`) BeadleError CREDENTIAL_MISSING when nobody signed in, TENANT_WRONG for a stranger
 * @see https://learn.microsoft.com/partner-center/developer/secure-sample-application (read 2026-11)
 */
export function partnerCredential(options: CouncilOfPartner): TokenCredential {
  const { carrier, saying } = seenNetwork();
  let making: Promise<ConfidentialClientApplication> | undefined;
  return {
    getToken: async (scope, { claims } = {}) => {
      making ??= partnerApplication(options, carrier);
      const scopes = [scope].flat();
      const application = await making;
      return saying(() =>
        tokenFor(application, options, { scopes, ...(claims === undefined ? {} : { claims }) }),
      );
    },
  };
}
