import { MailRoutes } from '../../model/told.ts';
import { cardOf, cardWords } from '../plan/card-words.ts';
import type { PlanItem } from '../plan/codes.ts';
import { subjectKey, type OpenFinding } from '../plan/open-findings.ts';
import { fill } from '../text/fill.ts';
import { countOf, shortfall } from './phrases.ts';
import { clerkFinding } from '../told/clerk-finding.ts';
import { nameOf } from '../told/name-of.ts';

type Route = MailRoutes['routes'][number];

/** Routes that a finding tells; none where its rule is about something else. */
function routesOf({ rule, finding }: OpenFinding): readonly Route[] {
  return Object.entries(rule.finding.tells)
    .filter(([, form]) => form === 'mail-routes')
    .flatMap(([fact]) => finding.facts.filter((one) => one.fact === fact && one.value !== ''))
    .flatMap(({ value }) => MailRoutes.parse(JSON.parse(value)).routes);
}

/** Only what certainly leaves "forwards"; what may be stopped, or is not in use, is said to be set so. */
function forwardsOf(routes: readonly Route[]): string {
  const leaving = routes.filter(({ state }) => state === 'leaves');
  if (leaving.length === 0) return cardWords.forwards.perhaps;
  return leaving.every(({ someMailOnly }) => someMailOnly)
    ? cardWords.forwards.some
    : cardWords.forwards.leaves;
}

function domainsOf(routes: readonly Route[]): string {
  const leaving = routes.filter(({ state }) => state === 'leaves');
  const domains = (leaving.length > 0 ? leaving : routes).map(({ domain }) => domain);
  const known = [...new Set(domains.filter((domain) => domain !== ''))];
  return known.length === 0 ? cardWords.nowhere : known.join(', ');
}

/** "Joan Pettifer’s", "James’". */
function possessive(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`;
}

/** Mailboxes that are nobody's own (Get-Mailbox, RecipientTypeDetails; Graph's userPurpose, read 2026-11). */
const nobodysOwn: Readonly<Record<string, RegExp>> = {
  RecipientTypeDetails: /^"(?:shared|room|equipment|scheduling)mailbox"$/iu,
  userPurpose: /^"(?:shared|room|equipment)"$/iu,
};

/** The name of the one shared mailbox that an item is about; undefined where it is about anything else. */
export function sharedMailboxOf({ open, subjects }: PlanItem): string | undefined {
  const [one] = subjects;
  if (one === undefined || subjects.length > 1) return undefined;
  const isShared = open
    .flatMap(({ finding }) => finding.evidence)
    .some(({ object, property, value }) => object === one.id && nobodysOwn[property]?.test(value) === true);
  return isShared ? nameOf(one) : undefined;
}

/** What each is called where a sentence begins with it: two devices of one name are told apart by who uses them. */
export function labelsOf({ open }: PlanItem): readonly string[] {
  const labels = open.map(({ finding, rule, result }): [string, string] => [
    subjectKey(finding.subject),
    clerkFinding(finding, rule, result.params).label,
  ]);
  return [...new Map(labels).values()];
}

/** What stands in the sentences of a card: who, how many, and where email goes. */
export function cardValues(item: PlanItem): Readonly<Record<string, string>> {
  const { open, count, subjects } = item;
  // Several stand by name below the title; a sentence that repeats fifty names is read by nobody.
  const [one] = subjects;
  const alone = subjects.length > 1 ? undefined : one === undefined ? '' : nameOf(one);
  const name = alone ?? cardWords.several.any;
  const shared = sharedMailboxOf(item);
  const routes = open.flatMap(routesOf);
  return {
    name,
    each: shared === undefined ? (alone ?? cardWords.several.each) : cardWords.shared.each,
    mailbox:
      shared === undefined
        ? fill(cardWords.mailbox, { possessive: possessive(alone ?? '') })
        : fill(cardWords.shared.mailbox, { name: shared }),
    count: countOf(open[0]?.finding.subject.kind ?? 'other', count),
    n: String(count),
    where: domainsOf(routes),
    forwards: forwardsOf(routes),
  };
}

/** Fills a sentence of a card; what is not in it is not needed. */
export function cardSentence(sentence: string, item: PlanItem): string {
  return fill(sentence, cardValues(item));
}

/** Who and what, without blame. */
export function titleOf(item: PlanItem): string {
  const [rule] = item.rules;
  const [first] = item.open;
  if (rule === undefined) return '';
  const card = cardOf(rule.id);
  const kind = first?.finding.subject.kind ?? 'other';
  if (card === undefined || first === undefined) {
    const title = shortfall(rule.failTitle, kind, item.count);
    return item.subjects.length === 1 && item.count === 1 && kind !== 'tenant'
      ? `${rule.failTitle}: ${labelsOf(item).join(', ')}`
      : title;
  }
  return cardSentence(item.count === 1 ? card.title.one : card.title.many, item);
}
