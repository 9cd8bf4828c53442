import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { missingOf, readList } from '../base/read-evidence.ts';
import { exchangeRights } from './exchange-rights.ts';
import { mayChange, mayReadContacts, mayReadContent } from './rights.ts';

const nameless: Missing = {
  evidence: 'applicationPermissions',
  cause: 'error',
  detail: 'Microsoft listed a right of the app without its name.',
};

/** Rights that an app has by itself, and in the name of people; one that was read is enough to say that it has one. */
export const heldRights = computed({
  name: 'rights of apps',
  needs: {
    applicationPermissions: ['principalId', 'permission'],
    delegatedGrants: ['clientId', 'scope'],
  },
  uses: { exchangeRights },
  derive: (given) => {
    const own = Map.groupBy(readList(given, 'applicationPermissions').items, (one) => one.principalId);
    const inName = Map.groupBy(readList(given, 'delegatedGrants').items, (one) => one.clientId);
    const gaps = missingOf(given, 'applicationPermissions', 'delegatedGrants');
    const unreadOwn = missingOf(given, 'applicationPermissions');
    return (id: string) => {
      const exchange = given.use.exchangeRights(id);
      const named = (own.get(id) ?? []).map(({ permission }) => permission);
      const scopes = (inName.get(id) ?? []).map(({ scope }) => scope);
      const inNames = scopes.flatMap((scope) => (scope ?? '').split(/\s+/u));
      const held = [...named, ...exchange.rights, ...inNames].filter((one) => one !== '');
      // A right without a name may be any right.
      const isNameless = named.includes('unknown') || scopes.some((scope) => scope == null);
      const doubts = [...gaps, ...exchange.missing, ...(isNameless ? [nameless] : [])];
      const ownGaps = [...unreadOwn, ...exchange.missing, ...(named.includes('unknown') ? [nameless] : [])];
      const some = (is: boolean): Known<boolean> => is || (doubts.length > 0 ? unknown(...doubts) : false);
      return {
        mayChange: some(mayChange(held)),
        readsContacts: some(mayReadContacts(held)),
        readsContent:
          mayReadContent([...named, ...exchange.everywhere]) ||
          (ownGaps.length > 0 ? unknown(...ownGaps) : false),
        rights: doubts.length > 0 ? unknown(...doubts) : [...new Set(held)].toSorted(),
      };
    };
  },
});
