/** What yargs 18 has behind its types; looked up by hand, so that another version simply goes on as it is. */
interface Kept {
  readonly getInternalMethods: () => { readonly getUsageInstance: () => { cacheHelpMessage?: () => void } };
}

const hasInner = (parser: unknown): parser is Kept =>
  (typeof parser === 'object' || typeof parser === 'function') &&
  parser !== null &&
  'getInternalMethods' in parser;

/**
 * Keeps the parser from making the page of help of each command that it starts, in case the command should ask for it while
 * it runs; none of ours does. To measure and wrap that page takes a twentieth of a small audit. `--help` is not touched.
 */
export function withoutKeptHelp<T>(parser: T): T {
  if (hasInner(parser)) parser.getInternalMethods().getUsageInstance().cacheHelpMessage = () => undefined;
  return parser;
}
