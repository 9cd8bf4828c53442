import type { CmdletRequest, GraphRequest } from '../../src/graph/reader.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import type { Read } from '../../src/sources/declare/reads.ts';
import { evidenceIds, type EvidenceId, type Snapshot } from '../../src/sources/kinds.ts';
import { collectOne, type Made } from './collect-one.ts';
import type { Answers } from './kept-answers.ts';
import { withWrong, wrongIn, type Place } from './wrong-values.ts';

/** Whether a request is one of a declared read, whatever its ids. */
export function isOf(read: Read, request: GraphRequest | CmdletRequest): boolean {
  if (read.service === 'dns') return false;
  if (read.service === 'exchange') return 'cmdlet' in request && request.cmdlet === read.cmdlet;
  if (!('path' in request) || request.api !== read.api) return false;
  const pattern = read.path.replaceAll(/[.()$]/gu, String.raw`\$&`).replaceAll(/\{[^}]+\}/gu, '[^/]+');
  return new RegExp(`^${pattern}$`, 'u').test(request.path);
}

/** One value of an answer that cannot be read. */
export interface Unreadable {
  readonly id: EvidenceId;
  readonly read: Read;
  readonly place: Place;
  readonly wrong: unknown;
  readonly told: string;
}

/** Every value of a declared property that Microsoft sent about a council, and what could stand there wrongly. */
export function unreadableOf(answers: Answers, snapshot: Snapshot): Unreadable[] {
  return evidenceIds
    .filter((id) => snapshot.evidence[id].status === 'collected')
    .flatMap((id) =>
      collectors[id].requests.flatMap((read): Unreadable[] => {
        if (read.service === 'dns') return [];
        const wrongs = wrongIn(answers.objects((request) => isOf(read, request)));
        return [...wrongs].flatMap(([told, { place, wrong }]) =>
          read.properties.includes(place[0] ?? '') || (read.service === 'graph' && read.whole)
            ? [{ id, read, place, wrong, told: `${id}: ${told}` }]
            : [],
        );
      }),
    );
}

/** What a collector makes of the answers where one of them cannot be read. */
export function madeOf(
  { id, read, place, wrong }: Unreadable,
  answers: Answers,
  from: Parameters<typeof collectOne>[2],
): Promise<Made> {
  return collectOne(
    id,
    answers.again((one, request) => (isOf(read, request) ? withWrong(one, place, wrong) : one)),
    from,
  );
}
