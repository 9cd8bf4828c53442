import type { CouncilInputs } from '../../model/council.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import type { Needs, View } from './needs.ts';
import { oncePer, rememberingLast } from './once.ts';
import { Unread } from './unread.ts';
import { sentEvidence } from './sent-evidence.ts';

/** What only the council can tell, by its name in {@link CouncilInputs}. */
export type InputName = keyof CouncilInputs;

/** Computed facts that a derivation is made of, by the names that it gives them. */
export type Uses = Readonly<Record<string, Computed>>;

export type ValueOf<C> = C extends Computed<infer Value> ? Value : never;

/** All that a derivation receives: the evidence that it declared, and nothing else. */
export interface Given<
  N extends Needs = Needs,
  U extends Uses = Uses,
  I extends InputName = InputName,
> extends View<N> {
  readonly use: { readonly [Name in keyof U]: ValueOf<U[Name]> };
  readonly council: Pick<CouncilInputs, I>;
  /** How the snapshot names the tenant; known whatever was read. */
  readonly tenant: Snapshot['tenant'];
  /** The moment that days and written dates are counted to: when the settings were read. */
  readonly asOf: Date;
}

/**
 * A step on the way to facts that several of them share: the routes of a mailbox, the members of a group. It is made
 * once for a snapshot. What it rests on is what it declares, with all that its own steps declare.
 */
export interface Computed<Value = unknown> {
  readonly name: string;
  readonly needs: Needs;
  /** Of what it needs, properties that it can do without where they did not come; else the kind counts as not read. */
  readonly bears: Needs;
  readonly uses: Uses;
  readonly inputs: readonly InputName[];
  /** @internal Called by `derivation` only, with exactly what is declared. */
  readonly derive: (given: never) => Value;
}

interface Declared<N extends Needs, U extends Uses, I extends InputName, Value> {
  /** Unique among all computed facts; for error messages. */
  readonly name: string;
  readonly needs?: N;
  readonly bears?: Needs;
  readonly uses?: U;
  readonly inputs?: readonly I[];
  readonly derive: (given: Given<N, U, I>) => Value;
}

/** Declares a computed fact. `derive` is pure, and the compiler lets it see nothing but what stands here. */
export function computed<
  Value,
  const N extends Needs = Record<never, never>,
  const U extends Uses = Record<never, never>,
  const I extends InputName = never,
>(declared: Declared<N, U, I, Value>): Computed<Value> {
  const { name, needs = {}, bears = {}, uses = {}, inputs = [], derive } = declared;
  return { name, needs, bears, uses, inputs, derive: derive as never };
}

/** Values of computed facts over one snapshot, each made once and only when it is asked for. */
export interface Derivation {
  readonly value: <Value>(computed: Computed<Value>) => Value;
}

/** Prepares the evidence that a computed fact receives; tests give a guard that throws on anything undeclared. */
export type Restrict = (evidence: Snapshot['evidence'], computed: Computed) => Snapshot['evidence'];

export interface DerivationInput {
  readonly snapshot: Pick<Snapshot, 'evidence' | 'source' | 'tenant'>;
  readonly council: CouncilInputs;
  readonly asOf: Date;
  readonly restrict?: Restrict;
}

const asked: unique symbol = Symbol('beadle.derivation');

/**
 * Getters of the steps that a step uses. They are the same for every derivation, and find theirs in the object that they are
 * of: V8 keeps the getters of objects for some collections longer than the objects, and all that they see with them. Getters
 * that saw their derivation held a hundred megabytes of ten thousand people (Node 24.21, `--retain-maps-for-n-gc`).
 */
const gettersOf = oncePer((uses: Uses): PropertyDescriptorMap =>
  Object.fromEntries(
    Object.entries(uses).map(([name, step]) => [
      name,
      {
        enumerable: true,
        get(this: { readonly [asked]: Derivation['value'] }) {
          return this[asked](step);
        },
      },
    ]),
  ),
);

/**
 * @throws Unread when a step is asked for whose object was not read; TypeError when computed facts need each other in a
 *   circle, which is a bug
 */
export function derivation({ snapshot, council, asOf, restrict }: DerivationInput): Derivation {
  const made = new Map<Computed, { readonly value: unknown } | Unread>();
  const underway = new Set<Computed>();
  const sent = sentEvidence(snapshot.evidence, snapshot.source);
  const use = (uses: Uses): object => Object.defineProperties({ [asked]: value }, gettersOf(uses));
  const make = (step: Computed): unknown => {
    if (underway.has(step)) throw new TypeError(`the computed fact "${step.name}" needs itself`);
    underway.add(step);
    const seen = sent(step);
    const evidence = restrict?.(seen, step) ?? seen;
    const inputs = restrict === undefined ? council : onlyInputs(council, step);
    const given = { evidence, use: use(step.uses), council: inputs, tenant: snapshot.tenant, asOf };
    try {
      return rememberingLast((step.derive as (given: unknown) => unknown)(given));
    } finally {
      underway.delete(step);
    }
  };
  /** What was not read is not read when it is asked for again. */
  const tried = (step: Computed): { readonly value: unknown } | Unread => {
    try {
      return { value: make(step) };
    } catch (error) {
      if (error instanceof Unread) return error;
      throw error;
    }
  };
  function value<Value>(step: Computed<Value>): Value {
    const known = made.get(step) ?? tried(step);
    made.set(step, known);
    if (known instanceof Unread) throw known;
    return known.value as Value;
  }
  return { value };
}

function onlyInputs(council: CouncilInputs, { name, inputs }: Computed): CouncilInputs {
  return new Proxy(council, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && !inputs.some((one) => one === key))
        throw new TypeError(`"${name}" reads the council input "${key}" and does not declare it`);
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}
