import { BeadleError } from '../model/error.ts';
import { ProblemsError, problemsError, type Problem } from './problem.ts';

/** Several things that went wrong and have nothing to do with each other, each with its own remedy. */
export class SeveralErrors extends BeadleError {
  readonly errors: readonly BeadleError[];

  constructor(errors: readonly [BeadleError, ...BeadleError[]]) {
    const told = errors.map(({ message, hint }) => `${message}\nWhat to do: ${hint}`);
    super(errors[0].code, `${String(errors.length)} things are wrong.\n\n${told.join('\n\n')}`, {
      hint: 'Mend each of them, as it is said under it.',
      cause: errors[0].cause,
    });
    this.errors = errors;
  }
}

/** The errors of which one may be made, each by itself. */
export const errorsIn = (error: BeadleError): readonly BeadleError[] =>
  error instanceof SeveralErrors ? error.errors : [error];

/** Two pieces of work may have met the same thing. */
function onceEach<T>(things: readonly T[], key: (thing: T) => string): T[] {
  return [...new Map(things.map((thing) => [key(thing), thing])).values()];
}

const placeOf = ({ file, line, column, message }: Problem): string =>
  [file, line, column, message].join('\n');

/** One error that says all of these; problems of files with one code are told as one list. */
function together(errors: readonly [BeadleError, ...BeadleError[]]): BeadleError {
  const lists = Map.groupBy(
    errors.filter((one) => one instanceof ProblemsError),
    ({ code }) => code,
  );
  const listed = [...lists].map(([code, those]) =>
    problemsError(
      code,
      onceEach(
        those.flatMap(({ problems }) => problems),
        placeOf,
      ),
    ),
  );
  const others = onceEach(
    errors.filter((one) => !(one instanceof ProblemsError)),
    ({ message }) => message,
  );
  const [first, ...rest] = [...listed, ...others];
  return first === undefined || rest.length === 0
    ? (first ?? errors[0])
    : new SeveralErrors([first, ...rest]);
}

/**
 * Waits for pieces of work of which none needs another's result, and fails with all that is wrong, not with the first:
 * whoever mends one file should not come back to find the second.
 * @throws BeadleError that tells each error of the work once; a fault of ours as it is
 */
export async function allAtOnce<T extends readonly unknown[]>(work: {
  readonly [K in keyof T]: Promise<T[K]>;
}): Promise<T> {
  const settled = await Promise.allSettled(work);
  const reasons = new Set(
    settled.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : [])),
  );
  const ours = [...reasons].find((reason) => !(reason instanceof BeadleError));
  if (ours !== undefined) throw ours;
  const [first, ...rest] = [...reasons].flatMap((reason) =>
    reason instanceof BeadleError ? errorsIn(reason) : [],
  );
  if (first !== undefined) throw together([first, ...rest]);
  return Promise.all(work);
}
