import { lawWords, wordingProblems } from '../../wording.ts';

const most = 20;

/** The beginning of what a council says, short enough for a report. */
function beginning(text: string): string {
  const words = text.split(' ');
  const sentence = words
    .slice(0, most)
    .join(' ')
    .replace(/[.!?].*$/u, '');
  const bare = sentence.replace(/[\s.;:,]+$/u, '');
  return words.length > most && !/[.!?]/u.test(words.slice(0, most).join(' ')) ? `${bare} …` : bare;
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
