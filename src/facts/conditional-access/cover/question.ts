import type { Answer } from './answer.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { AnyAsk } from '../policy/asks.ts';
import type { Where } from '../policy/sign-in-requirement.ts';
import type { Box } from '../space/box.ts';
import type { CoverContext } from '../space/grants.ts';
import type { Path } from '../space/path.ts';
import type { Place } from './targets.ts';

/** An uncovered sign-in, for each of these targets. */
export interface Opening {
  readonly targets: readonly number[];
  /** See `toPoint`. */
  readonly path: Path;
}

export interface Openings {
  /** Not covered whatever the evidence leaves open. */
  readonly certain: readonly Opening[];
  /** What the evidence does not settle: a sign-in that is not surely covered, and not surely open. */
  readonly undecided: readonly Opening[];
}

/** One question, prepared for any number of accounts of one kind. */
export interface Plan {
  /** @param every all targets, or no further than the first of either kind */
  readonly openings: (applicable: Applicable, every: boolean) => Openings;
  /** Whether somebody may get in with what is asked, whom the other question, about blocking, does not shut out. */
  readonly holdsSomewhere: (applicable: Applicable, shutting: Plan | undefined) => boolean;
  /** Whether, in a part of the space, somebody gets in to one of these groups of targets whom nothing surely shuts out. */
  readonly leavesOpen: (part: Box, applicable: Applicable, among: readonly number[]) => boolean;
  /** Whether a policy says the opposite of what is asked, so that nobody knows which of the two holds. */
  readonly isContradicted: (applicable: Applicable) => boolean;
  /** Those policies, by index. */
  readonly opposites: (applicable: Applicable) => readonly number[];
  /** What a policy covers at most, where it applies; by its index. */
  readonly boxes: readonly (readonly Box[])[];
  /** Where the controls of a policy surely leave no way through without what is asked, were it about every sign-in. */
  readonly closedByControlsOf: (policy: number) => readonly Box[];
  readonly asks: AnyAsk;
  readonly where: Where;
  readonly context: CoverContext;
  readonly place: Place;
  /** What there is nothing to cover in, whoever signs in, or only perhaps. */
  readonly closed: readonly Box[];
}

/** An answer about accounts of one class, with what it rests on. */
export interface Decision {
  /** undefined when the evidence does not settle it. */
  readonly answer: Answer | undefined;
  readonly opening: Opening | undefined;
  /** Targets that are certainly open: all, or the first few. */
  readonly open: readonly number[];
  /** All, or the first. */
  readonly undecided: readonly Opening[];
}

/** All questions about accounts of one kind; each is prepared when it is first asked. */
export interface Arena {
  /** @param every with all open targets, not only the first */
  readonly decide: (ask: AnyAsk, where: Where, applicable: Applicable, every?: boolean) => Decision;
  readonly planOf: (ask: AnyAsk, where: Where) => Plan;
}
