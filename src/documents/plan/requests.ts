import type { RuleText, Subject } from '../../model/run.ts';
import { foundWords } from '../words.ts';
import { cardWords, endedBy } from './card-words.ts';

/** A request as it is made of one person, account or thing: rules are written for several. */
export function askOfOne(ask: string): string {
  return cardWords.ofOne.reduce((text, { several, one }) => text.replaceAll(several, one), ask);
}

/** The request of a rule about these; what the whole council has one of may still speak of several things. */
export function askOf({ ask }: Pick<RuleText, 'ask'>, subjects: readonly Pick<Subject, 'kind'>[]): string {
  const [one] = subjects;
  const alone = subjects.length === 1 && one !== undefined && !foundWords.single.includes(one.kind);
  return alone ? askOfOne(ask) : ask;
}

/** What to ask for, once each: what the same change ends needs no request of its own. */
export function asksOf(
  rules: readonly RuleText[],
  subjects: readonly Pick<Subject, 'kind'>[],
): readonly string[] {
  const ended = endedBy(rules);
  return [...new Set(rules.filter(({ id }) => !ended.has(id)).map((rule) => askOf(rule, subjects)))];
}
