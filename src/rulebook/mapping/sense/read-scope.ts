import type { AppliesTo } from '../../../model/scope.ts';
import { agentOf, borrowerOf, together, wrongdoerOf } from './doers.ts';
import { rolesIn } from './roles-in-words.ts';
import { firstVerb, imperative, ofCondition, opening, subjectOf, thing, verb } from './sentence-subject.ts';

export interface ScopeQuestion {
  readonly text: string;
  /** Words of the same clause right before it. */
  readonly before: string;
  readonly heading: string;
  /** Headings above that, the outermost first. */
  readonly sections: readonly string[];
  readonly leadIn: string;
  /** The head of the column, for a cell of a table. */
  readonly column: string;
  /** Who is usually bound by a clause of this kind; `undefined` for no kind. */
  readonly usual: AppliesTo | undefined;
  readonly power: boolean;
}

const receives =
  /^(?:is|are|(?:will|shall|should|must) (?:normally |also )?be|gets?)\s+(?:normally |also |each )?(?:provided|issued|given|offered|supplied|equipped|lent|assigned)\b/iu;
const rulesOthers =
  /\b(?:council|we)\b[^.;]{0,25}\b(?:does not (?:permit|allow|accept)|do not (?:permit|allow)|expects?|requires?|prohibits?|forbids?|asks?|encourages?)\b/iu;
const paidByUs =
  /\b(?:any(?:body|one)|those|people|persons|firms?) (?:whom?|that)? ?(?:we|the council) (?:pays?|employs?|hires?|engages?)\b/iu;

/** A heading such as "Staff" or "Councillors using their own devices" binds these people only. */
function sectionScope(headings: readonly string[]): AppliesTo | undefined {
  for (const heading of headings.toReversed()) {
    const roles = rolesIn(
      heading.replaceAll(/\b(?:parish|town|city) council\b|\bleaving the council\b/giu, ''),
    );
    roles.delete('council');
    const [role] = roles;
    if (roles.size === 1 && role !== undefined && !['all', 'clerk', 'it-provider'].includes(role))
      return role;
  }
  return undefined;
}

function everyoneIn(text: string): AppliesTo | undefined {
  return together(rolesIn(text)) === 'all' &&
    /\b(?:every|all|councill?ors?|members?|staff|employees?|officers?)\b/iu.test(text)
    ? 'all'
    : undefined;
}

function named(subject: string): AppliesTo | undefined {
  const role = together(rolesIn(subject));
  // "Council correspondence" is no council that does something.
  return role === 'council' && !/\b(?:council|we)$/iu.test(subject) ? undefined : role;
}

/** "A Member shall:" says who does what the list goes on to say. */
const opensWithSubject =
  /^([^.;:]{3,160}\b(?:must|shall|should|will|may|are to|is to|ha(?:s|ve) to|needs? to|agrees? to|(?:is|are) (?:required|expected) to)(?: not| never| always| also)?)\s*:/iu;

/** "A Member may use one provided that:", "sticks are not used save where:": what follows are conditions. */
const opensConditions =
  /\b(?:provided(?: that)?|providing(?: that)?|on condition(?: that)?|(?:only|save|except|unless) (?:if|when|where)|only|unless|if|so long as|as long as|until|save that)\s*:$/iu;

function ownSubject(text: string, before: string, leadIn: string): AppliesTo | undefined {
  // Who grants what they are bound to is not who is bound.
  if (opensConditions.test(leadIn)) return named(subjectOf(leadIn)) ?? 'all';
  if (paidByUs.test(text.slice(0, 80))) return 'contractors';
  const asked = opensWithSubject.exec(leadIn)?.[1];
  if (asked !== undefined && !/^(?:it|its|that|the|an?|no|any|each|every|all)\b/iu.test(text)) {
    const bound = named(subjectOf(asked));
    if (bound !== undefined) return bound;
  }
  const sentence = text.replace(opening, '');
  const condition = ofCondition.exec(text)?.[1];
  const conditional = condition === undefined ? undefined : named(subjectOf(condition));
  if (thing.test(sentence)) return conditional === 'all' ? undefined : conditional;
  const subject = subjectOf(text);
  const own = imperative.test(sentence) ? undefined : named(subject);
  if (own !== undefined || conditional !== undefined) return own ?? conditional;
  const goesOn = /^(?:and|but|or|they)\b/iu.test(text);
  if (goesOn && before !== '' && !/\b(?:it|that|which)\b/iu.test(subject)) return named(subjectOf(before));
  const noSubject = imperative.test(sentence) || sentence.search(verb) < 0 || /^\w+ing\b/iu.test(sentence);
  return leadIn === '' || !noSubject ? undefined : named(subjectOf(leadIn));
}

/**
 * Who is bound: the subject of the sentence, or of the words that it goes on with, or the people of its section, or
 * whoever is usually bound by a clause of its kind.
 */
export function readScope({
  text,
  before,
  heading,
  sections,
  leadIn,
  column,
  usual,
  power,
}: ScopeQuestion): AppliesTo {
  const ofColumn = column === '' ? undefined : together(rolesIn(column));
  if (ofColumn !== undefined && ofColumn !== 'council') return ofColumn;
  if (power) return 'council';
  // "Councillors, staff and volunteers are bound" speaks of everybody, and not of volunteers alone.
  const fallback = usual === 'volunteers' ? (everyoneIn(text) ?? usual) : (usual ?? 'all');
  const section = sectionScope([...sections, heading]);
  const doer = agentOf(text) ?? borrowerOf(text) ?? wrongdoerOf(text);
  const own = ownSubject(text, before, leadIn);
  if (usual === 'it-provider') return own === undefined || own === 'council' ? 'it-provider' : own;
  if (usual === 'council') return own === 'clerk' || own === 'it-provider' ? own : (doer ?? 'council');
  if (own === 'council')
    return rulesOthers.test(text)
      ? (section ?? 'all')
      : fallback === 'all' && usual !== undefined
        ? (section ?? 'all')
        : 'council';
  if (own !== undefined && usual === undefined && receives.test(firstVerb(text))) return 'council';
  if (own === 'all') return section ?? 'all';
  if (own !== undefined) return own;
  return doer ?? section ?? fallback;
}
