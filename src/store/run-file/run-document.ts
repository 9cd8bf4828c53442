import { z } from 'zod';
import { Missing } from '../../model/cause.ts';
import {
  ClauseResult,
  Coverage,
  EvidenceRef,
  Finding,
  RestsOn,
  RuleResult,
  Run,
  Subject,
} from '../../model/run.ts';
import { SubjectName } from '../../model/subject-name.ts';

const index = (of: string): z.ZodInt => z.int().min(0).describe(`Position in \`tables.${of}\`, from 0.`);
const indexes = (of: string) => z.array(z.int().min(0)).describe(`Positions in \`tables.${of}\`, from 0.`);

/** A list by its position, then a position in `values` for each of its entries. */
const valuesOf = (of: string) =>
  z
    .array(z.int().min(0))
    .min(1)
    .describe(`First a position in \`tables.${of}\`, then for each of its entries one in \`tables.values\`.`);

/** What stands many times in a run, each once. Results refer to it by position. */
const Tables = z.strictObject({
  objects: z
    .array(EvidenceRef.shape.object)
    .describe('Ids, as Microsoft gives them; the empty text is the whole tenant.'),
  subjects: z
    .array(z.strictObject({ kind: Subject.shape.kind, object: index('objects'), name: Subject.shape.name }))
    .describe('Of whom or of what something is said; `object` is its id.'),
  values: z.array(z.string()).describe('Values as JSON text. The empty text is a value that is not known.'),
  factLists: z
    .array(z.array(z.string()))
    .describe('Lists of facts by name: findings of one rule share theirs.'),
  facts: z
    .array(valuesOf('factLists'))
    .describe('What decided, as derived: a list of facts, then the value of each in its order.'),
  properties: z.array(RestsOn).describe('Properties that were read: of what, from where, and when.'),
  propertyLists: z.array(indexes('properties')).describe('Lists of properties that were read of one object.'),
  said: z
    .array(valuesOf('propertyLists'))
    .describe(
      'What Microsoft said of one object: a list of properties, then the value of each in its order.',
    ),
  missing: z.array(Missing).describe('What was not read, and why.'),
  names: z.array(z.array(SubjectName)).describe('Names of accounts with the same coverage of sign-in.'),
});
export type Tables = z.infer<typeof Tables>;

const StoredFinding = Finding.pick({ fingerprint: true, accepted: true }).extend({
  subject: index('subjects'),
  facts: index('facts'),
  evidence: z
    .array(z.tuple([index('objects'), index('said')]))
    .describe('What decided, as Microsoft said it: of which object, and what.'),
});
export type StoredFinding = z.infer<typeof StoredFinding>;

/** Subjects that could not be judged for the same reasons; those that follow each other stand together. */
const StoredDoubts = z.strictObject({ missing: indexes('missing'), subjects: indexes('subjects') });
export type StoredDoubts = z.infer<typeof StoredDoubts>;

const StoredResult = RuleResult.omit({ findings: true, doubts: true, missing: true, evidence: true }).extend({
  missing: indexes('missing'),
  evidence: indexes('properties').describe('What the rule rests on, by position in `tables.properties`.'),
  doubts: z.array(StoredDoubts),
  findings: z.array(StoredFinding),
});
export type StoredResult = z.infer<typeof StoredResult>;

const StoredCoverage = Coverage.extend({
  groups: z.array(Coverage.shape.groups.element.extend({ names: index('names') })),
  gaps: z.array(Coverage.shape.gaps.element.extend({ names: index('names') })),
});
export type StoredCoverage = z.infer<typeof StoredCoverage>;

/**
 * run.json: a {@link Run} in which each subject, object, value and reason stands once, in `tables`. It is one JSON
 * document with one finding to a line.
 */
export const RunDocument = Run.omit({ results: true }).extend({
  clauses: z.array(ClauseResult.extend({ missing: indexes('missing') })),
  coverage: StoredCoverage.optional(),
  tables: Tables,
  results: z.array(StoredResult),
});
export type RunDocument = z.infer<typeof RunDocument>;
