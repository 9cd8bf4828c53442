import { z } from 'zod';
import type { Missing } from '../../model/cause.ts';
import { entryFor } from '../../model/agreed-software.ts';
import { computed } from '../base/computed.ts';
import { part, subject, type NamedList } from '../base/fact.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, readList } from '../base/read-evidence.ts';
import { agreedList } from '../software/agreed-list.ts';
import { isAiTool, isPrivateStorage } from '../software/known-products.ts';
import { appRoles, owners } from './app-roles.ts';
import { mayChange, mayReadContacts } from './rights.ts';
import { liveCredentials, longestLife } from './secret-life.ts';

/** Apps that were let in, and those made here that nobody has let in yet. */
const listed = computed({
  name: 'apps of the tenant',
  needs: {
    servicePrincipals: [
      'id',
      'appId',
      'displayName',
      'appOwnerOrganizationId',
      'accountEnabled',
      'verifiedPublisher',
    ],
    applications: ['id', 'appId', 'displayName'],
  },
  derive: (given) => {
    const principals = readList(given, 'servicePrincipals').items;
    const known = new Set(principals.map(({ appId }) => appId));
    const unused = readList(given, 'applications').items.filter(({ appId }) => !known.has(appId));
    return {
      apps: new Map([
        ...principals.map((one) => [one.id, one] as const),
        ...unused.map(
          ({ id, appId, displayName }) =>
            [
              id,
              { id, appId, displayName, appOwnerOrganizationId: given.tenant.id, accountEnabled: false },
            ] as const,
        ),
      ]),
      missing: missingOf(given, 'servicePrincipals', 'applications'),
    };
  },
});

const appList = computed({
  name: 'names of apps',
  uses: { listed },
  derive: ({ use }): NamedList => ({
    subjects: [...use.listed.apps.values()].map(({ id, displayName }) => ({ id, name: displayName || id })),
    missing: use.listed.missing,
  }),
});

const who = computed({
  name: 'whose an app is',
  uses: { listed },
  inputs: ['software', 'provider'],
  derive: ({ use, council, tenant }) => {
    const providers = new Set((council.provider?.tenants ?? []).map((id) => id.toLowerCase()));
    const list = agreedList(council);
    return (id: string) => {
      const app = use.listed.apps.get(id);
      const owner = app?.appOwnerOrganizationId?.toLowerCase() ?? '';
      const name = app?.displayName ?? '';
      const publisher = (app !== undefined && 'verifiedPublisher' in app ? app.verifiedPublisher : undefined)
        ?.displayName;
      const isOwn = owner === tenant.id.toLowerCase();
      const isNamed = name !== '' || (publisher ?? '') !== '';
      const byName = (is: boolean): Known<boolean> =>
        is || isNamed ? is : answered<boolean>(null, 'servicePrincipals.displayName');
      const agreed: Known<boolean> =
        owner === ''
          ? answered<boolean>(null, 'servicePrincipals.appOwnerOrganizationId')
          : isOwn ||
            providers.has(owner) ||
            whenKnown([list], (known) => entryFor(known, name, publisher) !== undefined);
      return {
        isOutside:
          owner === '' ? answered<boolean>(null, 'servicePrincipals.appOwnerOrganizationId') : !isOwn,
        publisher: publisher ?? '',
        mayBeUsed: answered(app?.accountEnabled, 'servicePrincipals.accountEnabled'),
        isAgreed: agreed,
        isAiTool: byName(isAiTool(name, publisher)),
        isPrivateStorage: byName(isPrivateStorage(name, publisher)),
      };
    };
  },
});

const nameless: Missing = {
  evidence: 'applicationPermissions',
  cause: 'error',
  detail: 'Microsoft listed a right of the app without its name.',
};

