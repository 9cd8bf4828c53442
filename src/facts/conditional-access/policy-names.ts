import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { missingOf, readList } from '../base/read-evidence.ts';
import { policiesById } from './policies-by-id.ts';
import { unsentParts, unsentSaid } from './policy/unsent-parts.ts';
import { references } from './references.ts';
import { isGone } from './named-and-gone.ts';
import { placeWords } from './policy/microsoft-words.ts';
import { compliantNetworks, serviceTrustedAddresses } from './space/place-values.ts';

/** In no list of places, and in every tenant. */
const placesOfMicrosoft = new Set([...placeWords, serviceTrustedAddresses, compliantNetworks]);

/** What became of the people and groups that a policy names. */
export const namedObjects = computed({
  name: 'objects that a policy names',
  uses: { policiesById, references },
  derive: ({ use }) => {
    return (id: string) => {
      const policy = use.policiesById(id);
      return {
        includesSomebody: use.references.includesSomebody(policy),
        deletedReferences: use.references.deleted(policy),
        unprotectedGroups: use.references.unprotected(policy),
      };
    };
  },
});

/** Which of the places that a policy names are no longer there. */
export const deletedPlaces = computed({
  name: 'deleted places that a policy names',
  needs: { namedLocations: [] },
  uses: { policiesById },
  derive: (given) => {
    const missing = missingOf(given, 'namedLocations');
    const there = new Set(readList(given, 'namedLocations').items.map(({ id }) => id));
    return (id: string): { readonly deletedLocations: Known<string[]> } => {
      const policy = given.use.policiesById(id);
      const { locations, excludedLocations } = policy;
      const unsent = unsentParts(policy);
      // Both are absent where the conditions are, and the places with them.
      if (unsent.includes('users') && unsent.includes('applications'))
        return { deletedLocations: unknown(unsentSaid(policy, unsent)) };
      const absent = [...new Set([...locations, ...excludedLocations])].filter(
        (one) => !placesOfMicrosoft.has(one) && !there.has(one),
      );
      const gone = absent.filter((one) => isGone(one, missing) === true);
      const open = absent.map((one) => isGone(one, missing)).filter(isUnknown);
      if (gone.length === 0 && open.length > 0)
        return { deletedLocations: unknown(...open.flatMap((one) => one.missing)) };
      return { deletedLocations: gone };
    };
  },
});
