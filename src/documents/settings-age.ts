import { z } from 'zod';
import type { Run } from '../model/run.ts';
import { fill } from './text/fill.ts';
import { readWords } from './read-words.ts';

const ageWords = readWords('age', () => z.strictObject({ old: z.string().min(1) }));

const dayMs = 86_400_000;
/** Settings of a month are still the council's; older ones are said to be old. */
const mostDays = 30;

/** How old the settings were when they were judged, once that is over 30 days; undefined before. */
export function settingsAge({ readAt, judgedAt }: Pick<Run, 'readAt' | 'judgedAt'>): string | undefined {
  const days = Math.floor((Date.parse(judgedAt) - Date.parse(readAt)) / dayMs);
  return days > mostDays ? fill(ageWords.old, { days: String(days) }) : undefined;
}
