import type { Circumstance, SignInGap, SignInReason } from '../../model/told.ts';
import { fill } from '../text/fill.ts';
import { shortSentence } from './short-sentence.ts';
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

function deviceInWords(value: string): string {
  const [state = '', chosen] = value.split('+');
  const said = words.device[state] ?? state;
  return chosen === undefined ? said : `${said}, ${words.device[chosen] ?? chosen}`;
}

/** One circumstance of a sign-in. */
export function circumstanceInWords(one: Circumstance): string {
  const { aspect, value } = one;
  if (aspect === 'location') return placesInWords(one);
  return aspect === 'device' ? deviceInWords(value) : (words[aspect]?.[value] ?? value);
}

/** The sign-in that gets through, as a phrase that a sentence can end with; empty without a gap. */
export function gapSignIn(gap: SignInGap): string {
  if (gap.is === 'none') return '';
  if (gap.is === 'hole') return words.holes[gap.hole] ?? gap.hole;
  if (gap.anything) return words.anything;
  return shortSentence(
    [...(gap.isAction ? [] : [words.signInTo]), appInWords(gap.app)],
    gap.circumstances.map((one) => ({
      aspect: one.aspect,
      text: circumstanceInWords(one),
      ordinary: one.ordinary,
    })),
  );
}

/** Why no policy stopped it: those that nearly did, and what each missed; empty where no policy decides. */
export function gapWhy(gap: SignInGap): string {
  if (gap.is !== 'sign-in') return '';
  if (gap.near.length === 0) return words.noRule;
  return gap.near
    .map(({ policy, misses }) => {
      const missed = misses.map((miss) => words.misses[miss] ?? miss).join(` ${words.and} `);
      return `${words.rule} “${policy.name}” ${missed}`;
    })
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
