import { ReadFailure } from '../../graph/reader.ts';
import type { Findings } from '../declare/context.ts';
import type { Licence } from '../declare/collector.ts';
import { ownsPlan, type Subscription } from '../../model/service-plans.ts';

export type Plan = 'present' | 'absent' | 'unknown';

/**
 * Whether the tenant owns a plan, from the service plans of its subscriptions and never from a product's name
 * (subscribedSku, read 2026-08). Unknown when the subscriptions could not be read.
 */
export const planState = async (findings: Findings, licence: Licence): Promise<Plan> => {
  if (findings.status('subscribedSkus').status === 'unavailable') return 'unknown';
  const subscriptions: Subscription[] = [];
  for await (const sku of findings.items('subscribedSkus')) subscriptions.push(sku);
  return { yes: 'present', no: 'absent', maybe: 'unknown' }[ownsPlan(subscriptions, licence.plan)] as Plan;
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
