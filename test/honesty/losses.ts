import type { Cause } from '../../src/model/cause.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { evidenceIds, evidenceKinds, type EvidenceId, type Snapshot } from '../../src/sources/kinds.ts';

/** One piece of evidence that is lost, and for what cause. */
export interface Loss {
  readonly id: EvidenceId;
  readonly cause: Cause;
  /** All of it, or half of the list: left out of a list that says so, or unavailable subject by subject. */
  readonly form:
    'whole' | 'first half' | 'second half' | 'subjects of the first half' | 'subjects of the second half';
}

/** What any read can meet. */
const everywhere: readonly Cause[] = ['permission', 'error', 'throttled', 'not-in-import', 'not-supported'];

/** Causes that a kind can be lost for: a plan is lacking only where one is needed, and some reads can be switched off. */
export function causesOf(id: EvidenceId): readonly Cause[] {
  const planned = collectors[id].licence === undefined ? [] : (['licence', 'not-provisioned'] as const);
  return [...everywhere, 'switched-off', ...planned];
}

/** Spread over the kinds, so that one cause each meets them all. */
function oneCause(id: EvidenceId): Cause {
  const causes = causesOf(id);
  return causes[evidenceIds.indexOf(id) % causes.length] ?? 'error';
}

function formsOf(id: EvidenceId): Loss['form'][] {
  const half: Loss['form'][] = ['first half', 'second half'];
  const { shape } = evidenceKinds[id];
  if (shape === 'one') return ['whole'];
  return shape === 'list'
    ? ['whole', ...half]
    : ['whole', ...half, 'subjects of the first half', 'subjects of the second half'];
}

/** The people that everything is about: lost in every council, however few kinds are. */
const always: EvidenceId = 'users';

/** Of the councils of which a kind was read, by their places, the one in which it is lost by turns. */
export function turnsAmong(snapshots: readonly Snapshot[]): ReadonlyMap<EvidenceId, number> {
  return new Map(
    evidenceIds.flatMap((id, index) => {
      const read = snapshots.flatMap(({ evidence }, at) => (evidence[id].status === 'collected' ? [at] : []));
      const turn = read[index % read.length];
      return turn === undefined ? [] : [[id, turn] as const];
    }),
  );
}

/**
 * Losses that a snapshot can suffer: of what was read, by kind, form and cause.
 * @param chosen every possible cause and form, or for one cause each kind as a whole, and every other kind by half; by
 *   turns each kind is lost in one of the councils
 * @param turn which of them, and which by half: with another for each council, every kind is
 */
export function lossesOf(
  snapshot: Snapshot,
  chosen: 'all' | 'each kind' | ReturnType<typeof turnsAmong>,
  turn: number,
): Loss[] {
  const all = chosen === 'all';
  return evidenceIds
    .filter((id) => snapshot.evidence[id].status === 'collected')
    .filter((id) => typeof chosen === 'string' || id === always || chosen.get(id) === turn)
    .flatMap((id, at) => {
      const forms = formsOf(id);
      const half = forms[1 + (at % Math.max(forms.length - 1, 1))];
      const isHalved = half !== undefined && (at + turn + (turn >> 1)) % 2 === 1;
      const some = isHalved ? [...forms.slice(0, 1), half] : forms.slice(0, 1);
      return (all ? causesOf(id) : [oneCause(id)]).flatMap((cause) =>
        (all ? forms : some).map((form): Loss => ({ id, cause, form })),
      );
    });
}

const detail = 'lost by the test';

/** The snapshot after a loss; everything else is as it was. */
export function withLoss(snapshot: Snapshot, { id, cause, form }: Loss): Snapshot {
  const before = snapshot.evidence[id];
  const lost = { status: 'unavailable', at: before.at, cause, detail };
  const evidence = form === 'whole' || before.status === 'unavailable' ? lost : halved(before, form, lost);
  return { ...snapshot, evidence: { ...snapshot.evidence, [id]: evidence } } as Snapshot;
}

function halved(
  before: { readonly value: unknown },
  form: Loss['form'],
  lost: { readonly cause: Cause },
): object {
  const items = Array.isArray(before.value) ? (before.value as readonly { subject?: string }[]) : [];
  const middle = Math.floor(items.length / 2);
  const isLost = (at: number): boolean =>
    form.endsWith('first half') ? at < middle || items.length === 1 : at >= middle;
  return form.startsWith('subjects')
    ? { ...before, value: items.map((one, at) => (isLost(at) ? { subject: one.subject, ...lost } : one)) }
    : { ...before, value: items.filter((_, at) => !isLost(at)), partial: { cause: lost.cause, detail } };
}
