import { all, any, type Three } from './three.ts';

/**
 * Which licence brings what: the one room of licence logic. Read from service plans and never from a product's name
 * (https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference, read 2026-08).
 */
export type PlanKey =
  | 'AAD_PREMIUM'
  | 'AAD_PREMIUM_P2'
  | 'ATP_ENTERPRISE'
  | 'INTUNE_A'
  | 'EXCHANGE_S'
  | 'M365_COPILOT'
  | 'INSIDER_RISK'
  | 'CLOUD_PC';

/** A service plan inside a subscription, as `subscribedSkus` holds it. */
export interface ServicePlan {
  readonly servicePlanId?: string | null | undefined;
  readonly servicePlanName?: string | null | undefined;
  readonly provisioningStatus?: string | null | undefined;
}

/** A subscription, as far as licence logic looks at it. */
export interface Subscription {
  readonly capabilityStatus?: string | null | undefined;
  readonly servicePlans?: readonly ServicePlan[] | null | undefined;
}

const isNamed: Readonly<Record<PlanKey, (name: string) => boolean>> = {
  // P2 includes P1; those for schools and governments end in a word of their own.
  AAD_PREMIUM: (name) => name.startsWith('AAD_PREMIUM'),
  AAD_PREMIUM_P2: (name) => name.startsWith('AAD_PREMIUM_P2'),
  // `INTUNE_O365` is Basic Mobility and Security, which nearly every Office plan brings.
  INTUNE_A: (name) => name.startsWith('INTUNE') && name !== 'INTUNE_O365',
  // Not the foundation that comes with every product, archives or bookings: they bring no mailbox.
  EXCHANGE_S: (name) => /^EXCHANGE_[SBL]_(STANDARD|ENTERPRISE|DESKLESS|ESSENTIALS)/u.test(name),
  // Defender for Office 365, Plan 1 or Plan 2.
  ATP_ENTERPRISE: (name) => name.startsWith('ATP_ENTERPRISE') || name === 'THREAT_INTELLIGENCE',
  M365_COPILOT: (name) => name.startsWith('M365_COPILOT'),
  INSIDER_RISK: (name) => name.startsWith('INSIDER_RISK'),
  // Windows 365, of which every size is a plan of its own.
  CLOUD_PC: (name) => name.startsWith('CPC_'),
};

/** Ids of the plans that councils meet most; others go by the name that a subscription gives them. */
const knownIds: Readonly<Partial<Record<PlanKey, readonly string[]>>> = {
  AAD_PREMIUM: ['41781fb2-bc02-4b7c-bd55-b576c07bb09d', 'eec0eb4f-6444-4f95-aba0-50c24d67f998'],
  AAD_PREMIUM_P2: ['eec0eb4f-6444-4f95-aba0-50c24d67f998'],
  // EXCHANGE_S_STANDARD, _ENTERPRISE, _DESKLESS
  EXCHANGE_S: [
    '9aaf7827-d63c-4b61-89c3-182f06f82e5c',
    'efb87545-963c-4e0d-99df-69c6916d9eb0',
    '4a82b400-a79f-41a4-b4e2-e94f5787b113',
  ],
};

/** Whether a service plan of this name brings what is asked. */
export function isPlan(name: string | null | undefined, key: PlanKey): boolean {
  return isNamed[key]((name ?? '').toUpperCase());
}

/**
 * Whether a subscription, or a plan of an account, still works. `Warning` is its days of grace; a state that was not
 * answered, or that Microsoft has since invented, is not known (subscribedSku and assignedPlan, read 2026-08).
 */
export function isLive(capabilityStatus: string | null | undefined): Three {
  const state = (capabilityStatus ?? '').toLowerCase();
  if (state === 'enabled' || state === 'warning') return 'yes';
  return ['suspended', 'deleted', 'lockedout'].includes(state) ? 'no' : 'maybe';
}

/** A plan that an administrator switched off inside the product is not there; one that waits for set-up is. */
function isOff({ provisioningStatus }: ServicePlan): boolean {
  return ['disabled', 'deleted'].includes((provisioningStatus ?? '').toLowerCase());
}

function holds({ servicePlans }: Subscription, key: PlanKey): Three {
  if (servicePlans == null) return 'maybe';
  const on = servicePlans.filter((plan) => !isOff(plan));
  if (on.some((plan) => isPlan(plan.servicePlanName, key))) return 'yes';
  return on.some(({ servicePlanName }) => !servicePlanName) ? 'maybe' : 'no';
}

/** Whether some subscription that works brings what is asked. */
export function ownsPlan(subscriptions: readonly Subscription[], key: PlanKey): Three {
  return any(subscriptions.map((one) => all([isLive(one.capabilityStatus), holds(one, key)])));
}

/** Whether some subscription, live or not, brings or brought what is asked. */
export function everOwnedPlan(subscriptions: readonly Subscription[], key: PlanKey): Three {
  return any(subscriptions.map((one) => holds(one, key)));
}

/** Ids of the service plans that bring what is asked, in lower case: by Microsoft's list and by the subscriptions' names. */
export function planIds(subscriptions: readonly Subscription[], key: PlanKey): ReadonlySet<string> {
  const named = subscriptions
    .flatMap(({ servicePlans }) => servicePlans ?? [])
    .filter(({ servicePlanName }) => isPlan(servicePlanName, key))
    .flatMap(({ servicePlanId }) => servicePlanId?.toLowerCase() ?? []);
  return new Set([...(knownIds[key] ?? []), ...named]);
}
