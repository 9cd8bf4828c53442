import type { ToldFinding } from '../told/finding-text.ts';
import { fill } from '../text/fill.ts';
import { foundWords } from '../words.ts';
import { listed, mostNames } from './listed.ts';

/** With the name once: most sentences begin with it. Of a setting of the whole council there is only one. */
function named({ subject, message, namesSubject }: ToldFinding): string {
  return namesSubject || foundWords.single.includes(subject.kind) ? message : `${subject.name}: ${message}`;
}

/**
 * What is said of several people in the same words stands once, with their names.
 * @param most names at most; the others are counted
 */
export function said(findings: readonly ToldFinding[], most = mostNames): readonly string[] {
  return [...Map.groupBy(findings, (one) => one.said)].flatMap(([text, those]) => {
    // One person who falls short in two ways of which the same is said is named once.
    const subjects = new Map(those.map(({ subject }) => [`${subject.kind} ${subject.id}`, subject]));
    const [first] = those;
    if (first === undefined || subjects.size === 1) return first === undefined ? [] : [named(first)];
    const start = `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/[.\s]+$/u, '');
    return [
      fill(foundWords.shared, {
        said: start,
        names: listed(
          [...subjects.values()].map(({ name }) => name),
          most,
        ),
      }),
    ];
  });
}
