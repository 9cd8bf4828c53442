import type { Clause } from './clause-file.ts';
import type { At } from './problem-at.ts';
import type { Problem } from './problem.ts';

/** Words that turn a question round: "Does nobody share a password?" is kept by a yes. */
const negation =
  /\b(?:no|not|nobody|none|never|nothing|nowhere|neither|without|only|unless|free from)\b|n['’]t\b/iu;

/** A question about somebody or something at all, rather than about everyone or each. */
const anyAtAll =
  /^(?:as far as you know, )?(?:has|have|did|does|do|is|are|was|were|can) (?:any(?:one|body|thing)?|people ever|somebody)\b/iu;
const thereWas = /^(?:as far as you know, )?(?:is|are|was|were|has|have) there (?:been )?(?:any|a|an)\b/iu;

/** "Are passwords still shared?" */
const stillGoesOn = /^(?:as far as you know, )?(?:do|does|is|are)\b[^,?]*\bstill\b/iu;

/** What a council does not want to have happened. */
const harm =
  /\b(?:breach(?:es)?|loss(?:es)?|los(?:t|es?)|theft|stolen|misuse[ds]?|shar(?:e[ds]?|ing)|forwarded|disclosed|exposed|hacked|ignored|bypassed|switched off|unauthorised|incidents?|complaints?)\b/iu;

/** It did happen, and something was done about it: "Was any loss reported to you?" is kept by a yes. */
const dealtWith =
  /\b(?:report(?:ed|s)?|record(?:ed)?|logged|told|agreed|permitted|approved|answered|returned|list(?:ed)?|erased|changed|plan|procedure|policy)\b/iu;

function yesMeansBroken(ask: string): boolean {
  if (negation.test(ask) || dealtWith.test(ask)) return false;
  return [anyAtAll, thereWas, stillGoesOn].some((form) => form.test(ask)) && harm.test(ask);
}

/** What is wrong with the question of a clause: it asks nothing, or a yes to it would say that the clause is broken. */
export function questionWarnings({ ask }: Clause, at: At): readonly Problem[] {
  if (ask === undefined) return [];
  if (!ask.trimEnd().endsWith('?'))
    return [at(['ask'], 'This is no question', 'End it with a question mark, or ask something.')];
  return yesMeansBroken(ask)
    ? [
        at(
          ['ask'],
          'A yes to this would mean that the clause is broken',
          'Ask so that yes is good, such as "As far as you know, was nothing lost?".',
        ),
      ]
    : [];
}
