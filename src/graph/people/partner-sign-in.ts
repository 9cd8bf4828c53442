import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { ConfidentialClientApplication } from '@azure/msal-node';
import { BeadleError } from '../../model/error.ts';
import { signInRefused } from '../refused.ts';
import { codeFromBrowser } from './browser-code.ts';
import { inBrowser } from './in-browser.ts';
import { partnerApplication, partnerFile, type PartnerOptions } from './partner-app.ts';
import { assertPartner } from './partner-credential.ts';
import { seenNetwork } from './seen-network.ts';

export interface PartnerSignIn extends Omit<PartnerOptions, 'onNotSaved'> {
  /** Shows the person the address of the sign-in page. */
  readonly show: (message: string) => void;
  readonly signal: AbortSignal;
  readonly openBrowser?: (address: string) => Promise<void>;
}

const scopes = ['https://graph.microsoft.com/.default', 'offline_access'];

/** Here nothing is gained by a sign-in that is not kept. */
function mustBeSaved(file: string, error: unknown): never {
  throw new BeadleError('CREDENTIAL_MISSING', `The sign-in could not be saved in ${file}.`, {
    hint: 'Check that you may write there and that the disk is not full; then sign in again.',
    cause: error,
  });
}

/** One person at a time: the newest sign-in is the one that serves, and no older one lies about. */
async function forgetOthers(application: ConfidentialClientApplication, keep?: string): Promise<void> {
  const cache = application.getTokenCache();
  for (const account of await cache.getAllAccounts())
    if (account.homeAccountId !== keep) await cache.removeAccount(account);
}

async function exchange(
  application: ConfidentialClientApplication,
  { signal, show, openBrowser = inBrowser }: PartnerSignIn,
) {
  const { CryptoProvider } = await import('@azure/msal-node');
  const crypto = new CryptoProvider();
  const { verifier, challenge } = await crypto.generatePkceCodes();
  const state = crypto.createNewGuid();
  const { code, redirectUri } = await codeFromBrowser({
    state,
    signal,
    open: async (address) => {
      show(`Sign in in the browser. If none opens, open this address on this computer: ${address}`);
      await openBrowser(address);
    },
    address: (redirect) =>
      application.getAuthCodeUrl({
        scopes,
        redirectUri: redirect,
        state,
        codeChallenge: challenge,
        codeChallengeMethod: 'S256',
        responseMode: 'form_post',
        prompt: 'select_account',
      }),
  });
  return application.acquireTokenByCode({ code, scopes, redirectUri, codeVerifier: verifier });
}

/**
 * Signs a person of the partner in, once for all councils, in the partner's own tenant, and keeps that in the
 * operating system's store.
 * @returns the sign-in name of the person
 * @throws BeadleError when it is refused, when the person is of another tenant, or where nothing can be kept
 */
export async function signInPartner(options: PartnerSignIn): Promise<string> {
  const { carrier, saying } = seenNetwork();
  const application = await partnerApplication({ ...options, onNotSaved: mustBeSaved }, carrier);
  const { partnerTenant: tenantId, clientId } = options;
  try {
    const { account } = await saying(() => exchange(application, options));
    try {
      assertPartner(account?.homeAccountId, options.partnerTenant);
    } catch (error) {
      await forgetOthers(application);
      throw error;
    }
    await forgetOthers(application, account?.homeAccountId);
    return account?.username ?? '';
  } catch (error) {
    if (options.signal.aborted) throw error;
    throw signInRefused(error, 'the partner', { tenantId, clientId, partner: true });
  }
}

/** Deletes the saved sign-in from this computer. @returns its file, and whether there was one */
export async function signOutPartner(
  options: Pick<PartnerOptions, 'partnerTenant' | 'clientId' | 'folder'>,
): Promise<{ readonly file: string; readonly wasThere: boolean }> {
  const file = partnerFile(options, options.folder);
  const wasThere = existsSync(file);
  await rm(file, { force: true });
  return { file, wasThere };
}
