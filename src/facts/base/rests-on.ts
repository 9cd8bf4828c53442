import type { EvidenceId } from '../../sources/kinds.ts';
import type { Computed, InputName } from './computed.ts';

/** Everything that a fact rests on: properties by kind of evidence, and what only the council can tell. */
export interface RestsOn {
  readonly evidence: ReadonlyMap<EvidenceId, ReadonlySet<string>>;
  readonly inputs: ReadonlySet<InputName>;
}

const known = new WeakMap<Computed, RestsOn>();

function found(step: Computed): RestsOn {
  const evidence = new Map<EvidenceId, Set<string>>();
  const inputs = new Set<InputName>(step.inputs);
  const add = (id: EvidenceId, names: Iterable<string>): void => {
    const before = evidence.get(id) ?? new Set<string>();
    evidence.set(id, before);
    for (const name of names) before.add(name);
  };
  for (const [id, names] of Object.entries(step.needs)) add(id as EvidenceId, names);
  for (const used of Object.values(step.uses)) {
    const theirs = restsOn(used);
    for (const [id, names] of theirs.evidence) add(id, names);
    for (const input of theirs.inputs) inputs.add(input);
  }
  return { evidence, inputs };
}

/** The union of what a computed fact and all its steps declare. It is known without a snapshot. */
export function restsOn(step: Computed): RestsOn {
  const result = known.get(step) ?? found(step);
  known.set(step, result);
  return result;
}

/** The same as texts: `users.accountEnabled`, `conditionalAccessPolicies` for the whole object, `input:people`. */
export function provenance(step: Computed): string[] {
  const { evidence, inputs } = restsOn(step);
  return [
    ...[...evidence].flatMap(([id, names]) =>
      [...names].map((name) => (name === '*' ? id : `${id}.${name}`)),
    ),
    ...[...inputs].map((input) => `input:${input}`),
  ];
}
