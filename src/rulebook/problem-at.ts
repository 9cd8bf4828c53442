import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { YamlPath } from './yaml-place.ts';

/** Makes a problem at a path under one place of a file. */
export type At = (path: YamlPath, message: string, remedy: string, onKey?: boolean) => Problem;

/** The remedy for a name that nobody knows: the nearest known one, or something else. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(word, [...known]);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}
