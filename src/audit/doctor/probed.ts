import type { Cause } from '../../model/cause.ts';
import type { Probe, Probing } from '../../sources/probe/probe.ts';
import { collectors } from '../../sources/generated/collector-registry.ts';
import type { EvidenceId } from '../../sources/kinds.ts';
import { printable } from '../../model/printable.ts';

/** Refusals that one step mends, with all the evidence that they keep away. */
export interface Refused {
  readonly kind: Cause;
  /** `licence: Entra ID P1`, `permission`, `error` ... */
  readonly what: string;
  readonly remedy: string;
  readonly evidence: readonly EvidenceId[];
}

const planRemedy =
  'This is not a fault: the plan does not include it. What can be known otherwise is read otherwise.';

/** What a refusal says without the endpoint and the request id: equal texts are mended by one step. */
const step = ({ detail = '' }: Probe): string =>
  printable(detail.replace(/^.*? answered \d+[^.]*\.\s*/, '').replace(/\s*\(request id [^)]*\)/, ''));

const refusedAs = (probe: Probe): Omit<Refused, 'evidence'> => {
  const { evidence, cause = 'error' } = probe;
  const { licence } = collectors[evidence];
  return cause === 'licence' && licence !== undefined
    ? { kind: cause, what: `licence: ${licence.name}`, remedy: planRemedy }
    : { kind: cause, what: cause, remedy: step(probe) };
};

/** Refusals that nothing else explains, grouped by what mends them. */
export const refusedProbes = ({ probes }: Probing, explained: ReadonlySet<string>): Refused[] => {
  const groups = Map.groupBy(
    probes.filter(({ status, evidence }) => status === 'refused' && !explained.has(evidence)),
    (probe) => JSON.stringify(refusedAs(probe)),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ ...refusedAs(first), evidence: group.map(({ evidence }) => evidence) }];
  });
};

export const fromExchange = ({ evidence }: Pick<Probe, 'evidence'>): boolean =>
  collectors[evidence].requests.every(({ service }) => service === 'exchange');

/** Whether Exchange answers a cmdlet: then the app holds both the permission and the role. */
export const exchangeAnswers = ({ probes }: Probing): boolean =>
  probes.some((probe) => fromExchange(probe) && probe.status === 'answers');

/** Five requests in ten seconds: Microsoft Graph, throttling-limits, identity and access reports (read 2026-08). */
const perMinute = 30;

/** How long a tenant without the registration report takes; undefined where it is a matter of moments. */
export const slowReading = ({ probes, accounts }: Probing): string | undefined => {
  const report = probes.find(({ evidence }) => evidence === 'registrationDetails');
  const minutes = Math.ceil((accounts ?? 0) / perMinute);
  if (report?.cause !== 'licence' || minutes < 2) return undefined;
  return `Without Entra ID P1 Microsoft lets each account be asked by itself for its second step, five in ten seconds: about ${String(minutes)} minutes for ${String(accounts)} accounts.`;
};
