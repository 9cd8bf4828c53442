import { z } from 'zod';
import { londonDaysBetween } from '../model/london-day.ts';
import type { Run } from '../model/run.ts';
import { fill } from './text/fill.ts';
import { readWords } from './read-words.ts';

const ageWords = readWords('age', () => z.strictObject({ old: z.string().min(1), ahead: z.string().min(1) }));

/** Settings of a month are still the council's; older ones are said to be old. */
const mostDays = 30;

/** How old the settings were when they were judged, once that is over 30 days, or that they are of a later day; else undefined. */
export function settingsAge({ readAt, judgedAt }: Pick<Run, 'readAt' | 'judgedAt'>): string | undefined {
  const days = londonDaysBetween(new Date(readAt), new Date(judgedAt));
  if (days < 0) return fill(ageWords.ahead, { days: days === -1 ? '1 day' : `${String(-days)} days` });
  return days > mostDays ? fill(ageWords.old, { days: String(days) }) : undefined;
}
