import type { FormerValues } from '../../model/former.ts';
import { oncePerObject } from '../../model/later.ts';
import type { RuleText, Run, Subject } from '../../model/run.ts';
import { utcMoment } from '../text/dates.ts';
import type { About } from './command-objects.ts';
import { filledCommands } from './filled-commands.ts';
import { runnable } from './shells.ts';
import { mostRows } from './steps.ts';

/** Objects beyond these are counted; snapshot.json, in the same folder, has each. */
const mostObjects = 40;
/** Commands that read, for more objects than these, are counted. */
const mostReads = 5;

/** `null`, `false` and `"Off"` are shown as they are stored: an undo that mixes them up opens what was shut. */
function valueLines({ values, more }: FormerValues): { values: string[]; more: number } {
  const lines = values.map(({ object, value }) => (object === '' ? value : `${object} = ${value}`));
  return { values: lines.slice(0, mostObjects), more: more + Math.max(0, lines.length - mostObjects) };
}

/** The same property may stand under several results of a rule, for other people each time. */
function merged(all: readonly FormerValues[]): FormerValues | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const each = all.flatMap(({ values }) => values);
  const once = new Map(each.map((one) => [JSON.stringify([one.object, one.value]), one]));
  return { ...first, values: [...once.values()], more: Math.max(...all.map(({ more }) => more)) };
}

/** Of each rule; two reports ask, one of them for every row. */
const formerByRule = oncePerObject((run: Run): ReadonlyMap<string, readonly FormerValues[]> => {
  const those = run.results.flatMap(({ rule, former = [] }) => former.map((one) => ({ rule, one })));
  return new Map(
    [...Map.groupBy(those, ({ rule }) => rule)].map(([rule, all]) => {
      const same = Map.groupBy(
        all.map(({ one }) => one),
        ({ of }) => of,
      );
      return [rule, [...same.values()].flatMap((each) => merged(each) ?? [])];
    }),
  );
});

/** The former values of a rule that the snapshot keeps, each property once. */
function formerValues(run: Run, rule: string): readonly FormerValues[] {
  return formerByRule(run).get(rule) ?? [];
}

/** What the commands of a rule are filled from. */
export function aboutOf(run: Run, rule: RuleText, subjects: About['subjects']): About {
  const strict = rule.former.flatMap((one) =>
    'snapshot' in one && one.stricter !== undefined ? [[one.snapshot, one.stricter] as const] : [],
  );
  return { subjects, former: formerValues(run, rule.id), stricter: Object.fromEntries(strict) };
}

/** Of a property that those who fall short have themselves, the values of the others are somebody else's. */
function ofThese(
  read: FormerValues,
  all: ReadonlySet<string>,
  subjects: readonly Pick<Subject, 'id'>[],
): FormerValues {
  const ids = new Set(subjects.map(({ id }) => id));
  const theirOwn = ids.size > 0 && read.values.some(({ object }) => all.has(object));
  return theirOwn ? { ...read, values: read.values.filter(({ object }) => ids.has(object)) } : read;
}

/** What the undo of a rule rests on. */
export interface FormerView {
  readonly notes: readonly ReturnType<typeof noteView>[];
  readonly was: readonly ReturnType<typeof wasView>[];
}

/** What has to be written down before the first step, because no snapshot keeps it, and the commands that show it. */
function noteView(note: string, read: string | undefined, about: About) {
  const { groups, more } = filledCommands(read === undefined ? [] : [runnable(read)], about, mostReads);
  const moreIn = about.subjects.length > mostRows ? 'findings.csv' : 'todo.csv';
  return { note, groups, more, moreIn, open: [] };
}

/** What a property was, object by object; `unread` where the snapshot does not say. */
function wasView(name: string, former: readonly FormerValues[]) {
  const read = former.find(({ of }) => of === name);
  if (read === undefined) return { name, unread: true, at: '', none: false, values: [], more: 0 };
  const none = read.values.length === 0;
  return {
    name: `${read.endpoint} ${read.property}`,
    unread: false,
    at: utcMoment(read.at),
    none,
    ...valueLines(read),
  };
}

/**
 * What the undo of a rule needs: values as they were read, and what has to be noted because no snapshot keeps it.
 * Nothing where nobody falls short: there is nothing to undo.
 */
export function formerView(
  run: Run,
  text: Pick<RuleText, 'id' | 'former'>,
  subjects: readonly Pick<Subject, 'kind' | 'id' | 'name'>[],
): FormerView {
  const results = run.results.filter(({ rule }) => rule === text.id);
  if (!results.some(({ findings }) => findings.some(({ accepted }) => accepted === undefined)))
    return { notes: [], was: [] };
  const all = new Set(results.flatMap(({ findings }) => findings.map(({ subject }) => subject.id)));
  const former = formerValues(run, text.id).map((one) => ofThese(one, all, subjects));
  return {
    notes: text.former.flatMap((one) =>
      'snapshot' in one ? [] : [noteView(one.note, one.read, { subjects, former })],
    ),
    was: text.former.flatMap((one) => ('snapshot' in one ? [wasView(one.snapshot, former)] : [])),
  };
}
