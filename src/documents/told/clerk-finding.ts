import type { RuleResult, RuleText, Finding } from '../../model/run.ts';
import { SignInGap } from '../../model/told-sign-in.ts';
import type { OpenFinding } from '../plan/open-findings.ts';
import { gapSignIn } from './sign-in-words.ts';
import { tell } from './tell.ts';
import { tellFinding, type ToldFinding } from './finding-text.ts';
import { openInWords } from './open-in-words.ts';

/** As a clerk reads it: which sign-in gets through, and not which rule of the provider let it. */
function tellClerk(form: Parameters<typeof tell>[0], data: unknown): string {
  return form === 'sign-in-gap' ? gapSignIn(SignInGap.parse(data)) : tell(form, data);
}

/** One finding in words for a clerk. */
export function clerkFinding(finding: Finding, rule: RuleText, params: RuleResult['params']): ToldFinding {
  return tellFinding(finding, rule, params, tellClerk);
}

const tellsGap = ({ finding: { tells } }: RuleText): boolean => Object.values(tells).includes('sign-in-gap');

/** Open findings in words for a clerk. All but gaps of sign-ins read as a technician reads them: these are told once. */
export function clerkWording(open: readonly OpenFinding[]): ToldFinding[] {
  return open.some(({ rule }) => tellsGap(rule))
    ? open.map(({ finding, rule, result }) => clerkFinding(finding, rule, result.params))
    : openInWords(open);
}
