/** Right answers of all. */
export interface Tally {
  right: number;
  all: number;
  /** What was wrong, for a person who wants to know. */
  readonly wrong: string[];
}

export function tally(): Tally {
  return { right: 0, all: 0, wrong: [] };
}

export function count(into: Tally, isRight: boolean, what: string): void {
  into.all += 1;
  if (isRight) into.right += 1;
  else into.wrong.push(what);
}

/** Per cent, or 100 where nothing was asked. */
export function share({ right, all }: Tally): number {
  return all === 0 ? 100 : (100 * right) / all;
}

export function add(into: Tally, from: Tally): void {
  into.right += from.right;
  into.all += from.all;
  into.wrong.push(...from.wrong);
}
