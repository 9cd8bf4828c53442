import { ReadFailure, type GraphReader } from '../../graph/reader.ts';
import type { Findings } from '../declare/context.ts';
import { toGraphRequest } from '../declare/reads.ts';
import { subscribedSkus } from '../tenant/subscribed-skus/collector.ts';

/** Number of accounts, or of devices of the directory; undefined when it could not be read. */
export const countOf = async (
  reader: GraphReader,
  path: '/users' | '/devices',
): Promise<number | undefined> => {
  const request = {
    api: 'v1.0',
    path,
    query: { $select: 'id', $top: '1', $count: 'true' },
    headers: { ConsistencyLevel: 'eventual' },
    family: 'identity',
    batch: true,
  } as const;
  try {
    const body = await reader.get(request);
    const count =
      typeof body === 'object' && body !== null && '@odata.count' in body ? body['@odata.count'] : undefined;
    return typeof count === 'number' ? count : undefined;
  } catch (error) {
    if (error instanceof ReadFailure) return undefined;
    throw error;
  }
};

/** The subscriptions as findings, so that a refusal is explained by the same rules as in a collection. */
export const subscriptionsOf = async (reader: GraphReader): Promise<Findings> => {
  const [read] = subscribedSkus.requests;
  if (read?.service !== 'graph') throw new TypeError('the subscriptions are read through Graph');
  let failure: ReadFailure | undefined;
  const skus: unknown[] = [];
  try {
    for await (const page of reader.pages(toGraphRequest(read, []))) skus.push(...page);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    failure = error;
  }
  return {
    status: () =>
      failure === undefined
        ? { status: 'collected' }
        : { status: 'unavailable', at: '', cause: failure.why, detail: failure.message },
    items: async function* () {
      for (const sku of skus) yield sku as never;
    },
  };
};
