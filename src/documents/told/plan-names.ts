import { toldWords } from './told-words.ts';

/** The name under which Microsoft sells a plan, by its part number; undefined where we do not know it. */
export function planName(partNumber: string): string | undefined {
  const key = partNumber.toUpperCase();
  return Object.hasOwn(toldWords.plans, key) ? toldWords.plans[key] : undefined;
}

/** The same for a list of a fleet: each name once, and what we do not know as the code that it is. */
export function planNames(partNumbers: readonly string[]): readonly string[] {
  return [...new Set(partNumbers.map((number) => planName(number) ?? `plan code ${number}`))];
}

/** A name for a narrow column: "Premium" for Microsoft 365 Business Premium. A code that we do not know stays as it is. */
export function shortPlanName(partNumber: string): string {
  return (planName(partNumber) ?? partNumber)
    .replace(/^Microsoft (?:365 )?(?:Business )?/u, '')
    .replace(/ for business$/u, '')
    .replace(/^Exchange Online \(Plan (\d)\)$/u, 'Exchange $1');
}
