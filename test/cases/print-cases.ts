import type { CaseResult } from './run-case.ts';

/** What each case said, for a person. */
export function printedCase(result: CaseResult): string {
  const head = `${result.name}${result.title === '' ? '' : `: ${result.title}`}`;
  if ('failed' in result) return `${head}\n  FAILED       ${result.failed}`;
  const lines = result.checked.map(({ field, agrees, expected, seen }) =>
    agrees
      ? `  as expected  ${field}: ${seen}`
      : `  DIFFERS      ${field}: expected ${expected}, seen ${seen}`,
  );
  return [head, ...lines].join('\n');
}

export interface CasesSummary {
  readonly asked: number;
  readonly agreed: number;
  /** `case: field` */
  readonly differ: readonly string[];
  /** `case: error` */
  readonly failed: readonly string[];
}

/** Every expectation counts; a case that could not be run counts once. */
export function summaryOf(results: readonly CaseResult[]): CasesSummary {
  const all = results.flatMap((one) =>
    'checked' in one ? one.checked.map((each) => ({ ...each, name: one.name })) : [],
  );
  const failed = results.flatMap((one) => ('failed' in one ? [`${one.name}: ${one.failed}`] : []));
  const differ = all.filter(({ agrees }) => !agrees).map(({ name, field }) => `${name}: ${field}`);
  return { asked: all.length + failed.length, agreed: all.length - differ.length, differ, failed };
}
