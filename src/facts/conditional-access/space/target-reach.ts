import type { ReachContext } from './policy-reach.ts';
import type { Target } from './space.ts';
import { agentResources, isStrangeApp, userActions } from '../policy/microsoft-words.ts';
import type { Policy } from '../policy/policy.ts';
import type { Semantics } from '../policy/semantics.ts';
import { all, any, not, three, type Three } from '../../../model/three.ts';

/** @param others whether apps of which that is not known belong to it */
const isOffice = (target: Target, semantics: Semantics, others: Three): Three => {
  if (target.kind === 'any-office-app') return 'yes';
  if (target.kind !== 'app' || semantics.notOfficeApps.includes(target.id)) return 'no';
  return semantics.officeApps.includes(target.id) ? 'yes' : others;
};

/** Microsoft's own apps are no agents; any other app may be one. */
const isAgent = ({ id, kind }: Target, { officeApps, adminPortalApps, notOfficeApps }: Semantics): Three => {
  const isOwn = [...officeApps, ...adminPortalApps, ...notOfficeApps].includes(id);
  return kind === 'any-app' || (kind === 'app' && !isOwn) ? 'maybe' : 'no';
};

/** Prepares whether a list of app ids and Microsoft's words holds a target. */
const makeListed = (
  list: readonly string[],
  semantics: Semantics,
  others: Three,
): ((target: Target) => Three) => {
  const ids = new Set(list);
  const strange: Three = list.some(isStrangeApp) ? 'maybe' : 'no';
  return (target) => {
    if (ids.has(target.id)) return 'yes';
    return any([
      ids.has('Office365') ? isOffice(target, semantics, others) : 'no',
      ids.has(agentResources) ? isAgent(target, semantics) : 'no',
      three(ids.has('MicrosoftAdminPortals') && semantics.adminPortalApps.includes(target.id)),
      strange,
    ]);
  };
};

const directoryReach = (policy: Policy, semantics: Semantics): Three => {
  const excludes = policy.excludedApps.length > 0 || policy.appFilter === 'exclude';
  if (policy.apps.includes('All') && !excludes) return 'yes';
  const asResource =
    policy.apps.includes('All') ||
    policy.apps.includes(semantics.directoryApp) ||
    policy.appFilter === 'include' ||
    policy.apps.some(isStrangeApp);
  const left = policy.excludedApps.includes(semantics.directoryApp);
  return asResource && !left ? semantics.directoryScopesUnderExclusions : 'no';
};

/**
 * Prepares whether a policy's apps, actions and contexts hold a target.
 * concept-conditional-access-cloud-apps, 2026-03-24: an excluded resource is out for all its scopes; user actions and
 * contexts are targets of their own. Exclusions of user actions: conditionalAccessSettings (beta).
 *
 * @param others whether apps of which that is not known belong to Office 365
 */
export function targetReach(
  policy: Policy,
  { semantics, settingsRead }: Pick<ReachContext, 'semantics' | 'settingsRead'>,
  others: Three = 'maybe',
): (target: Target) => Three {
  // What stands on both sides is left out, whatever it is.
  const left = new Set(policy.excludedApps);
  const listed = policy.apps.filter((id) => !left.has(id));
  const isAll: Three = three(listed.includes('All'));
  const isIncluded = makeListed(listed, semantics, others);
  const isExcluded = makeListed(policy.excludedApps, semantics, others);
  const filtered: Three = policy.appFilter === 'include' ? 'maybe' : 'no';
  const filteredOut: Three = policy.appFilter === 'exclude' ? 'maybe' : 'no';
  // An action by a name that we do not know may be any.
  const isActionOpen = policy.actions.some((action) => !userActions.includes(action));
  return (target) => {
    if (target.kind === 'action') {
      if (policy.actions.includes(target.id)) return 'yes';
      if (!policy.apps.includes('All')) return isActionOpen ? 'maybe' : 'no';
      if (semantics.allResourcesIncludeUserActions) return 'yes';
      return settingsRead && !isActionOpen ? 'no' : 'maybe';
    }
    if (target.kind === 'context') return three(policy.contexts.includes(target.id));
    if (target.kind === 'directory') return directoryReach(policy, semantics);
    const included = any([isAll, isIncluded(target), filtered]);
    return all([included, not(any([isExcluded(target), filteredOut]))]);
  };
}
