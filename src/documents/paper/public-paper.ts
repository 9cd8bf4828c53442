import type { Verdict } from '../../model/outcome.ts';
import type { Run } from '../../model/run.ts';
import { monthOf } from '../text/dates.ts';
import { oneLine } from '../text/clean.ts';
import { clauseLine } from '../../model/clause-line.ts';

/**
 * All that may be published: numbers, dates, the names of the council and its policy, a minute reference, and
 * suggestions that stand in our own policy file and so were written before anybody read a setting.
 * There is no field for a person, an account, a rule, a finding or the verdict of a single line.
 */
export interface PublicPaper {
  readonly council: string;
  readonly england: boolean;
  readonly demonstration: boolean;
  /** Whether a supplier did the check; the supplier is not named. */
  readonly supplier: boolean;
  readonly policy: {
    readonly title: string;
    /** yyyy-mm-dd, or empty. */
    readonly adopted: string;
    readonly minute: string;
  };
  /** Month of the check ("November 2026"): a day would tell an attacker when the settings were last looked at. */
  readonly checked: string;
  readonly counts: {
    readonly total: number;
    readonly inPlace: number;
    readonly planned: number;
    readonly open: number;
    readonly notApplicable: number;
  };
  /** Whether somebody read the wording of the policy for gaps: only then may the paper say that it needs no change. */
  readonly reviewed: boolean;
  readonly changes: readonly {
    readonly refs: readonly string[];
    readonly text: string;
    /** New wording, to stand beside these lines and not in their place. */
    readonly adds: boolean;
  }[];
}

const sum = (counts: Run['counts'], ...verdicts: readonly Verdict[]): number =>
  verdicts.reduce((total, verdict) => total + counts[verdict], 0);

/** Takes out of a run what may be published, and nothing else. */
export const publicPaper = (run: Run): PublicPaper => {
  const { counts, policy } = run;
  const shown = {
    inPlace: sum(counts, 'in-place', 'confirmed', 'accepted'),
    planned: sum(counts, 'action-needed', 'partly-in-place', 'needs-decision'),
    open: sum(counts, 'could-not-check', 'to-confirm'),
    notApplicable: counts['does-not-apply'],
  };
  return {
    council: oneLine(run.council),
    england: run.nation === 'england',
    demonstration: run.source === 'simulator',
    supplier: run.provider !== undefined,
    policy: {
      title: oneLine(policy.title),
      adopted: policy.adopted ?? '',
      minute: oneLine(policy.minute ?? ''),
    },
    checked: monthOf(run.readAt),
    counts: { total: shown.inPlace + shown.planned + shown.open + shown.notApplicable, ...shown },
    reviewed: policy.reviewed !== undefined,
    changes: run.policyGaps.map(({ refs, suggestion, kind }) => ({
      adds: kind === 'missing',
      refs: refs.map((ref) => clauseLine(oneLine(ref))),
      text: oneLine(suggestion),
    })),
  };
};
