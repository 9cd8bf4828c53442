import type { Policy } from './policy.ts';
import { unsentSession } from './session-of.ts';

const remedies = ['passwordChange', 'riskRemediation'];
const devices = ['compliantDevice', 'domainJoinedDevice'];

/** Whether nothing but users and apps narrows a policy. */
export const isUnconditional = (policy: Policy): boolean =>
  (policy.clients.length === 0 || policy.clients.includes('all')) &&
  (policy.platforms.length === 0 || policy.platforms.includes('all')) &&
  (policy.locations.length === 0 || policy.locations.includes('All')) &&
  policy.excludedPlatforms.length + policy.excludedLocations.length === 0 &&
  policy.signInRisk.length + policy.userRisk.length + policy.insiderRisk.length + policy.flows.length === 0 &&
  policy.deviceFilter === undefined &&
  policy.strange.length === 0;

/** Whether nobody passes it without a managed device. */
export const requiresDevice = ({ controls, operator }: Policy): boolean =>
  operator === 'AND'
    ? controls.some((control) => devices.includes(control))
    : controls.length > 0 && controls.every((control) => devices.includes(control));

/**
 * Whether it has a grant or session control that acts. A remedy is asked on a risk of the user only
 * (concept-conditional-access-grant, 2026-03-24).
 */
export const asksSomething = ({ controls, session, userRisk }: Policy): boolean =>
  controls.some((control) => !remedies.includes(control) || userRisk.length > 0) ||
  (session !== unsentSession &&
    (session.signInHours !== undefined ||
      session.persistentBrowser !== undefined ||
      session.appEnforced === true ||
      session.tokenProtection === true));
