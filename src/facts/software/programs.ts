import { z } from 'zod';
import { entriesWhoeverMadeIt, entryFor, type AgreedSoftware } from '../../model/agreed-software.ts';
import { computed } from '../base/computed.ts';
import { part } from '../base/fact.ts';
import { subject, type NamedList } from '../base/subject.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { missingOf, readList, strange, valueOf } from '../base/read-evidence.ts';
import { computersSeen } from './computers-seen.ts';
import { agreedList, makerless } from './agreed-list.ts';
import { isAiTool } from './known-products.ts';

/** A council computer that sent no list may hold any program, so no list of programs is then whole. */
const programList = computed({
  name: 'programs on computers',
  needs: { detectedApps: ['title', 'displayName'] },
  uses: { computersSeen },
  derive: (given): NamedList => ({
    subjects: (valueOf(given, 'detectedApps') ?? []).map(({ title, displayName }) => ({
      id: title,
      name: displayName,
    })),
    missing: [...missingOf(given, 'detectedApps'), ...given.use.computersSeen.missing],
  }),
});

/** The line that counts; whoever made a program, one that names no maker covers it. */
function lineFor(
  list: readonly AgreedSoftware[],
  title: string,
  publisher: string | null | undefined,
): Known<AgreedSoftware | null> {
  if (publisher !== undefined) return entryFor(list, title, publisher) ?? null;
  const [first] = entriesWhoeverMadeIt(list, title);
  return first?.publisher === undefined ? (first ?? null) : makerless;
}

function isListed(
  list: readonly AgreedSoftware[],
  title: string,
  publisher: string | null | undefined,
): Known<boolean> {
  const line = lineFor(list, title, publisher);
  if (!isUnknown(line)) return line !== null;
  return entriesWhoeverMadeIt(list, title).some((one) => one.publisher === undefined) || line;
}

const programs = computed({
  name: 'what is known of a program',
  needs: { detectedApps: ['title', 'displayName', 'publisher', 'deviceCounts', 'rowIds'] },
  bears: { detectedApps: ['publisher'] },
  inputs: ['software'],
  derive: (given) => {
    const rows = new Map(readList(given, 'detectedApps').items.map((one) => [one.title, one]));
    const list = agreedList(given.council);
    const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);
    const tooMany = (counts: readonly number[], bought: number, isCounted: boolean): Known<boolean> => {
      if (isCounted && sum(counts) <= bought) return false;
      if (Math.max(...counts) > bought) return true;
      // Some computers may have two versions, and stand under both.
      return unknown(
        strange(
          'detectedApps.deviceCounts',
          isCounted ? 'versions may stand on the same computers' : 'a version was not counted',
        ),
      );
    };
    return (id: string) => {
      const { displayName = id, publisher, deviceCounts = [], rowIds = [] } = rows.get(id) ?? {};
      const isCounted = deviceCounts.length === rowIds.length;
      const bought = whenKnown([list], (known) =>
        whenKnown([lineFor(known, displayName, publisher)], (one) => one?.licences ?? 0),
      );
      return {
        publisher: publisher === undefined ? makerless : (publisher ?? ''),
        computers: Math.max(0, ...deviceCounts),
        isOnList: whenKnown([list], (known) => isListed(known, displayName, publisher)),
        licences: bought,
        exceedsLicences: whenKnown([bought], (count) => count > 0 && tooMany(deviceCounts, count, isCounted)),
        isAiTool: isAiTool(displayName, publisher) || (publisher === undefined ? makerless : false),
      };
    };
  },
});

/** A program that was found on a computer, under one title for all its versions. */
export const program = subject(programList, (id) => [{ about: 'program', id }], {
  publisher: part(programs, 'publisher', {
    says: 'Who made it, as it says itself; empty where it does not',
    type: z.string(),
  }),
  computers: part(programs, 'computers', { says: 'At least so many computers have it', type: z.int() }),
  isOnList: part(programs, 'isOnList', {
    says: 'It is on the list of software that the council agreed to',
    type: z.boolean(),
  }),
  licences: part(programs, 'licences', {
    says: 'On how many computers it may be, by that list; 0 where the list says nothing',
    type: z.int(),
  }),
  exceedsLicences: part(programs, 'exceedsLicences', {
    says: 'It is on more computers than that',
    type: z.boolean(),
  }),
  isAiTool: part(programs, 'isAiTool', {
    says: 'It is a known AI tool of another maker than Microsoft',
    type: z.boolean(),
  }),
});
