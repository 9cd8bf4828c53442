import { BeadleError, type ErrorCode } from '../model/error.ts';
import { holdsSecret, replaceSecret } from '../model/secret-text.ts';

/** One thing that is wrong with a rule, policy or catalogue file, with the place where its author will look. */
export interface Problem {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The line of the file. */
  readonly excerpt: string;
  /** Worth a look, and no reason not to load the file. */
  readonly warning?: boolean;
}

/** A secret that was typed into a rule or a policy is never quoted, and its owner is told that it must be replaced. */
export function withoutSecretLine(problem: Problem): Problem {
  const { message, excerpt, remedy } = problem;
  if (![message, excerpt, remedy].some(holdsSecret)) return problem;
  return {
    ...problem,
    column: 1,
    message: holdsSecret(message) ? 'What stands here has no place here' : message,
    remedy: `The line holds what looks like a password, key or token, and this file is not the place for one. Take it out. ${replaceSecret}`,
    excerpt: '(not shown)',
  };
}

/** Most characters of a line that are shown on each side of its place. */
const around = 100;

/** The part of a line that is near its place: a line may be as long as a file. */
function nearby(problem: Problem): Problem {
  const { excerpt, column } = problem;
  if (excerpt.length <= 2 * around) return problem;
  const start = Math.max(0, column - 1 - around);
  const end = Math.min(excerpt.length, column - 1 + around);
  const before = start > 0 ? '…' : '';
  const shown = `${before}${excerpt.slice(start, end)}${end < excerpt.length ? '…' : ''}`;
  return { ...problem, excerpt: shown, column: column - start + before.length };
}

/** `file:line:column: message`, the line with a caret under the place, and the remedy. */
export const formatProblem = (problem: Problem): string => {
  const whole = withoutSecretLine(problem);
  const { file, line, message, remedy, warning } = whole;
  const { excerpt, column } = nearby(whole);
  const margin = `${String(line).padStart(5)} | `;
  // A caret stays in its place only if the tabs and wide characters before it are kept as they are.
  const before = excerpt.slice(0, column - 1).replaceAll(/[^\t]/gu, ' ');
  const caret = `${' '.repeat(margin.length - 2)}| ${before}^`;
  return `${file}:${String(line)}:${String(whole.column)}: ${warning === true ? 'warning: ' : ''}${message}\n${margin}${excerpt}\n${caret}\n      ${remedy}`;
};

/** What is wrong with files, each thing with its place. */
export class ProblemsError extends BeadleError {
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, message: string, more: { hint: string; problems: readonly Problem[] }) {
    super(code, message, more);
    this.problems = more.problems;
  }
}

/** Every problem at once: an author mends a file in one go, not one error at a time. */
export const problemsError = (code: ErrorCode, problems: readonly Problem[]): ProblemsError => {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`;
  const where = `${String(files)} ${files === 1 ? 'file' : 'files'}`;
  return new ProblemsError(code, `${count} in ${where}\n\n${problems.map(formatProblem).join('\n\n')}`, {
    hint: 'Mend each place that an arrow points to. Under it stands what to write.',
    problems,
  });
};
