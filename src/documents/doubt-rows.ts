import type { Missing } from '../model/cause.ts';
import type { Doubt, RuleResult, Subject } from '../model/run.ts';
import type { FindingRow } from './finding-row.ts';
import { foldedReasons, mostNamed } from './folded-reasons.ts';
import { nameOf } from './told/name-of.ts';

function rowOfReason(subject: Subject, { cause, detail, evidence }: Missing, more = ''): FindingRow {
  return {
    state: 'could not be checked',
    code: '',
    cells: [
      subject.kind,
      subject.id,
      nameOf(subject),
      `${cause}: ${detail}${more}`,
      '',
      '',
      '',
      '',
      evidence,
    ],
  };
}

const nobody: Subject = { kind: '', id: '', name: '' };

/** Subjects of one kind that lack the same. */
interface Lacking {
  readonly reason: Missing;
  readonly subjects: Subject[];
}

/** By kind and reason, in the order in which they first come. Lists of reasons are shared: each is looked up once a kind. */
function lacking(doubts: readonly Doubt[]): readonly Lacking[] {
  const same = new Map<string, Lacking>();
  const groupsOf = (kind: string, missing: Doubt['missing']): readonly Lacking[] =>
    missing.map((reason) => {
      const key = [kind, reason.evidence, reason.cause, reason.detail].join('\n');
      const group = same.get(key) ?? { reason, subjects: [] };
      same.set(key, group);
      return group;
    });
  const known = new Map<string, Map<Doubt['missing'], readonly Lacking[]>>();
  for (const { subjects, missing } of doubts)
    for (const subject of subjects) {
      const { kind } = subject;
      const ofKind = known.get(kind) ?? new Map<Doubt['missing'], readonly Lacking[]>();
      known.set(kind, ofKind);
      const groups = ofKind.get(missing) ?? groupsOf(kind, missing);
      ofKind.set(missing, groups);
      for (const group of groups) group.subjects.push(subject);
    }
  return [...same.values()];
}

/** Subjects that lack the same: each in a row, or counted in one where nobody would read the rows. */
function rowsOfDoubts(doubts: readonly Doubt[]): FindingRow[] {
  const count = doubts.reduce((sum, { subjects }) => sum + subjects.length, 0);
  if (count <= mostNamed)
    return doubts.flatMap(({ subjects, missing }) =>
      subjects.flatMap((subject) => missing.map((reason) => rowOfReason(subject, reason))),
    );
  return lacking(doubts).flatMap(({ reason, subjects }) => {
    if (subjects.length <= mostNamed) return subjects.map((subject) => rowOfReason(subject, reason));
    const counted = {
      kind: subjects[0]?.kind ?? '',
      id: '',
      name: `${String(subjects.length)} of this kind`,
    };
    return [rowOfReason(counted, reason, ' (run.json names each of them.)')];
  });
}

/** What could not be checked. A list that was not read has no subjects to name; the row is for the rule as a whole. */
export function doubtRows({
  doubts,
  missing,
  outcome,
}: Pick<RuleResult, 'doubts' | 'missing' | 'outcome'>): FindingRow[] {
  if (doubts.length > 0) return rowsOfDoubts(doubts);
  return outcome === 'unknown' ? foldedReasons(missing).map((reason) => rowOfReason(nobody, reason)) : [];
}
