import { isLive } from '../../model/service-plans.ts';
import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';
import type { Missing } from '../../model/cause.ts';

type Subscription = EvidenceValue<'companySubscriptions'>[number];

/** So long before a plan runs out somebody has to think of it, in milliseconds. */
const soon = 30 * 86_400_000;

const nameOf = ({ id, skuPartNumber }: Subscription): string => skuPartNumber ?? id;

/** What keeps a contract from counting as one that runs on; nothing where its next change is far away. */
function doubtAbout(one: Subscription, asOf: Date): Missing | undefined {
  const at = Date.parse(one.nextLifecycleDateTime ?? '');
  if (Number.isNaN(at))
    return strange('companySubscriptions.nextLifecycleDateTime', `no day came for ${nameOf(one)}`);
  if (at - asOf.getTime() > soon) return undefined;
  return {
    evidence: 'companySubscriptions',
    cause: 'not-supported',
    detail: `${nameOf(one)} next changes on ${new Date(at).toISOString().slice(0, 10)}. Whether it renews by itself is not shown.`,
  };
}

/**
 * Trials that end within 30 days. What the council pays for may renew by itself, which no answer shows, so that a change
 * of it within that time is unknown (companySubscription, `nextLifecycleDateTime`, read 2026-11). A plan in use that is not
 * among them has a contract that nobody read.
 */
export const planEnds = computed({
  name: 'plans that run out soon',
  needs: {
    companySubscriptions: ['skuPartNumber', 'status', 'isTrial', 'nextLifecycleDateTime'],
    subscribedSkus: ['skuPartNumber', 'capabilityStatus'],
  },
  derive: (given) => {
    const contracts = readList(given, 'companySubscriptions');
    const skus = readList(given, 'subscribedSkus');
    const live = contracts.items.filter(({ status }) => isLive(status) !== 'no');
    const isEnding = (one: Subscription): boolean =>
      isLive(one.status) === 'yes' &&
      one.isTrial === true &&
      Date.parse(one.nextLifecycleDateTime ?? '') - given.asOf.getTime() <= soon;
    const ending = live.filter(isEnding).map(nameOf);
    const listed = new Set(contracts.items.map(({ skuPartNumber }) => skuPartNumber));
    const unlisted = skus.items
      .filter((sku) => isLive(sku.capabilityStatus) !== 'no' && !listed.has(sku.skuPartNumber))
      .map(({ skuPartNumber }) =>
        strange(
          'companySubscriptions.skuPartNumber',
          `no contract is listed for ${skuPartNumber ?? 'a plan'}`,
        ),
      );
    const doubts = [
      ...contracts.missing,
      ...skus.missing,
      // Of a list that came short, that it is short says why.
      ...(contracts.missing.length > 0 ? [] : unlisted),
      ...live.flatMap((one) => doubtAbout(one, given.asOf) ?? []),
    ];
    const plansRunningOut: Known<string[]> =
      ending.length === 0 && doubts.length > 0 ? unknown(...doubts) : [...new Set(ending)].toSorted();
    return () => ({ plansRunningOut, plansRunningOutNames: whenKnown([plansRunningOut], (all) => all) });
  },
});
