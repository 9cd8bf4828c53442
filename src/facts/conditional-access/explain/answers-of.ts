import { type Coverage, type OpenApps, coverageOf, openAppsOf } from './coverage-of.ts';
import { bitsKey } from '../accounts/bits.ts';
import type { Trait } from '../accounts/trait.ts';
import type { Engine } from '../cover/engine.ts';
import type { Account } from '../accounts/membership.ts';

/** All answers about one account, in facts. */
export interface Answers {
  /** Accounts that the same policies reach share them. */
  readonly coverage: (account: Account, trait: Trait) => Coverage;
  readonly openApps: (account: Account, trait: Trait) => OpenApps;
}

export function makeAnswers(engine: Engine): Answers {
  const decide = coverageOf(engine);
  const open = openAppsOf(engine);
  const classes = new Map<string, Coverage>();
  return {
    openApps: (account, trait) => open(engine.arena(trait), engine.applicable(account)),
    coverage: (account, trait) => {
      const reached = engine.applicable(account);
      const { sure, possible, included, excluded, open: unsettled } = reached;
      const bits = [sure, possible, included, excluded, unsettled].map(bitsKey);
      const key = [...Object.values(trait), ...bits].join(' ');
      const known = classes.get(key) ?? decide(engine.arena(trait), reached);
      classes.set(key, known);
      return known;
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
