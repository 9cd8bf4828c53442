import type { Outcome } from '../../../src/model/outcome.ts';

export interface Variant {
  readonly question: string;
  readonly name: string;
  readonly policies: readonly object[];
  readonly context?: object;
  readonly outcome: Outcome;
}

export const one = 'aaaaaaaa-0000-4000-8000-000000000001';
export const two = 'aaaaaaaa-0000-4000-8000-000000000002';
export const group = 'bbbbbbbb-0000-4000-8000-000000000001';
export const place = 'cccccccc-0000-4000-8000-000000000001';
export const app = 'dddddddd-0000-4000-8000-000000000001';
export const azure = '797f4846-ba00-4fd7-ba43-dac1f8f63013';
export const enrolment = 'd4ebce55-015a-49b5-a083-c84d1797ae8c';
export const sync = 'd29b2b05-8046-44ba-8758-1e26182fcf32';
export const p1 = { servicePlans: [{ servicePlanName: 'AAD_PREMIUM', servicePlanId: 'x' }] };
export const legacy = { clientAppTypes: ['exchangeActiveSync', 'other'] };
export const guestKinds =
  'internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser,serviceProvider';
export const guestScope = (kinds: string, externalTenants: object = { membershipKind: 'all' }) => ({
  guestOrExternalUserTypes: kinds,
  externalTenants,
});
export const unmanaged = (rule: string, mode = 'include') => ({ devices: { deviceFilter: { mode, rule } } });

export const of = (
  question: string,
  ...rows: readonly (readonly [string, Outcome, readonly object[], object?])[]
) =>
  rows.map(([name, outcome, policies, context]): Variant => ({
    question,
    name,
    outcome,
    policies,
    ...(context === undefined ? {} : { context }),
  }));
