import type { Changes } from '../../history/compare.ts';
import { priceOf, type Branding } from '../branding/branding.ts';
import { asksOf } from '../plan/requests.ts';
import { cardOf, endedBy } from '../plan/card-words.ts';
import { planOf, type Plan, type PlanItem } from '../plan/codes.ts';
import { subjectKey } from '../plan/open-findings.ts';
import type { RuleText } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { fill } from '../text/fill.ts';
import { clerkFinding } from '../told/clerk-finding.ts';
import { nameOf } from '../told/name-of.ts';
import { cardSentence, titleOf } from './card-title.ts';
import { clerkWords } from './clerk-words.ts';
import { icoClock } from './ico-clock.ts';
import { exactMinutes } from './minutes.ts';
import { lineLink } from './marks.ts';
import { personNote, providerNote } from './notes.ts';
import { costInWords, countOf } from './phrases.ts';
import { mostUrgentNames } from './listed.ts';
import { said, saidBelowName } from './said.ts';
import { sinceWhen } from './since-when.ts';

const words = clerkWords.card;
/** So many cards are printed with room around them; more are a long list. */
export const mostAtEase = 5;

const tellsMore = ({ finding }: RuleText): boolean => Object.keys(finding.tells).length > 0;

/**
 * Other items that the same change ends: what it ends for the same account, and, where it is made for everybody and not for
 * those of this item alone, those of the same switch.
 */
function endedToo({ items }: Plan, item: PlanItem): string {
  const ended = endedBy(item.rules);
  // What another rule of the card ends is not asked for, so its change does not happen.
  const switches = item.rules.filter(({ id }) => !ended.has(id) && cardOf(id)?.change === true);
  const forAll = new Set([...switches.map(({ id }) => id), ...endedBy(switches)]);
  const mine = new Set(item.subjects.map(subjectKey));
  const others = items.filter((other) => other.code !== item.code);
  const isOfMine = ({ rules, subjects }: PlanItem): boolean =>
    rules.every(({ id }) => ended.has(id)) && subjects.every((subject) => mine.has(subjectKey(subject)));
  const isOfAll = (other: PlanItem): boolean =>
    !isOfMine(other) &&
    other.rules.every(
      ({ id }) =>
        forAll.has(id) || (ended.has(id) && other.subjects.every((subject) => mine.has(subjectKey(subject)))),
    );
  const saidOf = (text: string, ends: readonly PlanItem[]): readonly string[] =>
    ends.length === 0 ? [] : [fill(text, { codes: ends.map(({ code }) => code).join(', ') })];
  return [
    ...saidOf(words.oneChange, others.filter(isOfMine)),
    ...saidOf(words.changeForAll, others.filter(isOfAll)),
  ].join(' ');
}

/** What else is known of the same card: how many could not be looked at. */
function alsoUnknown({ rules, open }: PlanItem): readonly string[] {
  const ids = new Set(rules.map(({ id }) => id));
  const results = [...new Set(open.map(({ result }) => result))].filter(({ rule }) => ids.has(rule));
  const kind = open[0]?.finding.subject.kind ?? 'other';
  const most = Math.max(0, ...results.map(({ counts }) => counts.unknown));
  return most === 0 ? [] : [fill(words.alsoUnknown, { count: countOf(kind, most) })];
}

function effortOf({ run }: RunIndex, { minutes, rules }: PlanItem, branding?: Branding): string {
  const price = priceOf(minutes, branding);
  const costs = [...new Set(rules.map(costInWords)), ...(price === '' ? [] : [price])];
  return fill(words.effort, {
    minutes: exactMinutes(minutes),
    provider: run.provider ?? clerkWords.provider,
    cost: costs.join(', '),
  });
}

/** What the title does not say already: further shortfalls, the names behind a number, which sign-in gets through. */
function foundOn(item: PlanItem): readonly string[] {
  const { open, rules, count, subjects } = item;
  const [first] = rules;
  const saysMore = first !== undefined && (cardOf(first.id) === undefined || tellsMore(first));
  const told = open
    .filter(({ rule }) => rule !== first || count > 1 || saysMore)
    .map(({ finding, rule, result }) => clerkFinding(finding, rule, result.params));
  const [one] = subjects;
  const alone = one !== undefined && subjects.length === 1 && titleOf(item).includes(nameOf(one));
  return alone ? saidBelowName(told) : said(told, mostUrgentNames);
}

function firstOf(item: PlanItem): string {
  const [rule] = item.rules;
  const card = rule === undefined ? undefined : cardOf(rule.id);
  return card === undefined ? (rule?.before ?? '') : cardSentence(card.first, item);
}

function discloses({ rules }: PlanItem): boolean {
  return rules.some(({ id }) => cardOf(id)?.disclosure === true);
}

/** The 72 hours, where they may run for at least one card. */
export function disclosureOf(index: RunIndex) {
  const concerned = planOf(index).items.filter(discloses);
  return {
    codes: concerned.map(({ code }) => code),
    said: concerned.length === 0 ? [] : icoClock(index.run),
  };
}

/** One thing that cannot wait: who and what, what to know before acting, who does it, and what to write. */
export function cardsOf(index: RunIndex, changes: Changes | undefined, branding?: Branding) {
  const plan = planOf(index);
  const urgent = plan.items.filter(({ urgency }) => urgency === 'do-first');
  return urgent.map((item) => {
    const [rule] = item.rules;
    return {
      code: item.code,
      /** Printed close: a long list is looked through, and not read at one go. */
      close: urgent.length > mostAtEase,
      title: titleOf(item),
      clauses: item.clauses.map((clause) => lineLink(index, clause)),
      undecided: item.undecided.map((clause) => lineLink(index, clause)),
      found: foundOn(item),
      why: rule?.why ?? '',
      since: [...sinceWhen(index, item, changes), ...alsoUnknown(item)],
      first: firstOf(item),
      disclosure: discloses(item),
      ask: asksOf(item.rules, item.subjects),
      effort: effortOf(index, item, branding),
      ends: endedToo(plan, item),
      toProvider: providerNote(index, [item]),
      toPerson: personNote(index, item),
    };
  });
}
