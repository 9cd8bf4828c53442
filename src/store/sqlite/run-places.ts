import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** How the places of runs stand in a history, and where they are. */
export interface RunPlaces {
  readonly stored: (place: string) => string;
  readonly found: (stored: string) => string;
}

/**
 * A run in the council's folder, which is the one around the folder of the history, is kept by its way from there, with
 * `/` on every system: a council's folder that was moved or copied then speaks of its own runs, and an erasure in the
 * copy cannot reach the original. A run that was put elsewhere keeps its whole path.
 */
export function runPlaces(historyFile: string): RunPlaces {
  const top = dirname(dirname(resolve(historyFile)));
  return {
    stored: (place) => {
      const way = relative(top, place);
      const isInside = way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
      return isInside ? way.split(sep).join('/') : place;
    },
    found: (stored) => (stored === '' || isAbsolute(stored) ? stored : join(top, ...stored.split('/'))),
  };
}
