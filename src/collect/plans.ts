import { ReadFailure } from '../graph/reader.ts';
import type { Findings } from './context.ts';
import type { Licence } from './collector.ts';

export type Plan = 'present' | 'absent' | 'unknown';

const live = new Set(['enabled', 'warning']);
/** A plan that an administrator switched off inside the product is not there; one that waits for set-up is. */
const off = new Set(['disabled', 'deleted']);

/** Not `EXCHANGE_S_FOUNDATION`, which comes with every product and brings no mailbox, nor the archive add-on. */
const mailPlan = /^EXCHANGE_[SBL]_(?!FOUNDATION|ARCHIVE)/;

/**
 * P2 includes P1; Intune for small business and education have plan names of their own. `INTUNE_O365` is Basic
 * Mobility and Security, which every Office plan brings (licensing-service-plan-reference, read 2026-08).
 */
const answers = (name: string, plan: Licence['plan']): boolean => {
  if (plan === 'AAD_PREMIUM') return name === 'AAD_PREMIUM' || name === 'AAD_PREMIUM_P2';
  if (plan === 'EXCHANGE_S') return mailPlan.test(name);
  return plan === 'INTUNE_A' ? name.startsWith('INTUNE') && name !== 'INTUNE_O365' : name === plan;
};

/**
 * Whether the tenant owns a plan, from the service plans of its subscriptions and never from a product's name
 * (subscribedSku, read 2026-08). Unknown when the subscriptions could not be read.
 */
export const planState = async (findings: Findings, licence: Licence): Promise<Plan> => {
  if (findings.status('subscribedSkus').status === 'unavailable') return 'unknown';
  for await (const sku of findings.items('subscribedSkus')) {
    if (!live.has((sku.capabilityStatus ?? '').toLowerCase())) continue;
    const has = (sku.servicePlans ?? []).some(
      (one) =>
        answers(one.servicePlanName ?? '', licence.plan) &&
        !off.has((one.provisioningStatus ?? '').toLowerCase()),
    );
    if (has) return 'present';
  }
  return 'absent';
};

export const withoutLicence = (licence: Licence): ReadFailure =>
  new ReadFailure('licence', `None of the tenant's subscriptions includes ${licence.name}.`);

/** Refusals that a missing plan explains; of the rest only the statuses by which services refuse for a licence. */
const isExplained = ({ why, status = 0 }: ReadFailure): boolean =>
  ['licence', 'not-provisioned', 'permission', 'not-supported'].includes(why) || [400, 403].includes(status);
const notSetUp = (failure: ReadFailure): boolean => ['licence', 'not-provisioned'].includes(failure.why);

/**
 * Decides the cause of a refusal: the subscriptions first, Microsoft's error last, because several services answer a
 * missing licence and a missing right alike.
 */
export const reclassified = (failure: ReadFailure, licence: Licence | undefined, plan: Plan): ReadFailure => {
  const because = (why: ReadFailure['why'], note: string): ReadFailure =>
    new ReadFailure(why, `${note} ${failure.message}`, { cause: failure });
  if (licence === undefined || plan === 'unknown') return failure;
  if (plan === 'absent')
    return isExplained(failure)
      ? because('licence', `None of the tenant's subscriptions includes ${licence.name}.`)
      : failure;
  if (!notSetUp(failure)) return failure;
  return licence.plan === 'INTUNE_A' || licence.plan === 'EXCHANGE_S'
    ? because('not-provisioned', `The plan includes ${licence.name}, but it was never set up.`)
    : because(
        'error',
        `Microsoft reported a missing licence although the tenant has ${licence.name}; try again later.`,
      );
};
