const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const runs = (text: string, length: number): readonly string[] => {
  const all = words(text);
  return all
    .slice(0, Math.max(0, all.length - length + 1))
    .map((_, at) => all.slice(at, at + length).join(' '));
};

/** Finds the runs of so many consecutive words, case and marks aside, that a text shares with a source. */
export function quotationsFrom(source: string, length: number): (text: string) => readonly string[] {
  const known = new Set(runs(source, length));
  return (text) => runs(text, length).filter((run) => known.has(run));
}
