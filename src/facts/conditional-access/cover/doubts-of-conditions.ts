import type { Missing } from '../../../model/cause.ts';
import { absent } from '../../base/read-evidence.ts';
import type { AccessView } from '../policy/access-needs.ts';
import { measuresRisk } from '../policy/measures-risk.ts';
import {
  agentResources,
  clientWords,
  flowWords,
  isStrangeApp,
  platformWords,
  riskWords,
  userActions,
} from '../policy/microsoft-words.ts';
import type { Policy } from '../policy/policy.ts';
import type { Point } from '../space/path.ts';
import { placeDimensions, serviceTrustedAddresses } from '../space/place-values.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import { dimensions, type Dimension, type Target } from '../space/space.ts';
import { ownsPlan } from '../../../model/service-plans.ts';
import { said } from './doubt-said.ts';

interface At {
  readonly target: Target | undefined;
  readonly index: number;
  readonly point: Point;
}

const strangeApps = ({ apps, excludedApps }: Policy): string[] =>
  [...apps, ...excludedApps].filter(isStrangeApp);

/** Why it is open whether a policy is about an app. */
const ofTarget = (policy: Policy, target: Target | undefined, given: AccessView): Missing[] => {
  if (target?.kind === 'directory') {
    return [
      said(
        policy,
        'leaves out apps, and whether small looks into the directory are then asked cannot be read (Microsoft changed this in 2026)',
      ),
    ];
  }
  if (target?.kind === 'action') {
    const unheard = policy.actions.filter((action) => !userActions.includes(action));
    return unheard.length > 0
      ? [said(policy, `is about “${unheard.join('”, “')}”, which we do not know`)]
      : absent(given, 'conditionalAccessSettings');
  }
  const words = strangeApps(policy);
  const named = [...policy.apps, ...policy.excludedApps];
  const app = target?.id ?? '';
  return [
    ...(words.length > 0 ? [said(policy, `is about “${words.join('”, “')}”, which we do not know`)] : []),
    ...(policy.appFilter === undefined
      ? []
      : [said(policy, 'chooses apps by a filter, and the marks of apps cannot be read')]),
    ...(named.includes('Office365')
      ? [said(policy, `is about Office 365, and whether the app ${app} belongs to it is not said`)]
      : []),
    ...(named.includes(agentResources)
      ? [said(policy, `is about agents, and whether ${app} is one is not shown`)]
      : []),
  ];
};

/** Names the words of Microsoft's future, or of somebody else, among those of a policy. */
function wordsUnheard(
  does: string,
  known: readonly string[],
  ...lists: readonly (readonly string[])[]
): string {
  const words = new Set(lists.flat().filter((one) => !known.includes(one)));
  return `${does} “${[...words].join('”, “')}”, which we do not know`;
}

/** Insider risk exists only once Adaptive Protection is switched on (concept-conditional-access-conditions, 2026-06-02). */
const ofInsiderRisk = (policy: Policy, { evidence: { subscribedSkus } }: AccessView): Missing => {
  const owned =
    subscribedSkus.status === 'collected' ? ownsPlan(subscribedSkus.value, 'INSIDER_RISK') : 'maybe';
  if (policy.insiderRisk.some((level) => !riskWords.includes(level)))
    return said(policy, wordsUnheard('looks at the level of risk', riskWords, policy.insiderRisk));
  return owned === 'no'
    ? said(
        policy,
        'looks at insider risk, which is measured with Insider Risk Management of Microsoft Purview only',
        'licence',
      )
    : said(
        policy,
        'looks at insider risk, and whether Adaptive Protection of Microsoft Purview measures it cannot be read',
      );
};

const ofRisk = (policy: Policy, given: AccessView): Missing[] => {
  const measured = measuresRisk(given);
  if (measured === 'yes')
    return [
      said(policy, wordsUnheard('looks at the level of risk', riskWords, policy.signInRisk, policy.userRisk)),
    ];
  const unread = absent(given, 'subscribedSkus');
  return measured === 'maybe' && unread.length > 0
    ? unread
    : [said(policy, 'looks at risk, which is measured with Entra ID P2 only', 'licence')];
};

const ofPlaces = (policy: Policy, given: AccessView): Missing[] => {
  const { namedLocations } = given.evidence;
  if (namedLocations.status !== 'collected') return absent(given, 'namedLocations');
  const known = new Set(namedLocations.value.map(({ id }) => id));
  const words = ['All', 'AllTrusted', serviceTrustedAddresses];
  const named = [...policy.locations, ...policy.excludedLocations].filter((id) => !words.includes(id));
  const gone = named.filter((id) => !known.has(id));
  return gone.length > 0
    ? [said(policy, `names the place ${gone.join(', ')}, which is not in the list of places`)]
    : [said(policy, 'names a place that holds something which we do not know')];
};

const wordsFor: Partial<Record<Dimension, (policy: Policy) => string>> = {
  client: ({ clients }) =>
    clients.every((one) => clientWords.includes(one))
      ? 'is about ActiveSync on supported systems (easSupported), and which sign-ins these are is not shown'
      : wordsUnheard('is about the kind of program', clientWords, clients),
  platform: ({ platforms, excludedPlatforms }) =>
    wordsUnheard('is about the system', platformWords, platforms, excludedPlatforms),
  flow: ({ flows }) => wordsUnheard('is about the way to sign in', flowWords, flows),
  device: ({ deviceFilter }) =>
    `has the device filter ${deviceFilter?.rule ?? ''}, and whether this device meets it is not settled`,
};

/** Why it is open whether the conditions of a policy hold at a sign-in. */
export function doubtsOfConditions({ policy, reach }: LivePolicy, at: At, given: AccessView): Missing[] {
  const open = dimensions.filter((dimension) => reach.conditions[dimension][at.point[dimension]] === 'maybe');
  const inside = placeDimensions.map((dimension) => reach.included?.[dimension][at.point[dimension]]);
  const isPlaceOpen =
    placeDimensions.some((dimension) => open.includes(dimension)) ||
    (inside.includes('maybe') && !inside.includes('yes'));
  return [
    ...(reach.targets[at.index] === 'maybe' ? ofTarget(policy, at.target, given) : []),
    ...(isPlaceOpen ? ofPlaces(policy, given) : []),
    ...(open.includes('signInRisk') || open.includes('userRisk') ? ofRisk(policy, given) : []),
    ...(open.includes('insiderRisk') ? [ofInsiderRisk(policy, given)] : []),
    ...open.flatMap((dimension) => {
      const words = wordsFor[dimension];
      return words === undefined ? [] : [said(policy, words(policy))];
    }),
  ];
}
