import type { EvidenceId } from '../../sources/kinds.ts';
import { mustBeSent } from '../../sources/stored-properties.ts';
import type { Needs } from './needs.ts';
import { oncePer } from './once.ts';
import { unsentIn, type AnyEvidence, type Origin } from './unsent.ts';
import { withoutUnread } from './without-unsent.ts';

/** What a computed fact declares of evidence. */
interface Step {
  readonly needs: Needs;
  readonly bears: Needs;
  readonly uses: Readonly<Record<string, Step>>;
}

/** Properties by kind that a derivation cannot do without. */
type Wanted = ReadonlyMap<EvidenceId, ReadonlySet<string>>;

const wanted = new WeakMap<Step, Wanted>();

function addNeeds(to: Map<EvidenceId, Set<string>>, needs: Needs, bears: Needs): void {
  for (const [kind, names] of Object.entries(needs)) {
    const id = kind as EvidenceId;
    const borne: readonly string[] = bears[id] ?? [];
    const own = to.get(id) ?? new Set<string>();
    to.set(id, own);
    for (const name of (names as readonly string[]).includes('*') ? mustBeSent(id) : names)
      if (!borne.includes(name)) own.add(name);
  }
}

/**
 * What a step cannot do without, with all that its own steps cannot: an object that one of them lost is lost to it too,
 * so that it takes no list for whole which they know to be short.
 */
function wantedBy(step: Step): Wanted {
  const known = wanted.get(step);
  if (known !== undefined) return known;
  const result = new Map<EvidenceId, Set<string>>();
  addNeeds(result, step.needs, step.bears);
  for (const used of Object.values(step.uses))
    for (const [id, names] of wantedBy(used)) {
      const own = result.get(id);
      result.set(id, new Set([...(own ?? []), ...names]));
    }
  wanted.set(step, result);
  return result;
}

/** Evidence without the objects that lack a property which cannot be done without. */
function reduced<E extends object>(evidence: E, origin: Origin): (needs: Needs, by: Wanted) => E {
  const of = (id: EvidenceId): AnyEvidence | undefined =>
    (evidence as Readonly<Record<string, AnyEvidence | undefined>>)[id];
  const seen = oncePer((key: string): AnyEvidence | undefined => {
    const [id, ...names] = key.split(' ') as [EvidenceId, ...string[]];
    const whole = of(id);
    if (whole === undefined) return undefined;
    const unsent = unsentIn(id, whole).filter(({ property }) => names.includes(property));
    return withoutUnread(id, whole, unsent, origin);
  });
  return (needs, by) => {
    const changed = Object.keys(needs).flatMap((kind) => {
      const id = kind as EvidenceId;
      const whole = of(id);
      if (whole === undefined) return [];
      const lost = unsentIn(id, whole).filter(({ property }) => by.get(id)?.has(property) === true);
      return lost.length === 0
        ? []
        : [[id, seen([id, ...lost.map(({ property }) => property)].join(' '))] as const];
    });
    return changed.length === 0 ? evidence : { ...evidence, ...Object.fromEntries(changed) };
  };
}

/**
 * Evidence as a step may see it. A property that Microsoft always sends and that did not come is not one that is not
 * set: nobody knows it. To a step that needs it the object was not read, and a step that can do without says so by what
 * it bears.
 */
export function sentEvidence<E extends object>(evidence: E, origin: Origin): (step: Step) => E {
  const view = reduced(evidence, origin);
  return (step) => view(step.needs, wantedBy(step));
}

/** The same for what is no step: everything that is needed must have come. */
export function sentFor<E extends object>(evidence: E, needs: Needs, origin: Origin): E {
  const all = new Map<EvidenceId, Set<string>>();
  addNeeds(all, needs, {});
  return reduced(evidence, origin)(needs, all);
}
