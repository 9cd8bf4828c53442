import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyNth } from '../../fixtures/search.ts';
import { type CouncilId, councilIds, councils, referenceTime } from '../../fixtures/councils/index.ts';
import type { Run } from '../../src/model/run.ts';
import type { Read } from '../../src/sources/declare/reads.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { evidenceIds, type EvidenceId, type Snapshot } from '../../src/sources/kinds.ts';
import { audited } from '../end-to-end/built-checks-pipeline.ts';
import { readFictional } from '../golden/fictional-run.ts';
import { byTurns } from './by-turns.ts';
import { collectOne, otherLines, type Made } from './collect-one.ts';
import { keepAnswers } from './kept-answers.ts';
import { outcomeFlips, sampled, withMade, type Poorer } from './outcomes.ts';
import { isOf, madeOf, unreadableOf, type Unreadable } from './unreadable-answers.ts';
import { label, reasons } from './unsent-reasons.ts';

/** A refusal names the property at fault. What asks beta first asks v1.0 then, which the kept answers do not hold. */
const isNamed = ({ place }: Unreadable, failed: string): boolean =>
  !failed.startsWith('FAULT') &&
  (failed.includes(place.findLast((part) => part !== '*') ?? '') || failed === 'it was never asked');

/**
 * Not known, and nothing says that it is for a combination of methods that Microsoft may add: which combinations are known
 * is asked where strengths are compared, and not where they are read.
 */
const unsaid =
  'authenticationStrengths: allowedCombinations.* = "unknownFutureValue": sign-in/accepted-methods: fail -> unknown,';

/** A judge that takes what is not known for an answer. */
const asPasses = (run: Run): Run => ({
  ...run,
  results: run.results.map((one) => (one.outcome === 'unknown' ? { ...one, outcome: 'pass' } : one)),
});

/** What a council's tenant answered, what was stored of it, and how it is judged. */
async function answered(id: CouncilId) {
  const council = councils[id](referenceTime);
  const answers = keepAnswers();
  const { snapshot } = await audited(council, referenceTime, answers.reader);
  const fictional = { ...(await readFictional(id)), snapshot };
  const from = { snapshot, inputs: council.inputs, at: referenceTime };
  const again = (kind: EvidenceId) =>
    collectOne(
      kind,
      answers.again((one) => one),
      from,
    );
  return { snapshot, answers, from, again, fictional, before: fictional.judge(snapshot) };
}

type Answered = Awaited<ReturnType<typeof answered>>;

interface Sent {
  readonly kind: EvidenceId;
  readonly read: Read;
  readonly property: string;
}

const nameOf = ({ kind, property }: Sent): string => `${kind}.${property}`;

/** Every property that a council's tenant answered. */
function sentIn({ snapshot, answers }: Answered): Sent[] {
  return evidenceIds
    .filter((one) => snapshot.evidence[one].status === 'collected')
    .flatMap((kind) =>
      collectors[kind].requests.flatMap((read): Sent[] => {
        const objects = answers.objects((request) => isOf(read, request));
        return read.service === 'dns'
          ? []
          : [...new Set([...read.properties, '@odata.type'])]
              .filter((property) => objects.some((one) => Object.hasOwn(one as object, property)))
              .map((property) => ({ kind, read, property }));
      }),
    );
}

/** What is made of the answers without a property. */
function madeWithout({ kind, read, property }: Sent, { answers, from }: Answered): Promise<Made> {
  const without = answers.again((one, request) => {
    if (!isOf(read, request)) return one;
    const { [property]: _, ...rest } = one;
    return rest;
  });
  return collectOne(kind, without, from);
}

const readOnce = new Map<CouncilId, Promise<Answered>>();

function answersOf(id: CouncilId): Promise<Answered> {
  const read = readOnce.get(id) ?? answered(id);
  readOnce.set(id, read);
  return read;
}

