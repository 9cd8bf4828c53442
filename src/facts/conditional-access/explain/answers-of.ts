import { type Coverage, coveragesOf } from './coverage-of.ts';
import { type OpenApps, openAppsOf } from './open-apps.ts';
import { bitsKey } from '../accounts/bits.ts';
import type { Trait } from '../accounts/trait.ts';
import type { Engine } from '../cover/engine.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Account } from '../accounts/account-keys.ts';

/** An account that is asked about. */
export interface AskedAccount {
  readonly account: Account;
  readonly trait: Trait;
}

/** All answers about accounts, in facts. */
export interface Answers {
  /** One for each, in their order. Accounts that the same policies reach share one: ask about many at once. */
  readonly coverages: (asked: readonly AskedAccount[]) => readonly Coverage[];
  readonly coverage: (account: Account, trait: Trait) => Coverage;
  readonly openApps: (account: Account, trait: Trait) => OpenApps;
}

/** Accounts of one trait that the same policies reach. */
interface AccountClass {
  readonly trait: Trait;
  readonly reached: Applicable;
  coverage: Coverage | undefined;
  openApps: OpenApps | undefined;
}

/** Equal for accounts of one class, and for no others. */
function classKey(trait: Trait, { sure, possible, included, excluded, open, openKeys }: Applicable): string {
  const reached = [sure, possible, included, excluded, open].map(bitsKey);
  return [...Object.values(trait), ...reached, ...openKeys].join(' ');
}

export function makeAnswers(engine: Engine): Answers {
  const decide = coveragesOf(engine);
  const open = openAppsOf(engine);
  const classes = new Map<string, AccountClass>();
  const classOf = ({ account, trait }: AskedAccount): AccountClass => {
    const reached = engine.applicable(account);
    const key = classKey(trait, reached);
    const known = classes.get(key) ?? { trait, reached, coverage: undefined, openApps: undefined };
    classes.set(key, known);
    return known;
  };
  const coverages: Answers['coverages'] = (asked) => {
    const all = asked.map(classOf);
    const fresh = new Set(all.filter(({ coverage }) => coverage === undefined));
    for (const [arena, own] of Map.groupBy(fresh, ({ trait }) => engine.arena(trait))) {
      const found = decide(
        arena,
        own.map(({ reached }) => reached),
      );
      for (const [at, one] of own.entries()) one.coverage = found[at];
    }
    return all.map(({ coverage }) => coverage as Coverage);
  };
  return {
    coverages,
    coverage: (account, trait) => coverages([{ account, trait }])[0] as Coverage,
    openApps: (account, trait) => {
      const one = classOf({ account, trait });
      return (one.openApps ??= open(engine.arena(trait), one.reached));
    },
  };
}

const made = new WeakMap<Engine, Answers>();
/** The answers of an engine, made once. */
export function answersOf(engine: Engine): Answers {
  const known = made.get(engine) ?? makeAnswers(engine);
  made.set(engine, known);
  return known;
}
