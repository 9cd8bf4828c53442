import { dimensions, type Dimension } from './space.ts';

/** One sign-in as an index into each dimension of the space. */
export type Point = Readonly<Record<Dimension, number>>;

/** A point as a chain of values, one for each dimension; points share their ends. */
export interface Path {
  readonly value: number;
  readonly rest: Path | undefined;
}

export const toPoint = (path: Path | undefined): Point => {
  const point: Partial<Record<Dimension, number>> = {};
  let at = path;
  for (const dimension of dimensions) {
    point[dimension] = at?.value ?? 0;
    at = at?.rest;
  }
  return point as Point;
};

/** Puts values before paths; equal paths are one and the same object. */
export const makeLink = (): ((value: number, rest: Path) => Path) => {
  const known = new Map<Path, Map<number, Path>>();
  return (value, rest) => {
    const longer = known.get(rest) ?? new Map<number, Path>();
    known.set(rest, longer);
    const path = longer.get(value) ?? { value, rest };
    longer.set(value, path);
    return path;
  };
};
