import { z } from 'zod';
import { clauseLine } from '../../model/clause-line.ts';
import { PolicyGap, type ClauseResult, type Run } from '../../model/run.ts';
import { oneLine } from '../text/clean.ts';

/** What is wrong with the wording of the policy. */
export const ChangeKind = z.enum([...PolicyGap.shape.kind.options, 'outdated']);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One change that a council can adopt as it stands. All of it comes from the policy file, none from any setting. */
export interface PolicyChange {
  /** Lines that the wording replaces; empty where it is new. */
  readonly replaces: readonly string[];
  /** The line after which new wording stands; empty where it belongs to none. */
  readonly after: string;
  readonly kinds: readonly ChangeKind[];
  /** What the policy says now, in our words. */
  readonly sense: string;
  readonly why: string;
  readonly wording: string;
  readonly source: string;
}

interface Draft extends Pick<PolicyGap, 'refs' | 'finding' | 'suggestion' | 'source'> {
  readonly kind: ChangeKind;
  readonly reason: string;
}

/** A clause that waits for a decision and that no gap of the whole policy covers says its own. */
function decisionsOf({ clauses, policyGaps }: Run): Draft[] {
  const covered = new Set(policyGaps.flatMap(({ refs }) => refs));
  return clauses.flatMap(({ ref, summary, decision }): Draft[] =>
    decision === undefined || covered.has(ref)
      ? []
      : [
          {
            refs: [ref],
            kind: decision.kind ?? 'drafting',
            finding: summary,
            reason: decision.why,
            suggestion: decision.suggestion,
            source: '',
          },
        ],
  );
}

const sectionOf = (ref: string): string => ref.split(' ')[0] ?? ref;

/**
 * Where new wording belongs: in the section that most lines on the same matter stand in, after the last of them. Lines
 * that promise nothing, such as aims, count last.
 */
function placeOf(refs: readonly string[], clauses: readonly ClauseResult[]): string {
  const promises = new Set(
    clauses.filter(({ verification }) => verification !== 'informative').map(({ ref }) => ref),
  );
  const better = refs.filter((ref) => promises.has(ref));
  const sections = [...Map.groupBy(better.length > 0 ? better : refs, sectionOf).values()];
  const [most] = sections.toSorted((a, b) => b.length - a.length);
  return most?.at(-1) ?? '';
}

const distinct = (texts: readonly string[]): string =>
  [...new Set(texts.map(oneLine))].filter((text) => text !== '').join(' ');

/** The changes that the policy's own wording calls for; what is the same wording for several reasons stands once. */
export function policyChanges(run: Run): PolicyChange[] {
  const gaps = run.policyGaps.map((gap): Draft => ({ ...gap, reason: gap.reason ?? '' }));
  const drafts = [...gaps, ...decisionsOf(run)];
  const groups = Map.groupBy(drafts, ({ suggestion }) => oneLine(suggestion));
  return [...groups].map(([wording, same]) => {
    // A silence names the lines that come near it, and takes none of them away.
    const wrong = same.filter(({ kind }) => kind !== 'missing');
    const adds = wrong.length === 0;
    const refs = [...new Set((adds ? same : wrong).flatMap((draft) => draft.refs))];
    const shown = (ref: string): string => clauseLine(oneLine(ref));
    return {
      replaces: adds ? [] : refs.map(shown),
      after: adds ? shown(placeOf(refs, run.clauses)) : '',
      kinds: [...new Set(same.map(({ kind }) => kind))],
      sense: distinct(same.map(({ finding }) => finding)),
      why: distinct(same.map(({ reason }) => reason)),
      wording,
      source: [...new Set(same.map(({ source }) => oneLine(source)))].filter((one) => one !== '').join('; '),
    };
  });
}
