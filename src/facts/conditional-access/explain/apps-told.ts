import type { Semantics } from '../policy/semantics.ts';
import type { Space, Target } from '../space/space.ts';

/** Apps as they are told: all but these, or these; an app id, a user action, or a word that stands for several. */
export interface AppsTold {
  readonly every: boolean;
  readonly ids: string[];
}

/** The words that stand for all apps of a group together. */
const wholeOffice = 'every Office365';
const wholePortals = 'MicrosoftAdminPortals';

interface Group {
  readonly word: string;
  readonly has: (target: Target, semantics: Semantics) => boolean;
}

const groups: readonly Group[] = [
  {
    word: wholeOffice,
    has: ({ id, kind }, { officeApps }) => kind === 'any-office-app' || officeApps.includes(id),
  },
  { word: wholePortals, has: ({ id }, { adminPortalApps }) => adminPortalApps.includes(id) },
];

/** Ids, where a group of which everything that there is is among them is one word. */
const idsOf = (among: readonly Target[], { targets }: Space, semantics: Semantics): string[] => {
  let rest = among;
  const words: string[] = [];
  for (const { word, has } of groups) {
    const own = rest.filter((target) => has(target, semantics));
    if (own.length < 2 || own.length < targets.filter((target) => has(target, semantics)).length) continue;
    words.push(word);
    rest = rest.filter((target) => !own.includes(target));
  }
  return [...words, ...rest.map(({ id }) => id)];
};

/**
 * Which apps get through, in kind: where an app that no policy names does, all but those that do not. A small look into
 * the directory is no app that anybody opens, and is told only where nothing else gets through.
 *
 * @param open targets that get through, and `asked` those that the question is about
 */
export function tellApps(
  open: readonly number[],
  asked: readonly number[],
  space: Space,
  semantics: Semantics,
): AppsTold {
  const of = (indices: readonly number[]): Target[] => indices.flatMap((index) => space.targets[index] ?? []);
  const apps = (targets: readonly Target[]): Target[] => targets.filter(({ kind }) => kind !== 'directory');
  const opened = of(open);
  const every = opened.some(({ kind }) => kind === 'any-app');
  const own = apps(opened);
  const told = every ? apps(of(asked)).filter((one) => !opened.includes(one)) : own.length > 0 ? own : opened;
  return { every, ids: idsOf(told, space, semantics) };
}
