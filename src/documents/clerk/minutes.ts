import { cardOf } from '../plan/card-words.ts';
import type { PlanItem } from '../plan/codes.ts';
import { byNumber, clerkWords } from './clerk-words.ts';

const { conversation, change, warning, step } = clerkWords.clerkMinutes;

/** "about 45 minutes", "about 3 hours": an estimate, so no finer than five minutes. Empty where there is nothing to do. */
export function inMinutes(minutes: number): string {
  if (minutes === 0) return '';
  const rounded = Math.max(step, Math.ceil(minutes / step) * step);
  return rounded < 120
    ? byNumber(clerkWords.minutes, rounded)
    : clerkWords.minutes.hours.replace('{n}', String(Math.ceil(rounded / 60)));
}

/** What a provider may charge for: never rounded. "55 minutes", "2 hours 20 minutes". */
export function exactMinutes(minutes: number): string {
  const { exact, hour } = clerkWords.minutes;
  if (minutes < 120) return byNumber(exact, minutes);
  const rest = minutes % 60;
  const hours = byNumber(hour, Math.floor(minutes / 60));
  return rest === 0 ? hours : `${hours} ${byNumber(exact, rest)}`;
}

/** The clerk's own part of one item: a conversation with each person, or one word of warning to each. */
export function clerkMinutesOf({ rules, count }: PlanItem): number {
  const talks = rules.some(({ id }) => cardOf(id)?.person === true);
  return talks ? conversation * count : change + warning * count;
}
