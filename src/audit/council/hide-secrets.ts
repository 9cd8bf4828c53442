import { looksSecret, replaceSecret } from '../../model/secret-text.ts';
import type { Problem } from '../../rulebook/problem.ts';

const notShown = '(not shown)';

/** Where somebody may well put a secret that has no form of its own: only the key is then shown. */
const nearSignIn = /^(\s*(?:signIn|clientId|tenant)\s*:).*$/;

/**
 * A problem in a file of the council, with no secret in it: a secret typed into the wrong file or key is never quoted,
 * and its owner is told that it must now be replaced.
 */
export function hideSecrets(problem: Problem): Problem {
  const { message, remedy, excerpt } = problem;
  if (looksSecret(excerpt) || looksSecret(message) || looksSecret(remedy))
    return {
      ...problem,
      column: 1,
      message: looksSecret(message) ? 'What stands here has no place here' : message,
      remedy: `The line holds what looks like a password, key or token, and this file is not the place for one. Take it out. ${replaceSecret}`,
      excerpt: notShown,
    };
  return { ...problem, excerpt: excerpt.replace(nearSignIn, `$1 ${notShown}`) };
}
