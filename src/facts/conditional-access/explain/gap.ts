import type { Applicable } from '../accounts/membership.ts';
import type { NamedLocation } from '../space/named-location.ts';
import type { Tenancy } from '../space/tenancy.ts';
import type { Decision, Plan } from '../cover/question.ts';
import { members } from '../accounts/bits.ts';
import { describeTarget, describeValue } from './describe-value.ts';
import { candidatesAt, nearest, type Candidate, type Near } from './near.ts';
import { toPoint, type Path, type Point } from '../space/path.ts';
import type { Where } from '../policy/requirement-table.ts';
import { shortSentence } from './short-sentence.ts';
import { aspects, isOrdinary, type Aspect } from './aspects.ts';
import { gapWords, missWords } from './sign-in-words.ts';

/** One sign-in that gets through: what can be said of it whoever signs in, and what has been said. */
interface Scene {
  readonly target: number;
  readonly point: Point;
  readonly candidates: readonly Candidate[];
  readonly texts: Map<string, string>;
}

const isAspect = (miss: string): miss is Aspect => (aspects as readonly string[]).includes(miss);

const nearWords = ({ policy, misses }: Near): string =>
  `${gapWords.rule} “${policy}” ${misses.map((miss) => missWords[miss]).join(` and `)}`;

const told = new Map<string, Aspect>([
  ['client', 'client'],
  ['platform', 'platform'],
  ['location', 'location'],
  ['device', 'device'],
  ['signInRisk', 'signInRisk'],
  ['userRisk', 'userRisk'],
  ['insiderRisk', 'insiderRisk'],
  ['flow', 'flow'],
]);

interface Words {
  readonly tenancy: Tenancy;
  readonly locations: ReadonlyMap<string, NamedLocation>;
}

/** Its app and program, then each circumstance that the question or a policy that nearly stopped it looks at. */
const sentenceOf = (
  { target, point }: Scene,
  { near, where, isAny }: { near: readonly Near[]; where: Where; isAny: boolean },
  { tenancy, locations }: Words,
): string => {
  const place = tenancy.space.targets[target];
  const asked = Object.keys(where).flatMap((key) => told.get(key) ?? []);
  const missed = near.flatMap(({ misses }) => misses).filter(isAspect);
  if (isAny && asked.length + missed.length === 0 && where.target === undefined) return gapWords.anything;
  const circumstances = new Set<Aspect>(['client', ...asked, ...missed]);
  return shortSentence(
    [...(place?.kind === 'action' ? [] : [gapWords.signInTo]), describeTarget(place?.id ?? '')],
    aspects
      .filter((aspect) => circumstances.has(aspect))
      .map((aspect) => ({
        aspect,
        text: describeValue(aspect, point, { ...tenancy, locations }),
        ordinary: isOrdinary(aspect, point),
      })),
  );
};

/** Whether some policy that may reach the account covers or shuts out a part of what the plan is about. */
const coversSome = (plan: Plan, { possible }: Applicable, { live, space }: Tenancy): boolean =>
  members(possible).some(
    (index) =>
      (plan.boxes[index] ?? []).length > 0 &&
      live[index]?.reach.targets.some(
        (reached, target) =>
          reached !== 'no' && !['action', 'context'].includes(space.targets[target]?.kind ?? ''),
      ),
  );

/** Tells the gap of a decision. @param plan the question that was decided */
export type GapText = (decision: Decision, plan: Plan, where: Where, applicable: Applicable) => string;

/**
 * The sign-in that gets through, in words, then the policies that nearly stopped it and what each missed. Empty without
 * a gap. Accounts share their gaps: each is put into words once.
 */
export const makeGapText = (words: Words): GapText => {
  const scenes = new WeakMap<Plan, Map<Path, Scene[]>>();
  const sceneAt = (plan: Plan, target: number, path: Path): Scene => {
    const own = scenes.get(plan) ?? new Map<Path, Scene[]>();
    scenes.set(plan, own);
    const there = own.get(path) ?? [];
    const known = there.find((scene) => scene.target === target);
    if (known !== undefined) return known;
    const point = toPoint(path);
    const candidates = candidatesAt(plan, { target, point }, words.tenancy);
    const scene = { target, point, candidates, texts: new Map<string, string>() };
    own.set(path, [...there, scene]);
    return scene;
  };
  return ({ opening, answer }, plan, where, applicable) => {
    const target = opening?.targets[0];
    if (opening === undefined || target === undefined) return '';
    const scene = sceneAt(plan, target, opening.path);
    const near = nearest(scene.candidates, applicable);
    const isAny = answer === 'never' && !coversSome(plan, applicable, words.tenancy);
    const key = `${String(isAny)} ${near.map(({ key: one }) => one).join()}`;
    const known = scene.texts.get(key);
    if (known !== undefined) return known;
    const why = near.length === 0 ? gapWords.noRule : near.map(nearWords).join('; ');
    const text = `${sentenceOf(scene, { near, where, isAny }, words)}: ${why}`;
    scene.texts.set(key, text);
    return text;
  };
};
