import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { longestSuites } from './longest-suites.ts';

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longestSuites.findIndex((path) => moduleId.replaceAll('\\', '/').endsWith(path));
  return place === -1 ? longestSuites.length : place;
};

/**
 * What takes longest begins first: else one worker works at it when the others are done. Vitest goes by the size of files
 * where it has not seen them run, and the longest suite is ten lines over a table of tenants.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
