import { londonDaysBetween } from '../../model/london-day.ts';
import { planOf, type PlanItem } from '../plan/codes.ts';
import { numberedQuestions } from '../questions/due-questions.ts';
import type { RunIndex } from '../run-index.ts';
import { fill } from '../text/fill.ts';
import { titleOf } from './card-title.ts';
import { byNumber, clerkWords } from './clerk-words.ts';
import { urgentUnknown, type UrgentUnknown } from './first-things.ts';
import { clerkMinutesOf, inMinutes } from './minutes.ts';
import type { notChecked } from './not-checked.ts';

const words = clerkWords;
/** So many fit on the first page. */
const most = 5;

function unknownSentence({ rules, total }: UrgentUnknown, urgent: number): string {
  if (rules.length === 0) return '';
  if (urgent > 0) return byNumber(words.verdict.alsoUnknown, rules.length);
  const sentence = rules.length === total ? words.verdict.cannotTellAny : words.verdict.cannotTell;
  return fill(sentence, { n: rules.length, total });
}

/** A check passes for some and is unknown for others: the title of what passes would say the wrong thing of those. */
function unknownInWords({ rule: { title }, whom, promise }: UrgentUnknown['rules'][number]): string {
  if (whom === '' || promise === undefined) return fill(words.unknownFirst, { title });
  const said = promise.summary.replace(/[.\s]+$/u, '');
  return fill(words.unknownFirstOf, { whom, promise: said, line: promise.ref });
}

/** The one sentence at the top: what cannot wait, what nobody could tell, and how many questions there are. */
function verdictOf(urgent: number, unknown: UrgentUnknown, due: number): string {
  const first =
    urgent > 0
      ? byNumber(words.verdict.urgent, urgent)
      : unknown.rules.length > 0
        ? ''
        : words.verdict.nothing;
  const questions = due === 0 ? words.verdict.questions.none : byNumber(words.verdict.questions, due);
  return [first, unknownSentence(unknown, urgent), questions].filter((one) => one !== '').join(' ');
}

/** "A1", "A1 and A2", "A1 to A4": codes in a row. */
export function codeRange(items: readonly { readonly code: string }[]): string {
  const [first, last] = [items[0]?.code ?? '', items.at(-1)?.code ?? ''];
  if (items.length === 2) return `${first}${words.notes.and}${last}`;
  return items.length > 1 ? `${first} to ${last}` : first;
}

/** How old the settings are: in days of London, whatever the age. */
function ageOf({ readAt, judgedAt }: RunIndex['run']): string {
  const days = londonDaysBetween(new Date(readAt), new Date(judgedAt));
  // The warning below the head says it where the day is a later one.
  if (days < 0) return '';
  return days === 0 ? words.age.today : byNumber(words.age.days, days);
}

/** One reason behind at least half of what could not be checked is worth a sentence on the first page. */
function oneReason({ total, groups }: ReturnType<typeof notChecked>): string {
  const [commonest] = groups;
  if (commonest === undefined || total < 3 || commonest.inPolicy * 2 < total) return '';
  const reason = commonest.inPolicy === total ? words.oneReasonForAll : words.oneReason;
  return fill(reason, {
    n: commonest.inPolicy,
    total,
    sentence: commonest.sentence,
    todo: commonest.todo,
  });
}

function doBox(urgent: readonly PlanItem[], allSeen: boolean) {
  return {
    minutes: inMinutes(urgent.reduce((sum, item) => sum + clerkMinutesOf(item), 0)),
    items: urgent.slice(0, most).map((item) => ({ code: item.code, title: titleOf(item) })),
    more: urgent.length > most ? byNumber(words.more, urgent.length - most) : '',
    nothing: urgent.length > 0 ? '' : allSeen ? words.boxes.doNothing : words.boxes.doNothingSeen,
  };
}

function askBox(
  { run }: RunIndex,
  urgent: readonly PlanItem[],
  quarter: readonly PlanItem[],
  allSeen: boolean,
) {
  const provider = run.provider ?? words.provider;
  const notes = (urgent.length > 0 ? 1 : 0) + (quarter.length > 0 ? 1 : 0) + (allSeen ? 0 : 1);
  return {
    minutes: inMinutes(urgent.length > 0 || !allSeen ? words.clerkMinutes.note * notes : 0),
    lines: [
      ...(urgent.length > 0 ? [fill(words.boxes.send, { provider, codes: codeRange(urgent) })] : []),
      ...(urgent.length === 0 && allSeen ? [words.boxes.askNothing] : []),
      ...(allSeen ? [] : [words.boxes.askUnseen]),
      ...(quarter.length > 0 ? [fill(words.boxes.quarter, { codes: codeRange(quarter) })] : []),
    ],
  };
}

function answerBox(index: RunIndex, due: number) {
  const now = numberedQuestions(index.run).filter((question) => question.now).length;
  return {
    minutes: inMinutes(now * words.clerkMinutes.question),
    lines:
      due === 0
        ? [words.boxes.answerNothing]
        : [byNumber(words.boxes.answer, now), ...(due > now ? [byNumber(words.boxes.later, due - now)] : [])],
  };
}

/** The first page: one verdict, three boxes with minutes, the age of the settings. */
export function oneMinute(
  index: RunIndex,
  { due, unchecked }: { readonly due: number; readonly unchecked: ReturnType<typeof notChecked> },
) {
  const { items } = planOf(index);
  const urgent = items.filter(({ urgency }) => urgency === 'do-first');
  const unknown = urgentUnknown(index);
  const allSeen = unknown.rules.length === 0;
  return {
    verdict: verdictOf(urgent.length, unknown, due),
    unknown: unknown.rules.map(unknownInWords),
    do: doBox(urgent, allSeen),
    ask: askBox(
      index,
      urgent,
      items.filter(({ urgency }) => urgency === 'this-quarter'),
      allSeen,
    ),
    answer: answerBox(index, due),
    oneReason: oneReason(unchecked),
    age: ageOf(index.run),
  };
}
