import { ReadFailure, type GraphReader } from '../../graph/reader.ts';
import type { Cause } from '../../model/cause.ts';
import { evidenceIds, type EvidenceId } from '../kinds.ts';
import type { Collector } from '../declare/collector.ts';
import { planState, reclassified, withoutLicence } from '../run/plan-state.ts';
import { nameOf } from '../declare/reads.ts';
import { collectors } from '../generated/collector-registry.ts';
import { distinct, makeAsk } from './ask-cheaply.ts';
import { countOf, subscriptionsOf } from './subscriptions.ts';

/** What one cheap request of a collector showed. */
export interface Probe {
  readonly evidence: EvidenceId;
  /** `not-asked`: the tenant has no object to ask about (no group, no device), which is no fault. */
  readonly status: 'answers' | 'refused' | 'not-asked';
  /** The request that was sent, or would have been. */
  readonly request: string;
  readonly cause?: Cause;
  /** For the technician, with the step that mends it. */
  readonly detail?: string;
}

export interface Probing {
  readonly probes: readonly Probe[];
  /** Number of accounts; undefined when it could not be read. */
  readonly accounts: number | undefined;
  /** Number of devices of the directory; undefined when it could not be read. */
  readonly devices: number | undefined;
}

/** A beta path that this tenant does not have; the collector says what that means. */
const unanswered = ({ requests, causes }: Collector, { status }: ReadFailure): string | undefined =>
  status === 404 && requests.every((read) => read.service === 'graph' && read.api === 'beta')
    ? causes['not-supported']
    : undefined;

/**
 * Asks each collector's questions once, as cheaply as they can be asked, before any audit.
 * @throws BeadleError CANCELLED; any error that is not a refusal is a bug
 */
export const probeCollectors = async (reader: GraphReader): Promise<Probing> => {
  const ask = makeAsk(reader);
  const findings = await subscriptionsOf(reader);

  const probe = async (it: Collector): Promise<Probe> => {
    const plan = it.licence === undefined ? 'unknown' : await planState(findings, it.licence);
    let request = it.requests.map(nameOf).join(', ');
    let asked = false;
    try {
      if (it.licence !== undefined && plan === 'absent' && !it.licence.askWithout)
        throw withoutLicence(it.licence);
      for (const read of distinct(it.requests)) {
        request = nameOf(read);
        asked = (await ask(read)) === 'answers' || asked;
      }
      return { evidence: it.id, status: asked ? 'answers' : 'not-asked', request };
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      const silent = unanswered(it, error);
      if (silent !== undefined)
        return { evidence: it.id, status: 'refused', request, cause: 'not-supported', detail: silent };
      const { why, message } = reclassified(error, it.licence, plan);
      // No mailbox, or an object that is gone meanwhile, is an answer about that object.
      if (error.code === 'MailboxNotEnabledForRESTAPI')
        return { evidence: it.id, status: 'answers', request };
      return { evidence: it.id, status: 'refused', request, cause: why, detail: message };
    }
  };

  const [accounts, devices, ...probes] = await Promise.all([
    countOf(reader, '/users'),
    countOf(reader, '/devices'),
    ...evidenceIds.map((id) => probe(collectors[id])),
  ]);
  return { probes, accounts, devices };
};
