import type { SignInGap } from '../../model/told-sign-in.ts';
import { fill } from '../text/fill.ts';
import { mostWords, wordsIn } from './short-sentence.ts';
import { toldWords } from './told-words.ts';

const words = toldWords.signIn;

type SignIn = Extract<SignInGap, { is: 'sign-in' }>;

/** So many apps are named within the sentence, in so many words. */
const fewApps = 3;
const fewWords = 15;
/** So many are named at all. Of more it is said how many they are; `run.json` holds the id of each. */
const mostApps = 40;

export function appInWords(id: string): string {
  return words.apps[id] ?? fill(words.theApp, { id });
}

const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${words.and} ${texts.at(-1) ?? ''}`;

/** Sentences of at most 25 words that name apps, all of them. */
function nameApps(names: readonly string[]): string[] {
  const first = fill(words.theseApps, { count: String(names.length) });
  const groups: string[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last !== undefined && wordsIn([first, listed([...last, name])]) <= mostWords) last.push(name);
    else groups.push([name]);
  }
  return groups.map((group, at) => `${at === 0 ? first : words.furtherApps} ${listed(group)}`);
}

/** The apps that get through. */
export interface SaidApps {
  /** In kind, to go on with. */
  readonly apps: string;
  /** Whole sentences that name what is only counted there. */
  readonly named: readonly string[];
}

/** All apps that get through: in kind, with each one named that gets through or does not. */
export function appsInWords({ app, apps: { every, ids } }: Pick<SignIn, 'app' | 'apps'>): SaidApps {
  const names = ids.map(appInWords);
  if (every && names.length === 0) return { apps: words.anyApp, named: [] };
  const inOne = listed(names);
  if (names.length <= fewApps && wordsIn([inOne]) <= fewWords)
    return { apps: every ? fill(words.anyAppBut, { apps: inOne }) : inOne, named: [] };
  const count = String(names.length);
  if (names.length <= mostApps || every)
    return {
      apps: fill(every ? words.anyAppButSome : words.someApps, { count }),
      named: names.length <= mostApps ? nameApps(names) : [],
    };
  return { apps: fill(words.manyApps, { count, app: appInWords(app) }), named: [] };
}
