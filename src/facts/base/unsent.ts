import type { Missing } from '../../model/cause.ts';
import type { Evidence, SubjectEvidence, Unavailable } from '../../snapshot/evidence.ts';
import { evidenceKinds, type EvidenceId, type Snapshot } from '../../sources/kinds.ts';
import { mustBeSent } from '../../sources/stored-properties.ts';
import type { Needs } from './needs.ts';
import { oncePer } from './once.ts';
import { Unread } from './unread.ts';

type Item = Readonly<Record<string, unknown>>;
type AnyEvidence = Evidence<unknown>;

/** How many objects came without a property. */
interface Unsent {
  readonly property: string;
  readonly without: number;
  readonly of: number;
}

/** One subject's value may be a list. What is no object holds nothing. */
const objectsIn = (value: unknown): readonly Item[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is Item => typeof one === 'object' && one !== null,
  );

/** What each subject's value holds; the objects themselves where the kind is not read subject by subject. */
function allObjects(id: EvidenceId, value: unknown): readonly Item[] {
  if (evidenceKinds[id].shape !== 'each') return objectsIn(value);
  return (value as readonly SubjectEvidence<unknown>[]).flatMap((one) =>
    one.status === 'collected' ? objectsIn(one.value) : [],
  );
}

const found = new WeakMap<AnyEvidence, readonly Unsent[]>();

/** Properties that Microsoft always sends and that some object of a kind came without; null was sent. */
function unsentIn(id: EvidenceId, evidence: AnyEvidence): readonly Unsent[] {
  if (evidence.status === 'unavailable') return [];
  const known = found.get(evidence);
  if (known !== undefined) return known;
  const objects = allObjects(id, evidence.value);
  const result = mustBeSent(id).flatMap((property): Unsent[] => {
    let without = 0;
    for (const one of objects) if (one[property] === undefined) without += 1;
    return without === 0 ? [] : [{ property, without, of: objects.length }];
  });
  found.set(evidence, result);
  return result;
}

/** Whether evidence is what Microsoft answered, or what a file of another tool holds. */
export type Origin = Snapshot['source'];

/** Which properties did not come, and what to do. A file that does not hold them is not read better by reading it again. */
function whyUnsent(
  id: EvidenceId,
  unsent: readonly Unsent[],
  origin: Origin,
): Pick<Missing, 'cause' | 'detail'> {
  const { endpoint, madeOf, names, shape } = evidenceKinds[id];
  const list = unsent.map(({ property }) => madeOf[property] ?? names[property] ?? property).join(', ');
  const [{ without, of } = { without: 0, of: 0 }] = unsent.toSorted((a, b) => b.without - a.without);
  const where = shape === 'one' ? '' : `, in ${String(without)} of ${String(of)}`;
  return origin === 'import'
    ? {
        cause: 'not-in-import',
        detail: `The file that was imported holds ${endpoint} without ${list}${where}. Export the whole object.`,
      }
    : {
        cause: 'error',
        detail: `${endpoint} came without ${list}${where}. Read it again; if it was imported, export the whole object.`,
      };
}

/**
 * The one object of a kind, from which nobody reads what did not come: whatever is made of such a property is unknown, and
 * what is made of the others stands.
 */
function askedFor(id: EvidenceId, one: Item, unsent: readonly Unsent[], origin: Origin): Item {
  const copy = { ...one };
  for (const each of unsent) {
    const unread = new Unread([{ evidence: id, ...whyUnsent(id, [each], origin) }]);
    Object.defineProperty(copy, each.property, {
      enumerable: true,
      get: () => {
        throw unread;
      },
    });
  }
  return copy;
}

/**
 * What a kind says to a step that needs properties which did not come. The subjects that lack one were not read; a list
 * is true as far as it goes, without the objects that lack one.
 */
function withoutUnread(
  id: EvidenceId,
  evidence: AnyEvidence,
  unsent: readonly Unsent[],
  origin: Origin,
): AnyEvidence {
  if (evidence.status === 'unavailable') return evidence;
  const why = whyUnsent(id, unsent, origin);
  const lost: Unavailable = { status: 'unavailable', at: evidence.at, ...why };
  const names = unsent.map(({ property }) => property);
  const lacks = (one: unknown): boolean =>
    objectsIn(one).some((item) => names.some((name) => item[name] === undefined));
  const { shape } = evidenceKinds[id];
  if (shape === 'one') return { ...evidence, value: askedFor(id, evidence.value as Item, unsent, origin) };
  if (shape === 'each')
    return {
      ...evidence,
      value: (evidence.value as readonly SubjectEvidence<unknown>[]).map((one) =>
        one.status === 'collected' && lacks(one.value) ? { subject: one.subject, ...lost } : one,
      ),
    };
  const value = (evidence.value as readonly Item[]).filter((one) => !lacks(one));
  return value.length === 0 ? lost : { ...evidence, value, partial: evidence.partial ?? why };
}

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

/** Why a kind is true only as far as it goes, where properties of it did not come. */
export function unsentMissing(id: EvidenceId, evidence: AnyEvidence, origin: Origin): readonly Missing[] {
  const unsent = unsentIn(id, evidence);
  return unsent.length === 0 ? [] : [{ evidence: id, ...whyUnsent(id, unsent, origin) }];
}
