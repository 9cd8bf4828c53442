import type { RuleText } from '../../model/run.ts';
import { cardOf, endedBy } from '../plan/card-words.ts';
import type { PlanItem } from '../plan/codes.ts';
import type { RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { cardSentence, titleOf } from './card-title.ts';
import { listed, mostNames, mostUrgentNames } from './listed.ts';
import { clerkWords } from './clerk-words.ts';

const words = clerkWords.notes;

/** What to ask for: what the same change ends needs no request of its own. */
export function asksOf(rules: readonly RuleText[]): readonly string[] {
  const ended = endedBy(rules);
  return [...new Set(rules.filter(({ id }) => !ended.has(id)).map(({ ask }) => ask))];
}

/** Everybody's name, where the title says only how many. */
function named(item: PlanItem): string {
  const title = titleOf(item);
  if (item.subjects.length < 2) return title;
  return fill(words.toProvider.names, {
    title,
    names: listed(
      item.subjects.map(({ name }) => name),
      item.urgency === 'do-first' ? mostUrgentNames : mostNames,
    ),
  });
}

/** One note to the provider for all of these, with codes and names; one line for each. */
export function providerNote({ run }: RunIndex, items: readonly PlanItem[]): readonly string[] {
  if (items.length === 0) return [];
  return [
    fill(words.toProvider.start, { date: longDate(run.readAt) }),
    ...items.map((item) =>
      fill(words.toProvider.item, { code: item.code, title: named(item), ask: asksOf(item.rules).join(' ') }),
    ),
    words.toProvider.end,
  ];
}

export interface PersonNote {
  /** Over the note; empty where nothing is to be written. */
  readonly to: string;
  readonly text: readonly string[];
  /** Why nothing is to be written yet. */
  readonly silent: string;
}

/** What to write to the people of a card, or why to write nothing yet. */
export function personNote({ run }: RunIndex, item: PlanItem): PersonNote {
  const cards = item.rules.flatMap(({ id }) => cardOf(id) ?? []);
  const silent = cards.find((card) => card.silent !== undefined)?.silent;
  if (silent !== undefined) return { to: '', text: [], silent: cardSentence(silent, item) };
  const note = cards.find((card) => card.note !== undefined)?.note;
  if (note === undefined) return { to: '', text: [], silent: '' };
  const [one] = item.subjects;
  const alone = item.subjects.length === 1 && one !== undefined && ['person', 'mailbox'].includes(one.kind);
  return {
    to: alone ? fill(clerkWords.card.noteTo, { name: one.name }) : clerkWords.card.noteToEach,
    text: [
      alone ? fill(words.toPerson.start, { name: one.name }) : words.toPerson.startEach,
      cardSentence(note, item),
      fill(words.toPerson.end, { council: run.council }),
    ],
    silent: '',
  };
}
