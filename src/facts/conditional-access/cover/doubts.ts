import type { Where } from '../policy/requirement-table.ts';
import type { Decision } from './question.ts';
import { measuresRisk } from '../policy/measures-risk.ts';
import { absent, missingOf } from '../../base/read-evidence.ts';
import type { Tenancy } from '../space/tenancy.ts';
import { ownsPlan } from '../../../model/service-plans.ts';
import type { Missing } from '../../../model/cause.ts';
import type { AccessView } from '../policy/access-needs.ts';
import type { Directory } from '../accounts/memberships-of.ts';

/** Why an answer may be open: read from what policies look at. Never empty. */
export type Doubts = (decision: Pick<Decision, 'undecided'>, where: Where) => readonly Missing[];

const policies = 'conditionalAccessPolicies';

/** Groups that policies name and that could not be read, each with its cause. */
const unreadGroups = (given: AccessView, tenancy: Tenancy, directory: Directory): Missing[] => {
  const named = tenancy.live.flatMap(({ policy }) => [...policy.include.groups, ...policy.exclude.groups]);
  const unread = [...new Set(named)].filter((id) => !directory.groups.has(id));
  if (unread.length === 0) return [];
  const { groups } = given.evidence;
  if (groups.status !== 'collected') return absent(given, 'groups');
  return unread.map((id) => {
    const one = groups.value.find(({ subject }) => subject === id);
    return one?.status === 'unavailable'
      ? { evidence: 'groups', cause: one.cause, detail: one.detail }
      : { evidence: 'groups', cause: 'error', detail: `group ${id} was not asked for` };
  });
};

/** Groups that hold a role which policies name, and whose members were not read. */
const unreadHolders = (given: AccessView, tenancy: Tenancy): Missing[] => {
  const { groups, roleAssignments } = given.evidence;
  const roles = new Set(
    tenancy.live.flatMap(({ policy }) => [...policy.include.roles, ...policy.exclude.roles]),
  );
  if (roleAssignments.status !== 'collected' || roles.size === 0) return [];
  if (groups.status !== 'collected') return absent(given, 'groups');
  const holders = new Set(
    roleAssignments.value
      .filter(({ roleTemplateId }) => roles.has(roleTemplateId))
      .map(({ principalId }) => principalId),
  );
  return groups.value.flatMap((one): Missing[] =>
    one.status !== 'collected' && holders.has(one.subject)
      ? [{ evidence: 'groups', cause: one.cause, detail: one.detail }]
      : [],
  );
};

/** Insider risk exists only once Adaptive Protection is switched on (concept-conditional-access-conditions, 2026-06-02). */
const insiderRisk = (given: AccessView): Missing => {
  const { subscribedSkus } = given.evidence;
  const owned =
    subscribedSkus.status === 'collected' ? ownsPlan(subscribedSkus.value, 'INSIDER_RISK') : 'maybe';
  return owned === 'no'
    ? {
        evidence: policies,
        cause: 'licence',
        detail: 'insider risk is measured with Insider Risk Management of Microsoft Purview only',
      }
    : {
        evidence: policies,
        cause: 'not-supported',
        detail: 'whether Adaptive Protection of Microsoft Purview measures insider risk cannot be read',
      };
};

/** What keeps an answer open, for the technician: unread evidence first, else what Microsoft does not say. */
export const makeDoubts = (given: AccessView, tenancy: Tenancy, directory: Directory): Doubts => {
  const all = tenancy.live.map(({ policy }) => policy);
  const some = (test: (policy: (typeof all)[number]) => boolean): boolean => all.some(test);
  const unread = [
    ...missingOf(given, 'conditionalAccessPolicies'),
    ...unreadGroups(given, tenancy, directory),
    ...unreadHolders(given, tenancy),
    ...(some(({ include, exclude }) => include.roles.length + exclude.roles.length > 0)
      ? absent(given, 'roleAssignments')
      : []),
    ...(some(({ locations, excludedLocations }) => locations.length + excludedLocations.length > 0)
      ? absent(given, 'namedLocations')
      : []),
    ...(some(({ controls }) => controls.includes('authenticationStrength'))
      ? absent(given, 'authenticationStrengths')
      : []),
  ];
  const strange = all.flatMap(({ id, name, strange: settings, state }): Missing[] => {
    if (id === 'unlisted') return [];
    const known = ['enabled', 'disabled', 'enabledForReportingButNotEnforced'].includes(state);
    const what = [...settings, ...(known ? [] : [`state ${state}`])];
    return what.length === 0
      ? []
      : [
          {
            evidence: policies,
            cause: 'not-supported',
            detail: `“${name}” sets ${what.join(', ')}, which we do not know`,
          },
        ];
  });
  const unreadStrengths = all.flatMap(({ name, strength, state }): Missing[] =>
    strength?.length === 0 && state === 'enabled'
      ? [
          {
            evidence: policies,
            cause: 'not-supported',
            detail: `“${name}” asks for a strength whose methods were not among those that Microsoft listed`,
          },
        ]
      : [],
  );
  const said = (detail: string): Missing => ({ evidence: policies, cause: 'not-supported', detail });
  return ({ undecided }, where) => {
    const kinds = new Set(undecided.map((index) => tenancy.space.targets[index]?.kind));
    if (kinds.size === 1 && kinds.has('directory')) {
      return [
        said(
          'policies leave out apps, and whether small looks into the directory are then asked cannot be read (Microsoft changed this in 2026)',
        ),
      ];
    }
    const actions = kinds.has('action') ? absent(given, 'conditionalAccessSettings') : [];
    const risk =
      (where.signInRisk ?? where.userRisk) !== undefined && measuresRisk(given) !== 'yes'
        ? [
            ...absent(given, 'subscribedSkus'),
            {
              evidence: policies,
              cause: 'licence' as const,
              detail: 'risk is measured with Entra ID P2 only',
            },
          ]
        : [];
    const insider = where.insiderRisk === undefined ? [] : [insiderRisk(given)];
    const found = [...unread, ...strange, ...unreadStrengths, ...actions, ...risk, ...insider];
    return found.length > 0
      ? found
      : [
          said(
            'a place, a device filter, an app filter, a guest’s own directory or a word of Microsoft’s that we do not know decides it',
          ),
        ];
  };
};
