import { oncePer } from '../../base/once.ts';
import type { Path } from '../space/path.ts';
import type { Opening, Plan } from './question.ts';

/** What is worked out for an uncovered sign-in whoever signs in: for a question, then a sign-in, then a target. */
export type MakeScene<T> = (plan: Plan) => (path: Path) => (target: number) => T;

/** Makes each step once: thousands of accounts share them. The first target of an opening is the one that is told of. */
export function byOpening<T>(make: MakeScene<T>): (plan: Plan, opening: Opening) => T {
  const scenes = oncePer((plan: Plan) => {
    const ofPlan = make(plan);
    return oncePer((path: Path) => oncePer(ofPlan(path)));
  });
  return (plan, { targets, path }) => scenes(plan)(path)(targets[0] ?? 0);
}
