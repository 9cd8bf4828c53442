import { asksOf } from '../plan/requests.ts';
import { cardOf, type CardWords } from '../plan/card-words.ts';
import type { PlanItem } from '../plan/codes.ts';
import type { RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { nameOf } from '../told/name-of.ts';
import { cardSentence, labelsOf, sharedMailboxOf, titleOf } from './card-title.ts';
import { listed, mostNames, mostUrgentNames } from './listed.ts';
import { clerkWords } from './clerk-words.ts';

const words = clerkWords.notes;

/** Everybody's name, where the title says only how many: names that follow are counted by nobody. */
function named(item: PlanItem): string {
  const [rule] = item.rules;
  if (rule === undefined || item.subjects.length < 2) return titleOf(item);
  const title = cardOf(rule.id) === undefined ? rule.failTitle : titleOf(item);
  return fill(words.toProvider.names, {
    title,
    names: listed(labelsOf(item), item.urgency === 'do-first' ? mostUrgentNames : mostNames),
  });
}

/** One note to the provider for all of these, with codes and names; one line for each. */
export function providerNote({ run }: RunIndex, items: readonly PlanItem[]): readonly string[] {
  if (items.length === 0) return [];
  return [
    fill(words.toProvider.start, { date: longDate(run.readAt) }),
    ...items.map((item) =>
      fill(words.toProvider.item, {
        code: item.code,
        title: named(item),
        ask: asksOf(item.rules, item.subjects).join(' '),
      }),
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

/** A setting concerns everybody; a thing has somebody who uses it. */
function noteToSeveral({ subjects }: PlanItem): string {
  const { noteToAll, noteToUser, noteToEach } = clerkWords.card;
  const [one] = subjects;
  if (one === undefined || one.kind === 'tenant') return noteToAll;
  return subjects.length === 1 ? noteToUser : noteToEach;
}

/** A mailbox that several people open has nobody whose own it is. */
function noteOf({ note = '', noteEach, noteShared }: CardWords, alone: boolean, shared: boolean): string {
  if (alone) return note;
  return (shared ? noteShared : noteEach) ?? note;
}

/** What to write to the people of a card, or why to write nothing yet. */
export function personNote({ run }: RunIndex, item: PlanItem): PersonNote {
  const cards = item.rules.flatMap(({ id }) => cardOf(id) ?? []);
  const silent = cards.find((card) => card.silent !== undefined)?.silent;
  if (silent !== undefined) return { to: '', text: [], silent: cardSentence(silent, item) };
  const card = cards.find(({ note }) => note !== undefined);
  if (card?.note === undefined) return { to: '', text: [], silent: '' };
  const [one] = item.subjects;
  const shared = sharedMailboxOf(item);
  const alone =
    item.subjects.length === 1 &&
    one !== undefined &&
    shared === undefined &&
    ['person', 'mailbox'].includes(one.kind);
  return {
    to: alone ? fill(clerkWords.card.noteTo, { name: nameOf(one) }) : noteToSeveral(item),
    text: [
      alone ? fill(words.toPerson.start, { name: nameOf(one) }) : words.toPerson.startEach,
      cardSentence(noteOf(card, alone, shared !== undefined), item),
      fill(words.toPerson.end, { council: run.council }),
    ],
    silent: '',
  };
}
