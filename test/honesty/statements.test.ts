import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilIds, councils, referenceTime } from '../../fixtures/councils/index.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import type { ReportFile } from '../../src/documents/report-file.ts';
import type { Run } from '../../src/model/run.ts';
import { evidenceKinds } from '../../src/sources/kinds.ts';
import { serialiseSnapshot } from '../../src/sources/snapshot-file.ts';
import { readFictional } from '../golden/fictional-run.ts';
import {
  annexStatements,
  evidenceStatements,
  paperStatements,
  passStatements,
  questionStatements,
  technicalStatements,
} from './statements.ts';
import { storedValues } from './stored-values.ts';
import type { Statement, Traced } from './traced.ts';

const documents = {
  'the confidential annex': annexStatements,
  'the evidence sheet': evidenceStatements,
  'the meeting paper': paperStatements,
  'the questions': questionStatements,
  'the technical report': technicalStatements,
  'the passes of the technical report': passStatements,
} as const;

const namesOf = (id: string): Readonly<Record<string, string>> =>
  Object.entries(evidenceKinds).find(([kind]) => kind === id)?.[1].names ?? {};

/** A kind that was not collected, or of which single subjects could not be read. */
function lackingIn(snapshot: string): Traced['lacking'] {
  const { evidence } = JSON.parse(snapshot) as { evidence: Record<string, { status: string } | undefined> };
  return (id) => {
    const one = evidence[id];
    return one === undefined || one.status !== 'collected' || JSON.stringify(one).includes('"unavailable"');
  };
}

/** Thirty, drawn at random; all of a short document. */
function drawn(all: readonly Statement[]): readonly Statement[] {
  const length = Math.min(30, all.length);
  const [some = []] = fc.sample(fc.shuffledSubarray([...all], { minLength: length, maxLength: length }), {
    numRuns: 1,
    seed: 31,
  });
  return some;
}

const untrue = (all: readonly Statement[]): readonly string[] =>
  all.filter(({ holds }) => !holds).map(({ says }) => says);

describe.each(councilIds)('what the documents of %s say', (id) => {
  let run: Run;
  let snapshot: string;
  let files: readonly ReportFile[];
  const traced = (stored: string): Traced => ({
    run,
    stored: storedValues(stored, namesOf),
    lacking: lackingIn(stored),
    council: councils[id](referenceTime),
  });
  beforeAll(async () => {
    const fictional = await readFictional(id);
    snapshot = serialiseSnapshot(fictional.snapshot);
    run = fictional.judge(fictional.snapshot);
    files = renderAll(run);
  });

  it.each(Object.entries(documents))('in %s is true of the fixture, statement by statement', (_, read) => {
    const all = read(files, traced(snapshot));
    expect(untrue(drawn(all))).toEqual([]);
    expect(all.length > 0 || id === 'allwell').toBe(true);
  });

  it.runIf(id === 'exampleton')('is seen to be untrue when the fixture says something else', () => {
    const flipped = snapshot
      .replaceAll('true', '"planted"')
      .replaceAll('false', 'true')
      .replaceAll('"planted"', 'false');
    const silent = { inputs: { emergencyAccounts: [], ownDomains: [] }, answers: [] };
    const planted: Traced = { ...traced(flipped), lacking: () => true, council: silent };
    const unseen = Object.entries(documents).filter(([, read]) => untrue(read(files, planted)).length === 0);
    expect(unseen.map(([name]) => name)).toEqual([]);
  });
});
