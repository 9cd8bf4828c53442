import type { Run } from '../../model/run.ts';
import { longMoment } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { clerkWords } from './clerk-words.ts';

const hours72 = 72 * 60 * 60 * 1000;

/**
 * The 72 hours in which a personal data breach is reported, with the moments that are known. They run from when the
 * council knows, not from when the settings were read.
 * @see https://www.legislation.gov.uk/eur/2016/679/article/33 (read 2026-11)
 */
export function icoClock({ readAt, judgedAt }: Pick<Run, 'readAt' | 'judgedAt'>): readonly string[] {
  const { law, read, until, write } = clerkWords.disclosure;
  const end = new Date(Date.parse(judgedAt) + hours72).toISOString();
  return [
    law,
    fill(read, { readAt: longMoment(readAt) }),
    fill(until, { madeAt: longMoment(judgedAt), until: longMoment(end) }),
    write,
  ];
}
