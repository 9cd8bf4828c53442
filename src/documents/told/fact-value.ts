import { z } from 'zod';
import type { FactValue } from '../../model/run.ts';
import { readWords } from '../read-words.ts';

const values = readWords('fact-values', () => z.record(z.string(), z.record(z.string(), z.string().min(1))));

/** A derived value as a technician reads it: its JSON text, or words where a number stands for something else. */
export function factValueText({ fact, value }: FactValue): string {
  if (value === '') return 'not known';
  return values[fact]?.[value] ?? value;
}
