import type { Changes } from '../../history/compare.ts';
import { planOf, type PlanItem } from '../plan/codes.ts';
import { subjectKey, type OpenFinding } from '../plan/open-findings.ts';
import type { RunIndex } from '../run-index.ts';
import { clerkFinding } from '../told/clerk-finding.ts';
import { listed, mostUrgentNames } from './listed.ts';
import { asksOf, personNote } from './notes.ts';
import { said } from './said.ts';
import { sinceWhen } from './since-when.ts';

interface Mine {
  readonly item: PlanItem;
  readonly one: OpenFinding;
}

const kinds: readonly string[] = ['person', 'mailbox'];

/** What only a few share is theirs; what many share stands once, in the list of things that can wait. */
const fewAccounts = 3;

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

const nameOf = (mine: readonly Mine[]): string => mine[0]?.one.finding.subject.name ?? '';

function blockOf(index: RunIndex, alike: readonly (readonly Mine[])[], changes: Changes | undefined) {
  const [first] = alike;
  const items = [...new Set((first ?? []).map(({ item }) => item))];
  const urgent = items.filter(({ urgency }) => urgency === 'do-first');
  const later = items.filter(({ urgency }) => urgency !== 'do-first');
  const asked = new Set(later.flatMap(({ rules }) => rules.map(({ ask }) => ask)));
  return {
    names: listed(alike.map(nameOf), mostUrgentNames),
    codes: items.map(({ code }) => code),
    lines: [...new Set(said((first ?? []).map(told)))],
    since: alike.length === 1 ? urgent.flatMap((item) => sinceWhen(index, item, changes)) : [],
    toProvider: asksOf(items.flatMap(({ rules }) => rules)).filter((ask) => asked.has(ask)),
    toPerson: urgent.map((item) => personNote(index, item).silent).filter((text) => text !== ''),
    noted: urgent.filter((item) => personNote(index, item).text.length > 0).map(({ code }) => code),
  };
}

/** What is said of one account, without its name: people with the same list share a block. */
const likeness = (mine: readonly Mine[]): string =>
  JSON.stringify(mine.map((one) => [one.item.code, told(one).said]));

/** One block a person or mailbox: what, since when, what to say. */
export function peopleBlocks(index: RunIndex, changes: Changes | undefined) {
  const all = accounts(planOf(index).items);
  return [...Map.groupBy(all, likeness).values()].map((alike) => blockOf(index, alike, changes));
}
