import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CouncilId, councilIds, councils, referenceTime } from '../../fixtures/councils/index.ts';
import { audited } from '../end-to-end/built-checks-pipeline.ts';
import { readFictional } from '../golden/fictional-run.ts';
import { byTurns } from './by-turns.ts';
import { keepAnswers } from './kept-answers.ts';
import { isAnswer, nothingThere, nullsOf } from './null-answers.ts';
import { outcomeFlips, sampled, withMade, type Poorer } from './outcomes.ts';
import { madeOf, type Unreadable } from './unreadable-answers.ts';
import { collectOne } from './collect-one.ts';

/** What a council's tenant answered, how it is judged, and the same with a member that is null. */
async function answered(id: CouncilId) {
  const council = councils[id](referenceTime);
  const answers = keepAnswers();
  const { snapshot } = await audited(council, referenceTime, answers.reader);
  const fictional = { ...(await readFictional(id)), snapshot };
  const before = fictional.judge(snapshot);
  const from = { snapshot, inputs: council.inputs, at: referenceTime };
  const unchanged = answers.again((one) => one);
  return {
    nulls: nullsOf(answers, snapshot),
    flips: async (nulls: readonly Unreadable[]): Promise<string[]> => {
      const poorer: Poorer[] = [];
      for (const one of nulls) {
        const made = await madeOf(one, answers, from);
        if ('failed' in made && made.failed.startsWith('FAULT')) throw new TypeError(made.failed);
        if (!('failed' in made) && !isDeepStrictEqual(made, await collectOne(one.id, unchanged, from)))
          poorer.push({ id: one.id, told: one.told, make: withMade(one.id, made) });
      }
      // Which of several things that nobody knows is named first is not looked at here.
      return outcomeFlips(fictional, before, poorer).filter((one) => !one.includes(' -> unknown'));
    },
  };
}

type Answered = Awaited<ReturnType<typeof answered>>;
const readOnce = new Map<CouncilId, Promise<Answered>>();

function answersOf(id: CouncilId): Promise<Answered> {
  const read = readOnce.get(id) ?? answered(id);
  readOnce.set(id, read);
  return read;
}

describe.each(councilIds)('an answer about %s', (id) => {
  let of: Answered;
  let nulls: readonly Unreadable[];
  beforeAll(async () => {
    of = await answersOf(id);
    const every = (await Promise.all(councilIds.map(answersOf))).map((one) =>
      one.nulls.filter(({ told }) => !isAnswer(told)),
    );
    nulls = byTurns(every, ({ told }) => told, false)[councilIds.indexOf(id)] ?? [];
  });

  it(
    'with null where Microsoft sends none changes no outcome and no verdict but to "not known"',
    { timeout: 900_000 },
    async () => {
      expect(nulls.length).toBeGreaterThan(20);
      expect(await of.flips(sampled(nulls, 12))).toEqual([]);
    },
  );
});

describe('null in an answer', () => {
  it('is seen where it is taken for something that is not there', async () => {
    const { nulls, flips } = await answersOf('muddlecombe');
    const planted = nulls.filter(({ told }) => told === 'mailboxes.ForwardingSmtpAddress');
    expect(planted).toHaveLength(1);
    expect((await flips(planted)).some((one) => one.includes('forwarding'))).toBe(true);
  });

  it('means "nothing" only for members that are sent, each for a reason', async () => {
    const sent = (await Promise.all(councilIds.map(answersOf))).flatMap(({ nulls }) => nulls);
    for (const [name, reason] of Object.entries(nothingThere)) {
      expect(reason).toMatch(/^.{20,}\.$/su);
      expect(sent.some(({ told }) => told === name || told.startsWith(name))).toBe(true);
    }
  });
});
