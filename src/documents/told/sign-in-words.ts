import type { Circumstance, Miss, SignInGap, SignInReason } from '../../model/told-sign-in.ts';
import { fill } from '../text/fill.ts';
import { shortSentences } from './short-sentence.ts';
import { toldWords } from './told-words.ts';

const words = toldWords.signIn;

/** The id by which policies name the trusted addresses of the service itself; no named location has it. */
const serviceTrustedAddresses = '00000000-0000-0000-0000-000000000000';

export function appInWords(id: string): string {
  return words.apps[id] ?? fill(words.theApp, { id });
}

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

/** So many apps are named one by one. */
const mostApps = 3;

const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${words.and} ${texts.at(-1) ?? ''}`;

type SignIn = Extract<SignInGap, { is: 'sign-in' }>;

/** All apps that get through, in kind; one of them where there are too many to name. */
function appsInWords({ app, apps: { every, ids } }: SignIn): string {
  const names = ids.map(appInWords);
  if (every && ids.length === 0) return words.anyApp;
  if (every)
    return ids.length < mostApps
      ? fill(words.anyAppBut, { apps: listed(names) })
      : fill(words.manyApps, { app: appInWords(app) });
  return ids.length <= mostApps ? listed(names) : fill(words.someApps, { app: appInWords(app) });
}

/** The sign-in that gets through, as a phrase that a sentence can end with; empty without a gap. */
export function gapSignIn(gap: SignInGap): string {
  if (gap.is === 'none') return '';
  if (gap.is === 'hole') return words.holes[gap.hole] ?? gap.hole;
  if (gap.anything) return words.anything;
  // A reason that speaks of a circumstance says nothing where the circumstance itself is left out.
  const missed = new Set<string>(gap.near.flatMap(({ misses }) => misses));
  return shortSentences(
    [...(gap.isAction ? [] : [words.signInTo]), gap.isAction ? appInWords(gap.app) : appsInWords(gap)],
    gap.circumstances.map((one) => ({
      aspect: one.aspect,
      text: circumstanceInWords(one),
      ordinary: one.ordinary && one.also.length === 0 && !missed.has(one.aspect),
    })),
    words.further,
  );
}

const missesInWords = (misses: readonly Miss[], { isAction }: SignIn): string => {
  if (misses.length === 1 && misses[0] === 'report-only') return words.misses['report-only-alone'] ?? '';
  const codes = misses.map((miss) => (miss === 'target' && isAction ? 'target-action' : miss));
  return codes.map((code) => words.misses[code] ?? code).join(` ${words.and} `);
};

/** Which policies to mend, and what each missed; empty where no policy decides. */
export function gapWhy(gap: SignInGap): string {
  if (gap.is !== 'sign-in') return '';
  if (gap.near.length === 0) return words.noRule;
  return gap.near
    .map(({ policy, misses }) => `${words.rule} “${policy.name}” ${missesInWords(misses, gap)}`)
    .join('; ');
}

/** The sign-in, then why; for the technician. */
export function gapInWords(gap: SignInGap): string {
  const why = gapWhy(gap);
  return why === '' ? gapSignIn(gap) : `${gapSignIn(gap)}: ${why}`;
}

export function reasonInWords(reason: SignInReason): string {
  return reason.map((code) => words.reasons[code] ?? code).join(' ');
}
