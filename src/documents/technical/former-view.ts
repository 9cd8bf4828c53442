import type { FormerValues } from '../../model/former.ts';
import type { RuleText, Run } from '../../model/run.ts';

/** Objects beyond these are counted; snapshot.json, in the same folder, has each. */
const mostObjects = 40;

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

/**
 * What the undo of a rule needs: values as they were read, and what has to be noted because no snapshot keeps it.
 * Nothing where nobody falls short: there is nothing to undo.
 */
export function formerView(run: Run, text: RuleText) {
  const results = run.results.filter(({ rule }) => rule === text.id);
  if (!results.some(({ findings }) => findings.some(({ accepted }) => accepted === undefined))) return [];
  return text.former.map((one) => {
    if (!('snapshot' in one)) return { note: one.note, read: one.read ?? '', values: [], more: 0 };
    const read = merged(results.flatMap(({ former = [] }) => former.filter(({ of }) => of === one.snapshot)));
    return read === undefined
      ? { name: one.snapshot, unread: true, values: [], more: 0 }
      : {
          name: `${read.endpoint} ${read.property}`,
          at: read.at,
          none: read.values.length === 0,
          ...valueLines(read),
        };
  });
}
