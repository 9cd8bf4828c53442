import type { Missing } from '../../model/cause.ts';
import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import { isId, isWord, userWords } from './policy/microsoft-words.ts';
import type { UserSet } from './policy/policy.ts';

const noId = (entry: string): Missing =>
  strange('conditionalAccessPolicies.conditions', `“${entry}” is no id, and nobody can tell what it means`);

/**
 * Whether what a policy names is gone, now that no answer holds it. Lists hold object ids
 * (conditionalAccessUsers, Graph v1.0, read 2026-11): only an id can be one that was looked up and not found. A name, or
 * an id that a published baseline leaves to be filled in, may mean somebody who is there.
 * @param missing why the answer may not hold everything
 */
export function isGone(entry: string, missing: readonly Missing[]): Known<boolean> {
  if (missing.length > 0) return unknown(...missing);
  return isId(entry) ? true : unknown(noId(entry));
}

/** Names in the place of ids, of which nobody can tell whom they mean. Microsoft's own words are none. */
export function namesWithoutId({ users }: UserSet): Missing[] {
  return users.filter((entry) => isWord(entry) && !userWords.includes(entry)).map(noId);
}
