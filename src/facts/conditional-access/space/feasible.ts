import type { Trait } from '../accounts/trait.ts';
import type { Policy } from '../policy/policy.ts';
import { sameCombination } from '../policy/asks.ts';
import type { Semantics } from '../policy/semantics.ts';
import type { Dimension, Space } from './space.ts';
import { any, three, type Three } from '../../../model/three.ts';

/** Where a control can be fulfilled: `ever` by this kind of account, and then at which values of each dimension. */
export interface Feasible {
  readonly ever: Three;
  readonly at: Partial<Readonly<Record<Dimension, readonly Three[]>>>;
}

const never: Feasible = { ever: 'no', at: {} };

const strengthEver = (policy: Policy, trait: Trait, semantics: Semantics): Three => {
  if (!trait.guest) return 'yes';
  const combinations = policy.strength ?? [];
  if (combinations.length === 0) return 'maybe';
  const here = combinations.some((one) => semantics.guestMethods.some((two) => sameCombination(one, two)));
  return any([trait.stepTrusted, three(here && !trait.elsewhereOnly)]);
};

/**
 * Where an account of this kind can fulfil a control. Legacy clients can fulfil none, device controls need a device of
 * that state and another flow than device code (concept-conditional-access-grant, 2026-03-24;
 * concept-authentication-flows, 2025-05-05; external-id/authentication-conditional-access, 2024-05-15).
 */
export const feasible = (
  control: string,
  policy: Policy,
  { space, trait, semantics }: { space: Space; trait: Trait; semantics: Semantics },
): Feasible => {
  if (control === 'block') return never;
  if (trait.guest && semantics.impossibleForGuests.includes(control)) return never;
  const isLegacy = (client: string): boolean =>
    semantics.legacyClientsCannotMeetControls && semantics.legacyClients.includes(client);
  const client = space.client.map((one) => three(!isLegacy(one)));
  const flow = space.flow.map((one) => three(!(semantics.deviceCodeHasNoDevice && one === 'deviceCodeFlow')));
  const appClient = space.client.map((one, index) =>
    one === 'exchangeActiveSync' && isLegacy(one) ? semantics.activeSyncShowsDevice : (client[index] ?? 'no'),
  );
  // Where ActiveSync comes from a registered device, it is because it shows one.
  const deviceClient = appClient.map((value) => (value === 'maybe' ? 'yes' : value));
  switch (control) {
    case 'compliantDevice':
      return {
        ever: trait.compliantTrusted,
        at: { client: deviceClient, flow, device: space.device.map((device) => three(device.compliant)) },
      };
    case 'domainJoinedDevice':
      return {
        ever: trait.hybridTrusted,
        at: {
          client: deviceClient,
          flow,
          device: space.device.map((device) => three(device.trust === 'ServerAD')),
        },
      };
    case 'compliantApplication':
      return {
        ever: 'yes',
        at: {
          client: appClient,
          flow,
          app: space.app.map((app) => three(app === 'protected')),
          platform: space.platform.map((one) => three(semantics.protectedAppPlatforms.includes(one))),
        },
      };
    case 'authenticationStrength':
      return { ever: strengthEver(policy, trait, semantics), at: { client } };
    case 'mfa':
      return {
        ever: trait.elsewhereOnly ? trait.stepTrusted : 'yes',
        at: { client },
      };
    case 'termsOfUse':
    case 'passwordChange':
    case 'riskRemediation':
      return { ever: 'yes', at: { client } };
    case 'customAuthenticationFactor':
      return { ever: 'maybe', at: { client } };
    default:
      return { ever: 'maybe', at: { client: space.client.map(() => 'maybe') } };
  }
};
