import { sentencesOf } from '../sense/segments.ts';
import { lawWords, wordingProblems } from '../../wording.ts';

const most = 20;

/** The first sentence of what a council says, short enough for a report; a dot in an address ends none. */
function beginning(text: string): string {
  const words = (sentencesOf(text)[0] ?? text).split(' ');
  const bare = words
    .slice(0, most)
    .join(' ')
    .replace(/[\s.!?;:,]+$/u, '');
  return words.length > most ? `${bare} …` : bare;
}

function isPlain(text: string): boolean {
  return wordingProblems(text, lawWords).length === 0;
}

/** A clause of no known kind in the council's own words; where they are not for clerks, where to find them. */
export function ownSummary(ref: string, text: string): string {
  const own = `“${beginning(text)}”`;
  return isPlain(own) ? own : `What the policy says at ${ref}.`;
}

/** A question about it, so that yes means that it is kept. */
export function ownQuestion(ref: string, text: string): string {
  const own = `Is this kept: “${beginning(text)}”?`;
  return isPlain(own) ? own : `Is ${ref} of the policy kept?`;
}
