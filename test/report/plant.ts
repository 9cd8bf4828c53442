import type { Run } from '../../src/model/run.ts';
import { sampleClauses } from './sample-clauses.ts';

/** Texts of a closed set, and moments: nothing else can stand in them, so nothing can be planted there. */
const closed =
  /(?:^|\.)(?:format|nation|source|verification|verdict|settings|weight|answer|outcome|cause|status|urgency|readAt|judgedAt|at|on|until|adopted|rulesDigest|digest|policyGaps\.\d+\.kind|decision\.kind|results\.\d+\.(?:scope|except\.\d+)\.(?:appliesTo\.\d+|devices)|coverage\.\w+\.\d+\.kind|gap\.(?:is|hole|circumstances\.\d+\.aspect|near\.\d+\.misses\.\d+)|finding\.(?:words\.\d+|tells\.\w+)|facts\.\d+\.fact)$/u;
/** `policyGaps.0.source` and `input` are free text although their last word is in the list. */
const free = /^policyGaps\.\d+\.source$/u;

/**
 * What may stand in public: the council's own names for itself and its policy, and what the policy file says of its own
 * wording.
 */
export const mayBePublic = (path: string): boolean =>
  /^(?:council|policy\.title|policy\.minute|policyGaps\.\d+\.(?:refs\.\d+|finding|reason|suggestion|source)|clauses\.\d+\.decision\.(?:why|suggestion))$/u.test(
    path,
  ) || ofDecision(path);

/** Number and sense of a clause whose own wording is to be decided: the policy alone says which these are. */
const ofDecision = (path: string): boolean => {
  const [, at] = /^clauses\.(\d+)\.(?:ref|summary)$/u.exec(path) ?? [];
  return at !== undefined && sampleClauses[Number(at)]?.decision !== undefined;
};

const changed = (value: unknown, path: string, change: (text: string, path: string) => string): unknown => {
  // The value of a fact is JSON text: the texts within it are free, and it stays JSON.
  if (typeof value === 'string' && /\.facts\.\d+\.value$/u.test(path) && value !== '')
    return JSON.stringify(changed(JSON.parse(value), `${path}.gap`, change));
  if (typeof value === 'string') return closed.test(path) && !free.test(path) ? value : change(value, path);
  if (Array.isArray(value))
    return value.map((one, index) => changed(one, `${path}.${String(index)}`, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      changed(inner, path === '' ? key : `${path}.${key}`, change),
    ]),
  );
};

/** A run in which every free text went through `change`. Equal texts must change equally: rules are found by id. */
export const plant = (run: Run, change: (text: string, path: string) => string): Run =>
  changed(run, '', change) as Run;
