import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readList } from '../base/read-evidence.ts';
import { listedApps } from './app-list.ts';
import { liveCredentials, longestLife } from './secret-life.ts';
import { whoseApp } from './whose-app.ts';

const unsaid: Missing = {
  evidence: 'applications',
  cause: 'error',
  detail: 'Microsoft listed the app without its secrets and certificates.',
};

const kept = unknown({
  evidence: 'applications',
  cause: 'not-supported',
  detail: 'The passwords of an app of another maker lie in the maker’s own tenant.',
});

/** Passwords and certificates that an app signs in with, as far as this tenant keeps them. */
export const keptSecrets = computed({
  name: 'secrets of apps',
  needs: {
    servicePrincipals: ['appId', 'passwordCredentials', 'keyCredentials'],
    applications: ['appId', 'passwordCredentials', 'keyCredentials'],
  },
  uses: { listedApps, whoseApp },
  derive: (given) => {
    const principals = readList(given, 'servicePrincipals');
    const made = readList(given, 'applications');
    const gaps = [...principals.missing, ...made.missing];
    return (id: string): { readonly secretMonths: Known<number>; readonly usesPassword: Known<boolean> } => {
      const { appId } = given.use.listedApps.apps.get(id) ?? {};
      if (gaps.length > 0) return { secretMonths: unknown(...gaps), usesPassword: unknown(...gaps) };
      const rows = [...principals.items, ...made.items].filter((one) => one.appId === appId);
      // A list that Graph left out is no empty list: nobody knows then how long a secret lasts.
      if (rows.some((one) => one.passwordCredentials == null || one.keyCredentials == null))
        return { secretMonths: unknown(unsaid), usesPassword: unknown(unsaid) };
      const credentials = rows.flatMap((one) => [
        ...(one.passwordCredentials ?? []),
        ...(one.keyCredentials ?? []),
      ]);
      const passwords = rows.flatMap(({ passwordCredentials }) => passwordCredentials ?? []);
      const hasPassword = liveCredentials(passwords, given.asOf).length > 0;
      const { isOutside } = given.use.whoseApp(id);
      return {
        secretMonths: longestLife(credentials, given.asOf),
        // What its maker keeps is not seen here; a password beside it is seen.
        usesPassword: hasPassword || whenKnown([isOutside], (is): Known<boolean> => (is ? kept : false)),
      };
    };
  },
});
