import type { Circumstance, Miss, SignInGap, SignInReason } from '../../model/told-sign-in.ts';
import { capital, fill } from '../text/fill.ts';
import { appInWords, appsInWords } from './apps-words.ts';
import { shortSentences } from './short-sentence.ts';
import { toldWords } from './told-words.ts';

const words = toldWords.signIn;

/** The id by which policies name the trusted addresses of the service itself; no named location has it. */
const serviceTrustedAddresses = '00000000-0000-0000-0000-000000000000';

function placesInWords({ places }: Circumstance): string {
  if (places.length === 0) return words.place.elsewhere;
  const names = places.map(({ id, name }) =>
    id === serviceTrustedAddresses ? words.place.trustedService : `“${name}”`,
  );
  return `${words.place.from} ${names.join(` ${words.place.and} `)}`;
}

const { properties } = words.marks;

function deviceInWords({ value, marks }: Circumstance): string {
  const said = words.device[value] ?? value;
  const names = [
    ...new Set(marks.map(({ property }) => properties[property] ?? properties['other'] ?? property)),
  ];
  return [said, ...names.map((property) => fill(words.marks.one, { property }))].join(' ');
}

/** One circumstance of a sign-in, with all values that get through alike. */
export function circumstanceInWords(one: Circumstance): string {
  const { aspect, value, also } = one;
  if (aspect === 'location') return placesInWords(one);
  if (aspect === 'device') return deviceInWords(one);
  const own = words[aspect] ?? {};
  const said = (values: readonly string[]): string =>
    values.map((each) => own[each] ?? each).join(` ${words.or} `);
  const values = [value, ...also];
  const others = Object.keys(own).filter((each) => !values.includes(each));
  if (aspect === 'client' && others.length === 0) return words.anyProgram;
  const anyBut = words.anyBut[aspect];
  return anyBut === undefined || values.length <= others.length + 1
    ? said(values)
    : fill(anyBut, { values: said(others) });
}

type SignIn = Extract<SignInGap, { is: 'sign-in' }>;

/** The sign-in that gets through, as a phrase that a sentence can end with; empty without a gap. */
export function gapSignIn(gap: SignInGap): string {
  if (gap.is === 'none') return '';
  if (gap.is === 'hole') return words.holes[gap.hole] ?? gap.hole;
  if (gap.anything) return words.anything;
  // A reason that speaks of a circumstance says nothing where the circumstance itself is left out.
  const missed = new Set<string>(gap.near.flatMap(({ misses }) => misses));
  const { apps, named } = gap.isAction ? { apps: appInWords(gap.app), named: [] } : appsInWords(gap);
  const signIn = shortSentences(
    gap.isAction ? [apps] : [words.signInTo, apps],
    gap.circumstances.map((one) => ({
      aspect: one.aspect,
      text: circumstanceInWords(one),
      ordinary: one.ordinary && one.also.length === 0 && !missed.has(one.aspect),
    })),
    words.further,
  );
  return [signIn, ...named].join('. ');
}

/** What is not said of one app, or of one kind of program, is not missed by “this” one. */
function wordsOfMiss(miss: Miss, gap: SignIn, isAlone: boolean): string {
  if (miss === 'target' && gap.isAction) return words.misses['target-action'] ?? miss;
  if (gap.anything) return words.missesOfAny[miss] ?? words.misses[miss] ?? miss;
  const isOneApp = !gap.apps.every && gap.apps.ids.length === 1;
  if (miss === 'target' && !isOneApp) return isAlone ? words.theseAppsMissed : words.someAppsMissed;
  return words.misses[miss] ?? miss;
}

const missesInWords = (misses: readonly Miss[], gap: SignIn): string => {
  const isAlone = misses.length === 1;
  if (isAlone && misses[0] === 'report-only') return words.misses['report-only-alone'] ?? '';
  if (misses.includes('in-part')) return words.misses['report-only-in-part'] ?? '';
  return misses.map((miss) => wordsOfMiss(miss, gap, isAlone)).join(` ${words.and} `);
};

/** Which policies to mend, and what each missed; empty where no policy decides. */
export function gapWhy(gap: SignInGap): string {
  if (gap.is !== 'sign-in') return '';
  if (gap.near.length === 0) return words.noRule;
  return gap.near
    .map(({ policy, misses }) => `${words.rule} “${policy.name}” ${missesInWords(misses, gap)}`)
    .join('; ');
}

/** The sign-in, then why, in a sentence of its own; for the technician. */
export function gapInWords(gap: SignInGap): string {
  return [gapSignIn(gap), capital(gapWhy(gap))].filter((part) => part !== '').join('. ');
}

export function reasonInWords(reason: SignInReason): string {
  return reason.map((code) => words.reasons[code] ?? code).join(' ');
}
