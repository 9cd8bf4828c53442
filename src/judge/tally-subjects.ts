import type { Exception } from '../model/attestation.ts';
import type { Missing } from '../model/cause.ts';
import type { Doubt, Finding, Subject } from '../model/run.ts';
import type { SubjectName } from '../model/subject-name.ts';
import type { Provenance } from '../facts/provenance.ts';
import type { ParamValues } from '../rulebook/params.ts';
import type { Truth } from '../rulebook/expression.ts';
import type { Rule } from '../rulebook/rule.ts';
import type { EvidenceTimes } from './evidence-refs.ts';
import { fingerprints } from './fingerprint.ts';
import { outcomeGroups, type JudgedGroup } from './outcome-groups.ts';
import { sharedLists, subjectsOf } from './shared-parts.ts';
import { tellingsOf } from './telling.ts';

/** A subject of any kind: `id` and `name` are known, other fields may be unknown. */
export type AnySubject = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly name: SubjectName;
};

/** What is needed to tell of subjects, besides their facts. */
export interface Tellings {
  readonly times: EvidenceTimes;
  /** What stands behind the facts; a rule's own examples have nothing behind them. */
  readonly provenance?: Provenance | undefined;
  /** Live exceptions of this rule. */
  readonly exceptions?: readonly Exception[];
  /** Counts who falls short and who could not be judged, and names nobody: the run tells them elsewhere. */
  readonly unnamed?: boolean;
}

/** Every subject of a rule, judged. */
export interface Tallied {
  readonly counts: {
    readonly pass: number;
    readonly fail: number;
    readonly unknown: number;
    readonly notApplicable: number;
    readonly accepted: number;
  };
  readonly findings: Finding[];
  readonly doubts: Doubt[];
  /** Who falls short and was not accepted. */
  readonly open: readonly string[];
  /** Why each subject that is not known is not. */
  readonly unknowns: readonly (readonly Missing[])[];
  /** Of each subject that passes if the rule is about it, why that is not known. */
  readonly eitherWay: readonly (readonly Missing[])[];
}

type Accepted = NonNullable<Finding['accepted']>;

const acceptedBy = (exceptions: readonly Exception[]): ReadonlyMap<string, Accepted> =>
  new Map(
    exceptions.flatMap(({ findings, minute, approver, until }) =>
      findings.map((finding): [string, Accepted] => [finding, { minute, approver, until }]),
    ),
  );

/**
 * Judges all subjects of a rule's kind; linear in their number.
 *
 * @param fields every fact that the rule's expressions read
 * @param sides whether the clause speaks of each subject; absent where it speaks of all
 * @param isHeld whether the rule is proved to hold for a subject, by its place, of which too little is known
 * @throws an error that is not a BeadleError when facts break their schema: a bug, which must end the run
 */
export function tallySubjects(
  rule: Rule,
  about: {
    readonly subjects: readonly AnySubject[];
    readonly fields: readonly string[];
    readonly values: ParamValues;
    readonly sides: readonly Truth[] | undefined;
    readonly isHeld: (at: number) => boolean;
  },
  { exceptions = [], unnamed = false, ...behind }: Tellings,
): Tallied {
  const { subjects, fields, values, sides, isHeld } = about;
  const accepted = acceptedBy(exceptions);
  const findings: Finding[] = [];
  const doubts: Doubt[] = [];
  const open: string[] = [];
  const unknowns: (readonly Missing[])[] = [];
  const eitherWay: (readonly Missing[])[] = [];
  const counts = { pass: 0, fail: 0, unknown: 0, notApplicable: 0, accepted: 0 };
  const shared = sharedLists<Missing>();
  const addDoubt = (subject: Subject, missing: Missing[]): void => {
    const last = doubts.at(-1);
    if (last?.missing === missing) last.subjects.push(subject);
    else doubts.push({ missing, subjects: [subject] });
  };
  const printOf = fingerprints(rule);
  const tellingOf = tellingsOf(rule, fields, behind);
  const subjectAt = subjectsOf(rule.kind, subjects);
  const judgedAt = outcomeGroups(rule, { subjects, fields, params: rule.scope.params(values) }, sides);
  const fallsShort = (at: number, facts: AnySubject, group: JudgedGroup): void => {
    if (unnamed && accepted.size === 0) {
      counts.fail += 1;
      open.push(facts.id);
      return;
    }
    const telling = tellingOf(group, facts);
    const fingerprint = printOf(facts.id, telling.state);
    const cover = accepted.get(fingerprint);
    counts[cover === undefined ? 'fail' : 'accepted'] += 1;
    if (cover === undefined) open.push(facts.id);
    if (unnamed) return;
    const finding: Finding = {
      fingerprint,
      subject: subjectAt(at),
      facts: telling.facts,
      evidence: telling.evidence(facts.id),
    };
    findings.push(cover === undefined ? finding : { ...finding, accepted: cover });
  };
  // Counted by hand: `entries()` makes a pair for each subject of each rule, a third of all that judging allocates.
  for (let at = 0; at < subjects.length; at += 1) {
    const judged = judgedAt(at);
    switch (judged.outcome) {
      case 'not-applicable':
        counts.notApplicable += 1;
        break;
      case 'pass':
        counts.pass += 1;
        break;
      case 'holds-either-way':
        counts.pass += 1;
        eitherWay.push(judged.missing);
        break;
      case 'unknown':
        if (isHeld(at)) {
          counts.pass += 1;
          eitherWay.push(judged.missing);
          break;
        }
        counts.unknown += 1;
        unknowns.push(judged.missing);
        if (!unnamed) addDoubt(subjectAt(at), shared(judged.missing));
        break;
      case 'fail':
        fallsShort(at, subjects[at] as AnySubject, judged);
    }
  }
  return { counts, findings, doubts, open, unknowns, eitherWay };
}