describe.each(councilIds)('an answer about %s', (id) => {
  let of: Answered;
  let sent: readonly Sent[];
  beforeAll(async () => {
    of = await answersOf(id);
    const every = await Promise.all(councilIds.map(answersOf));
    sent = everyNth(2, byTurns(every.map(sentIn), nameOf)[councilIds.indexOf(id)] ?? []);
  });

  it(
    'without one of its properties makes evidence that lacks something, and none that says something else',
    { timeout: 600_000 },
    async () => {
      const found = new Map<string, string>();
      const poorer: Poorer[] = [];
      const wholes = new Map<EvidenceId, Made>();
      for (const one of sent) {
        const [{ kind }, name, made] = [one, nameOf(one), await madeWithout(one, of)];
        const whole = wholes.get(kind) ?? (await of.again(kind));
        wholes.set(kind, whole);
        const [other] = otherLines(whole, made);
        if (other !== undefined && !Object.hasOwn(reasons, name)) found.set(name, other);
        if (reasons[name] !== label && !isDeepStrictEqual(made, whole))
          poorer.push({ id: kind, told: name, make: withMade(kind, made) });
      }
      expect(poorer.length).toBeGreaterThan(sent.length / 4);
      expect(Object.fromEntries(found)).toEqual({});
      expect(outcomeFlips(of.fictional, of.before, sampled(poorer, 12))).toEqual([]);
    },
  );

  it(
    'with a value that cannot be read changes no outcome and no verdict but to "not known", and names it',
    { timeout: 900_000 },
    async () => {
      const { answers, snapshot, from, again, fictional, before } = of;
      const poorer: Poorer[] = [];
      const unnamed: string[] = [];
      for (const one of sampled(unreadableOf(answers, snapshot), 24)) {
        const made = await madeOf(one, answers, from);
        if ('failed' in made && !isNamed(one, made.failed)) unnamed.push(`${one.told}: ${made.failed}`);
        if (!('failed' in made) && !isDeepStrictEqual(made, await again(one.id)))
          poorer.push({ id: one.id, told: one.told, make: withMade(one.id, made) });
      }
      expect(unnamed).toEqual([]);
      expect(outcomeFlips(fictional, before, poorer).filter((one) => !one.startsWith(unsaid))).toEqual([]);
    },
  );
});

it('a value that cannot be read is seen where it is taken for one that can', async () => {
  const of = await answersOf('muddlecombe');
  const planted = unreadableOf(of.answers, of.snapshot).filter(({ told }) =>
    told.startsWith('users: passwordPolicies'),
  );
  const taken = { ...of.fictional, judge: (snapshot: Snapshot) => asPasses(of.fictional.judge(snapshot)) };
  for (const one of everyNth(3, planted)) {
    const made = await madeOf(one, of.answers, of.from);
    const loss = { id: one.id, told: one.told, make: withMade(one.id, made) };
    expect(outcomeFlips(of.fictional, of.before, [loss])).toEqual([]);
    expect(outcomeFlips(taken, of.before, [loss]).length).toBeGreaterThan(0);
  }
  expect(planted.length).toBeGreaterThan(0);
});

it('what is stored is seen to be other, shorter, or at fault', () => {
  const made = (...lines: readonly object[]) => ({ lines });
  const whole = made({ id: 'a', on: true }, { id: 'b', on: false });
  expect(otherLines(whole, made({ id: 'a' }, { id: 'b' }))).toEqual([]);
  expect(otherLines(whole, { failed: 'it came without on' })).toEqual([]);
  expect(otherLines(whole, made({ id: 'a', on: false }, { id: 'b', on: false }))).toHaveLength(1);
  expect(otherLines(whole, made({ id: 'a', on: null }, { id: 'b' }))).toHaveLength(1);
  expect(otherLines(whole, made({ id: 'a', on: true }))).toHaveLength(1);
  expect(otherLines(whole, { failed: 'FAULT TypeError' })).toHaveLength(1);
});
