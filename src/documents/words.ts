import { z } from 'zod';
import { Cause } from '../model/cause.ts';
import { Verdict } from '../model/outcome.ts';
import { AppliesTo, Devices } from '../model/scope.ts';
import type { Run } from '../model/run.ts';
import { readWords } from './read-words.ts';

const text = z.string().min(1);

/** Causes as clerks read them: devices that nobody manages are a reason of their own. */
const ReasonId = z.enum([...Cause.options, 'devices-licence', 'devices-not-provisioned', 'unexplained']);
export type ReasonId = z.infer<typeof ReasonId>;

const Mark = z.strictObject({ icon: text, words: text });
export const verdictWords = readWords('verdicts', () => z.record(Verdict, Mark));

export const reasonWords = readWords('causes', () =>
  z.record(ReasonId, z.strictObject({ heading: text, sentence: text, todo: text, provider: text })),
);

const Counted = z.strictObject({ one: text, many: text });

export const foundWords = readWords('found', () =>
  z.strictObject({
    pass: text,
    shared: text,
    sharedByAll: text,
    more: text,
    alsoUnknown: text,
    unknown: text,
    unknownList: text,
    limitOfUnread: z.strictObject({ said: text, unread: text }),
    notBuilt: text,
    notApplicable: text,
    notApplicableList: text,
    accepted: text,
    ours: text,
    limits: z.strictObject({ min: text, max: text }),
    units: z.record(z.string(), Counted),
    oursNoNumber: text,
    notCovered: text,
    scoped: text,
    others: text,
    reach: text,
    notSeen: text,
    whom: z.record(AppliesTo, text),
    whose: z.record(AppliesTo, text),
    and: text,
    devicesOf: z.record(Devices, text),
    devicesOfAll: z.record(Devices, text),
    yes: text,
    no: text,
    'dont-know': text,
    'did-not-happen': text,
    'does-not-apply': text,
    nothingAgainst: text,
    old: text,
    since: text,
    recorded: text,
    due: text,
    todo: z.strictObject({
      nothing: text,
      send: text,
      sendFor: text,
      accepted: text,
      saidNo: text,
      answer: text,
      review: text,
      decide: text,
      adviceAgrees: text,
      stopDoing: text,
    }),
    single: z.array(text),
    subjects: z.record(z.string(), Counted).and(z.object({ other: Counted })),
    cost: z.strictObject({ none: text }),
  }),
);

const Source = z.enum(['tenant', 'import', 'simulator']) satisfies z.ZodType<Run['source']>;

export const checkedWords = readWords('checked', () =>
  z.strictObject({
    source: z.record(Source, text),
    notLookedAt: z.array(text),
    glossary: z.array(z.strictObject({ term: text, match: z.array(text).min(1), meaning: text })),
    freedom: z.array(text),
    readBy: text,
    unread: text,
    beforePublishing: z.array(text),
  }),
);
