import { z } from 'zod';
import { inWords } from '../text/fill.ts';
import { ChangeKind } from '../paper/policy-changes.ts';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);
const counted = z.strictObject({ one: text, many: text });

/** Sentences of the clerk's report that need numbers or names. */
export const clerkWords = readWords('clerk', () =>
  z.strictObject({
    verdict: z.strictObject({
      urgent: counted,
      nothing: text,
      cannotTell: text,
      cannotTellAny: text,
      alsoUnknown: counted,
      questions: counted.extend({ none: text }),
    }),
    unknownFirst: text,
    unknownFirstOf: text,
    answered: text,
    unchecked: z.strictObject({ promises: text, outside: text, none: text, twice: text }),
    outsideReview: text,
    saidNo: counted,
    more: counted,
    andMore: text,
    oneReason: text,
    oneReasonForAll: text,
    clerkMinutes: z.strictObject({
      conversation: z.number(),
      change: z.number(),
      warning: z.number(),
      note: z.number(),
      question: z.number(),
      step: z.number(),
    }),
    minutes: counted.extend({ hours: text, exact: counted, hour: counted }),
    boxes: z.strictObject({
      doNothing: text,
      askNothing: text,
      doNothingSeen: text,
      askUnseen: text,
      send: text,
      quarter: text,
      answer: counted,
      later: counted,
      answerNothing: text,
    }),
    age: z.strictObject({ today: text, days: counted }),
    provider: text,
    card: z.strictObject({
      effort: text,
      alsoUnknown: text,
      oneChange: text,
      changeForAll: text,
      left: text,
      stillSo: text,
      fresh: text,
      gap: text,
      noteTo: text,
      noteToEach: text,
      noteToUser: text,
      noteToAll: text,
    }),
    disclosure: z.strictObject({ law: text, source: text, read: text, until: text, write: text }),
    notes: z.strictObject({
      toProvider: z.strictObject({ start: text, end: text, item: text, names: text }),
      toPerson: z.strictObject({ start: text, startEach: text, end: text }),
      and: text,
    }),
    lines: z.strictObject({
      needs: counted,
      promises: counted,
      folded: text,
      foldedOnly: text,
      to: text,
      waiting: z.strictObject({ one: text, many: text }),
      code: text,
      undecided: text,
      change: text,
      changeName: text,
      question: text,
      sameAs: text,
      settingsSilent: text,
      holdNothing: text,
      holdNothingSeen: text,
      notSeen: text,
      reason: text,
    }),
    later: z.strictObject({
      quarter: text,
      review: text,
      whom: text,
      some: text,
    }),
    since: z.strictObject({
      first: text,
      fresh: text,
      gone: text,
      altered: text,
      unseen: text,
      byRule: text,
      otherRule: text,
    }),
    trend: z.strictObject({ title: text, point: text }),
    pictures: z.strictObject({ bar: text, themes: text, theme: text }),
    wording: counted.extend({ all: text }),
    changeCounts: z.record(ChangeKind, text),
    changeKinds: z.record(ChangeKind, text),
  }),
);

/** One of two wordings, by number; `{n}` is the number, `{count}` and `{Count}` the number as it stands in text. */
export function byNumber(words: { readonly one: string; readonly many: string }, n: number): string {
  const count = inWords(n);
  return (n === 1 ? words.one : words.many)
    .replaceAll('{n}', n.toLocaleString('en-GB'))
    .replaceAll('{count}', count)
    .replaceAll('{Count}', `${count.slice(0, 1).toUpperCase()}${count.slice(1)}`);
}
