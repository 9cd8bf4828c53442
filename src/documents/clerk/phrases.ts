import type { RuleResult, RuleText } from '../../model/run.ts';
import { fill, sentence } from '../text/fill.ts';
import { foundWords } from '../words.ts';

/** A key that comes from a run must not find what every object inherits ("valueOf"). */
const own = <T>(words: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** "3 people or accounts". */
export const countOf = (kind: string, count: number): string => {
  const words = own(foundWords.subjects, kind) ?? foundWords.subjects.other;
  return fill(count === 1 ? words.one : words.many, { n: count });
};

const lists = /^Lists (\w)/u;

/** What a list of things would cover, as a thing to cover: "Lists mailboxes ..." is "Mailboxes ...". */
export function withoutLists(part: string): string {
  return part.replace(lists, (_all, first: string) => first.toUpperCase());
}

/** The same as a thing that could not be listed; undefined for a part that is no list. */
export function listedPart(part: string): string | undefined {
  return lists.test(part) ? part.replace(lists, '$1') : undefined;
}

/** "24 characters"; the number alone where a run does not say what it counts. */
export function withUnit(value: number, unit = ''): string {
  const words = own(foundWords.units, unit);
  return words === undefined ? String(value) : fill(value === 1 ? words.one : words.many, { n: value });
}

/** What falls short, with how many; a setting of the whole council needs no number. */
export const shortfall = (title: string, kind: string, count: number): string =>
  foundWords.single.includes(kind) ? title : `${title}: ${countOf(kind, count)}`;

const kindOf = ({ findings, doubts }: RuleResult): string =>
  findings[0]?.subject.kind ?? doubts[0]?.subjects[0]?.kind ?? 'other';

export const shortfallOf = (title: string, result: RuleResult): string =>
  sentence(shortfall(title, kindOf(result), result.counts.fail));
export const countUnknown = (result: RuleResult): string => countOf(kindOf(result), result.counts.unknown);
export const countAccepted = (result: RuleResult): string => countOf(kindOf(result), result.counts.accepted);

/** "no licence cost", alone or with what it holds under ("none with Intune"); else the cost in words of the rule. */
export function costInWords({ effort }: RuleText): string {
  return effort.cost.replace(/^none\b/u, foundWords.cost.none);
}
