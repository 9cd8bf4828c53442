import { z } from 'zod';

const Ids = z.array(z.string());

/** A list of subjects in a row, as JSON text, without some of them. */
export interface Shortened {
  /** Empty when nobody is left in it. */
  readonly text: string;
  readonly erased: number;
}

/** @param text ids as JSON text @param erased ids that must not stay @returns undefined when none of them is in it */
export function withoutSubjects(text: string, erased: ReadonlySet<string>): Shortened | undefined {
  const ids = Ids.parse(JSON.parse(text) as unknown);
  const left = ids.filter((id) => !erased.has(id));
  if (left.length === ids.length) return undefined;
  return { text: left.length === 0 ? '' : JSON.stringify(left), erased: ids.length - left.length };
}
