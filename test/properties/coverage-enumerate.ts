import type { Semantics } from '../../src/facts/conditional-access/policy/semantics.ts';
import type { Where } from '../../src/facts/conditional-access/policy/sign-in-requirement.ts';
import { exists, signInOutcome } from './coverage-oracle.ts';
import type { Person, SignIn } from './coverage-oracle-input.ts';
import { toSignIn, values } from './coverage-sign-ins.ts';
import { verdicts } from './coverage-verdicts.ts';
import type { World } from './coverage-world.ts';

type Json = Readonly<Record<string, unknown>>;
type Part = keyof typeof values;

/** Words in a policy that make a part of the sign-in matter; without them its first value stands for all. */
const looksAt: Readonly<Record<Part, readonly string[]>> = {
  target: [],
  client: [],
  flow: ['transferMethods', 'compliantDevice', 'domainJoinedDevice', 'compliantApplication'],
  device: ['deviceFilter', 'compliantDevice', 'domainJoinedDevice'],
  protectedApp: ['compliantApplication'],
  platform: ['platforms', 'compliantApplication'],
  signInRisk: ['signInRiskLevels'],
  userRisk: ['userRiskLevels'],
  insiderRisk: ['insiderRiskLevels'],
  place: ['locations'],
};
const always: readonly Part[] = ['target', 'client'];
const partOf: Readonly<Record<keyof Where, Part>> = {
  target: 'target',
  client: 'client',
  platform: 'platform',
  location: 'place',
  device: 'device',
  onBindingDevices: 'device',
  signInRisk: 'signInRisk',
  userRisk: 'userRisk',
  insiderRisk: 'insiderRisk',
  flow: 'flow',
};

/** Every combination of the values that these policies can tell apart. */
export const everySignIn = (
  policies: readonly Json[],
  where: Where,
): { count: number; signIns: () => Generator<SignIn> } => {
  const text = JSON.stringify(policies);
  const asked = (Object.keys(where) as (keyof Where)[]).map((key) => partOf[key]);
  const parts = (Object.keys(values) as Part[]).map((part) => {
    const list: readonly unknown[] = values[part];
    const matters =
      always.includes(part) ||
      asked.includes(part) ||
      looksAt[part].some((word) => text.includes(`"${word}"`));
    return { part, list: matters ? list : list.slice(0, 1) };
  });
  function* combine(at: number, drawn: Json): Generator<SignIn> {
    const next = parts[at];
    if (next === undefined) {
      yield toSignIn(drawn as unknown as Parameters<typeof toSignIn>[0]);
      return;
    }
    for (const value of next.list) yield* combine(at + 1, { ...drawn, [next.part]: value });
  }
  return {
    count: parts.reduce((product, { list }) => product * list.length, 1),
    signIns: () => combine(0, {}),
  };
};

export interface Asked {
  readonly where: Where;
  readonly belongs: (signIn: SignIn) => boolean;
  readonly holds: (verdict: ReturnType<typeof verdicts>) => boolean;
  /** Whether a sign-in is what is asked without being asked. */
  readonly byItself?: ((verdict: ReturnType<typeof verdicts>) => boolean) | undefined;
  /** Whether blocking is what is asked. */
  readonly isBlock: boolean;
}

/** The answer by trying every sign-in. */
export const enumerated = (
  policies: readonly Json[],
  person: Person,
  { asked, world, semantics }: { asked: Asked; world: World; semantics: Semantics },
): 'always' | 'sometimes' | 'never' | 'cannot-sign-in' => {
  let gap = false;
  let held = false;
  let allowed = false;
  for (const one of everySignIn(policies, asked.where).signIns()) {
    if (!asked.belongs(one) || !exists(one, { world, semantics })) continue;
    const verdict = verdicts(signInOutcome(policies, person, one, { world, semantics }), {
      world,
      semantics,
    });
    const holds = asked.holds(verdict);
    const isMet = holds || (asked.byItself?.(verdict) ?? false);
    if (!verdict.blocked) allowed = true;
    if (!verdict.blocked && !isMet) gap = true;
    if (asked.isBlock ? verdict.blocked : !verdict.blocked && holds) held = true;
  }
  if (gap) return held ? 'sometimes' : 'never';
  return allowed || asked.isBlock ? 'always' : 'cannot-sign-in';
};
