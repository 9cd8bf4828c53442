import type { Engine } from '../cover/engine.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Arena, Decision } from '../cover/question.ts';
import type { Tenancy } from '../space/tenancy.ts';
import { unknown, type Known } from '../../base/known.ts';
import { everywhere, type Requirement } from '../policy/sign-in-requirement.ts';
import { requirements, requirementKeys, type RequirementKey } from '../policy/requirement-table.ts';

/** Apps through which each requirement fails to hold. */
export type OpenApps = { readonly [K in RequirementKey as `${K}OpenApps`]: Known<string[]> };

/**
 * Apps with a gap, in the words that policies use for them; undefined when that is not settled. Directory scopes are
 * left out. An app that may be part of Office 365 does not matter once Office 365 itself is in the list.
 */
const openApps = (
  decision: Decision,
  { space, semantics }: Tenancy,
  named: ReadonlySet<string>,
): readonly string[] | undefined => {
  const wordOf = (index: number): string[] => {
    const target = space.targets[index];
    if (target === undefined || target.kind === 'directory') return [];
    if (target.kind !== 'app' || named.has(target.id)) return [target.id];
    if (semantics.officeApps.includes(target.id)) return ['Office365'];
    return semantics.adminPortalApps.includes(target.id) ? ['MicrosoftAdminPortals'] : ['any other app'];
  };
  const words = new Set(decision.open.flatMap(wordOf));
  const settled = decision.undecided
    .flatMap(({ targets }) => targets)
    .every((index) => {
      const { kind, id = '' } = space.targets[index] ?? {};
      return kind === 'directory' || (kind === 'app' && !named.has(id) && words.has('Office365'));
    });
  return settled ? [...words].toSorted() : undefined;
};

/** Through which apps each requirement fails to hold, for one class of accounts. */
export const openAppsOf = ({
  tenancy,
  doubts,
  appsUnread,
}: Engine): ((arena: Arena, applicable: Applicable) => OpenApps) => {
  const named = new Set(tenancy.live.flatMap(({ policy }) => [...policy.apps, ...policy.excludedApps]));
  return (arena, applicable) =>
    Object.fromEntries(
      requirementKeys.map((key) => {
        const { asks, where = everywhere }: Requirement = requirements[key];
        const decision = arena.decide(asks, where, applicable, true);
        const unread = appsUnread(where);
        return [
          `${key}OpenApps`,
          unread.length > 0
            ? unknown(...unread)
            : (openApps(decision, tenancy, named) ?? doubts(arena.planOf(asks, where), applicable)),
        ];
      }),
    ) as unknown as OpenApps;
};
