import type { Changes } from '../../history/compare.ts';
import { askOf, asksOf } from '../plan/requests.ts';
import { endedBy } from '../plan/card-words.ts';
import { planOf, type PlanItem } from '../plan/codes.ts';
import { subjectKey, type OpenFinding } from '../plan/open-findings.ts';
import type { RunIndex } from '../run-index.ts';
import { clerkFinding } from '../told/clerk-finding.ts';
import { nameOf } from '../told/name-of.ts';
import { sharedMailboxOf } from './card-title.ts';
import { listed, mostUrgentNames } from './listed.ts';
import { personNote } from './notes.ts';
import { saidBelowName } from './said.ts';
import { sinceWhen } from './since-when.ts';

interface Mine {
  readonly item: PlanItem;
  readonly one: OpenFinding;
}

const kinds: readonly string[] = ['person', 'mailbox'];

/** What only a few share is theirs; what many share stands once, in the list of things that can wait. */
const fewAccounts = 3;
/** More people than this are a long list. */
const mostAtLength = 10;

function isOwn({ urgency, count }: PlanItem): boolean {
  return urgency === 'do-first' || count <= fewAccounts;
}

function accounts(items: readonly PlanItem[]): readonly Mine[][] {
  const all = items
    .filter(isOwn)
    .flatMap((item) => item.open.map((one) => ({ item, one })))
    .filter(({ one }) => kinds.includes(one.finding.subject.kind));
  return [...Map.groupBy(all, ({ one }) => subjectKey(one.finding.subject)).values()];
}

const told = ({ one: { finding, rule, result } }: Mine) => clerkFinding(finding, rule, result.params);

const namesOf = (alike: readonly (readonly Mine[])[]): string[] =>
  alike.flatMap(([first]) => (first === undefined ? [] : [nameOf(first.one.finding.subject)]));

function codesOf(mine: readonly Mine[]): readonly string[] {
  return [...new Set(mine.map(({ item }) => item.code))];
}

const canWait = ({ item }: Mine): boolean => item.urgency !== 'do-first';

/** What can wait and what a card ends for the same account: it is neither told nor asked for, and keeps its code. */
function lasting(mine: readonly Mine[]): readonly Mine[] {
  const ended = endedBy(mine.filter((one) => !canWait(one)).map(({ one: { rule } }) => rule));
  return mine.filter((each) => !canWait(each) || !ended.has(each.one.rule.id));
}

/** What is to be said of accounts that are alike. */
function blockOf(alike: readonly (readonly Mine[])[], all: readonly Mine[]) {
  const shown = lasting(all);
  const subjects = alike.flatMap(([first]) => (first === undefined ? [] : [first.one.finding.subject]));
  const later = shown.filter(canWait);
  const asked = new Set(later.flatMap(({ item }) => item.rules.map((rule) => askOf(rule, subjects))));
  const asks = asksOf(
    (alike[0] ?? []).flatMap(({ item }) => item.rules),
    subjects,
  );
  return {
    names: listed(namesOf(alike), mostUrgentNames),
    codes: codesOf(alike[0] ?? []),
    lines: saidBelowName(shown.map(told)),
    toProvider: asks.filter((ask) => asked.has(ask)),
  };
}

const nothingTwice = { since: [], toPerson: [], noted: [], notedForUser: false, toProvider: [] };

/** What the cards say of them, too: since when, and what to write. */
function fromCards(index: RunIndex, alike: readonly (readonly Mine[])[], changes: Changes | undefined) {
  const items = [...new Set((alike[0] ?? []).filter((one) => !canWait(one)).map(({ item }) => item))];
  return {
    since: alike.length === 1 ? items.flatMap((item) => sinceWhen(index, item, changes)) : [],
    toPerson: items.map((item) => personNote(index, item).silent).filter((text) => text !== ''),
    noted: items.filter((item) => personNote(index, item).text.length > 0).map(({ code }) => code),
    notedForUser: items.some((item) => sharedMailboxOf(item) !== undefined),
  };
}

/** What is said of one account, without its name: people with the same list share a block. */
function likeness(mine: readonly Mine[]): string {
  return JSON.stringify(mine.map((one) => [one.item.code, told(one).said]));
}

/**
 * One block a person or mailbox: what, since when, what to say. A long list does not repeat what stands under the codes,
 * and names those of whom nothing else is to be said in one row.
 * @param whole everything is told, however long it gets
 */
export function peopleBlocks(index: RunIndex, changes: Changes | undefined, whole: boolean) {
  const all = accounts(planOf(index).items);
  const groups = [...Map.groupBy(all, likeness).values()];
  const short = !whole && groups.length > mostAtLength;
  const further = short ? groups.filter(([first = []]) => lasting(first).some(canWait)) : groups;
  return {
    any: groups.length > 0,
    short,
    blocks: further.map((alike) => {
      const [first = []] = alike;
      return {
        ...blockOf(alike, short ? first.filter(canWait) : first),
        ...(short ? nothingTwice : fromCards(index, alike, changes)),
      };
    }),
    onCards: groups
      .filter((alike) => !further.includes(alike))
      .map((alike) => ({
        names: listed(namesOf(alike), mostUrgentNames),
        codes: codesOf(alike[0] ?? []),
      })),
  };
}