/** Rights that an app has by itself, and in the name of people; one that was read is enough to say that it has one. */
const rights = computed({
  name: 'rights of apps',
  needs: {
    applicationPermissions: ['principalId', 'permission'],
    delegatedGrants: ['clientId', 'scope'],
  },
  derive: (given) => {
    const own = Map.groupBy(readList(given, 'applicationPermissions').items, (one) => one.principalId);
    const inName = Map.groupBy(readList(given, 'delegatedGrants').items, (one) => one.clientId);
    const gaps = missingOf(given, 'applicationPermissions', 'delegatedGrants');
    return (id: string) => {
      const named = (own.get(id) ?? []).map(({ permission }) => permission);
      const scopes = (inName.get(id) ?? []).map(({ scope }) => scope);
      const held = [...named, ...scopes.flatMap((scope) => (scope ?? '').split(/\s+/u))].filter(
        (one) => one !== '',
      );
      // A right without a name may be any right.
      const isNameless = named.includes('unknown') || scopes.some((scope) => scope == null);
      const doubts = isNameless ? [...gaps, nameless] : gaps;
      const some = (is: boolean): Known<boolean> => is || (doubts.length > 0 ? unknown(...doubts) : false);
      return {
        mayChange: some(mayChange(held)),
        readsContacts: some(mayReadContacts(held)),
        rights: doubts.length > 0 ? unknown(...doubts) : [...new Set(held)].toSorted(),
      };
    };
  },
});

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

const secrets = computed({
  name: 'secrets of apps',
  needs: {
    servicePrincipals: ['appId', 'passwordCredentials', 'keyCredentials'],
    applications: ['appId', 'passwordCredentials', 'keyCredentials'],
  },
  uses: { listed, who },
  derive: (given) => {
    const principals = readList(given, 'servicePrincipals');
    const made = readList(given, 'applications');
    const gaps = [...principals.missing, ...made.missing];
    return (id: string): { readonly secretMonths: Known<number>; readonly usesPassword: Known<boolean> } => {
      const { appId } = given.use.listed.apps.get(id) ?? {};
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
      const { isOutside } = given.use.who(id);
      return {
        secretMonths: longestLife(credentials, given.asOf),
        // What its maker keeps is not seen here; a password beside it is seen.
        usesPassword: hasPassword || whenKnown([isOutside], (is): Known<boolean> => (is ? kept : false)),
      };
    };
  },
});

const yesNo = z.boolean();

/** An app that can reach the council's data; Microsoft's own are not listed. */
export const app = subject(appList, (id) => [{ about: 'app', id }], {
  isOutside: part(who, 'isOutside', { says: 'It was made outside the council', type: yesNo }),
  publisher: part(who, 'publisher', {
    says: 'Its maker, where Microsoft verified who that is; else empty',
    type: z.string(),
  }),
  mayBeUsed: part(who, 'mayBeUsed', { says: 'Sign-in to it is not blocked', type: yesNo }),
  isAgreed: part(who, 'isAgreed', {
    says: 'The council’s own, its provider’s, or on the list of software that the council agreed to',
    type: yesNo,
  }),
  isAiTool: part(who, 'isAiTool', {
    says: 'It is a known AI tool of another maker than Microsoft',
    type: yesNo,
  }),
  isPrivateStorage: part(who, 'isPrivateStorage', {
    says: 'It is a known online storage of another maker than Microsoft',
    type: yesNo,
  }),
  mayChange: part(rights, 'mayChange', { says: 'It may change or send something', type: yesNo }),
  readsContacts: part(rights, 'readsContacts', {
    says: 'It may read the address books of people',
    type: yesNo,
  }),
  rights: part(rights, 'rights', { says: 'Names of its rights', type: z.array(z.string()) }),
  isAdministrator: part(appRoles, 'isAdministrator', {
    says: 'It holds a role with which settings can be changed',
    type: yesNo,
  }),
  owners: part(owners, 'owners', {
    says: 'How many own it, of an app that holds a role; each of them can give it a password',
    type: z.int(),
  }),
  usesPassword: part(secrets, 'usesPassword', {
    says: 'It has a password that still works, and not only certificates',
    type: yesNo,
  }),
  secretMonths: part(secrets, 'secretMonths', {
    says: 'Months for which its longest secret that is kept here lasts, from its first to its last day; 0 without one that works',
    type: z.int(),
  }),
});
