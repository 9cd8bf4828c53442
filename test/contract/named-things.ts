/** What a page names in a way that can be looked up, each once. */
export interface NamedThings {
  /** File names without a folder, such as `scheduler.ts`. */
  readonly files: readonly string[];
  /** `npm run NAME`. */
  readonly scripts: readonly string[];
  /** `npm run bench -- NAME`. */
  readonly benches: readonly string[];
}

const found = (page: string, pattern: RegExp): string[] => [
  ...new Set([...page.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]))),
];

/** Names with a placeholder (`coverage-traps-*.ts`) and those with a folder (see `namedPaths`) are left out. */
export function namedThings(page: string): NamedThings {
  return {
    files: found(page, /(?<![\w./*-])([a-z][\w.-]*\.(?:ts|js))(?![\w*-])/g),
    scripts: found(page, /npm run ([a-z][\w:-]*)/g),
    benches: found(page, /npm run bench -- ([a-z]\w*)/g),
  };
}
