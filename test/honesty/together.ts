import { restsOn } from '../../src/facts/base/rests-on.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import { registerNeeds, registerView } from '../../src/facts/register-view.ts';
import { declarationOf, type FactBase, type SubjectKind } from '../../src/facts/subjects.ts';
import type { CouncilInputs } from '../../src/model/council.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import type { Standards } from '../../src/audit/standards.ts';
import type { Loss } from './losses.ts';

type Reads = ReadonlySet<string>;

/** Evidence behind facts of a kind, and behind the list of its subjects. */
function behind(kind: SubjectKind, facts: Iterable<string>): string[] {
  const { list, facts: declared } = declarationOf(kind);
  const steps = [list, ...[...facts].flatMap((name) => declared[name]?.from ?? [])];
  return steps.flatMap((step) => [...restsOn(step).evidence.keys()]);
}

/** The same facts, noting the name of each that is read. */
function watched(base: FactBase, kind: SubjectKind, names: Set<string>): FactBase[SubjectKind] {
  const subjects = base[kind].subjects.map(
    (one: object) =>
      new Proxy(one, {
        get: (facts, name) => {
          names.add(String(name));
          return Reflect.get(facts, name) as unknown;
        },
      }),
  );
  return { ...base[kind], subjects } as FactBase[SubjectKind];
}

/** What decides whom a subject concerns, and so what any rule with a scope rests on: seen while the register is joined. */
function behindRegister(snapshot: Snapshot, council: CouncilInputs): string[] {
  const asOf = new Date(snapshot.finishedAt);
  const base = deriveFacts({ snapshot, council, asOf });
  const kinds = ['person', 'device', 'phone', 'mailbox'] as const;
  const read = kinds.map((kind) => ({ kind, names: new Set<string>() }));
  const seen = Object.fromEntries(read.map(({ kind, names }) => [kind, watched(base, kind, names)]));
  registerView(snapshot, council, { base: { ...base, ...seen }, asOf });
  return [...Object.keys(registerNeeds), ...read.flatMap(({ kind, names }) => behind(kind, names))];
}

/** All evidence that one conclusion can rest on, for every rule, and for every clause with its rules. */
export function conclusions(
  { rules, policy }: Standards,
  snapshot: Snapshot,
  council: CouncilInputs,
): Reads[] {
  const register = behindRegister(snapshot, council);
  const ofRule = new Map(
    rules.rules.map(({ id, kind, where, require, finding }) => {
      const facts = [...(where?.facts ?? []), ...require.facts, ...finding.facts];
      return [id, new Set([...register, ...behind(kind, facts)])];
    }),
  );
  const ofClauses = policy.clauses.map(
    (clause) => new Set(clause.rules.flatMap(({ rule = '' }) => [...(ofRule.get(rule) ?? [])])),
  );
  return [...ofRule.values(), ...ofClauses];
}

/**
 * Losses that no conclusion can meet two of: a conclusion sees the evidence that it declares, so it is the same whether
 * the others of such a group are lost with its own or not. One judgement then shows what each of them would.
 */
export function together<L extends Pick<Loss, 'id'>>(losses: readonly L[], reads: readonly Reads[]): L[][] {
  const rivals = new Map(
    losses.map(({ id }) => [id, new Set(reads.filter((one) => one.has(id)).flatMap((one) => [...one]))]),
  );
  const rivalsOf = (id: Loss['id']): Reads => rivals.get(id) ?? new Set();
  const groups: L[][] = [];
  // What everything rests on comes first and stays alone; the others share few groups then.
  for (const loss of losses.toSorted((a, b) => rivalsOf(b.id).size - rivalsOf(a.id).size)) {
    const free = groups.find((group) =>
      group.every(({ id }) => id !== loss.id && !rivalsOf(loss.id).has(id)),
    );
    if (free === undefined) groups.push([loss]);
    else free.push(loss);
  }
  return groups;
}
