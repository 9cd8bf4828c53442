import type { Import } from '../architecture/violations.ts';

const folder = 'test/peers/adapter/';
const allowed =
  /^(test\/peers\/adapter\/|src\/snapshot\/|src\/sources\/((kinds|testing)\.ts|shapes\/|[^/]+\/[^/]+\/kind\.ts)|src\/model\/|zod$)/;

/**
 * The adapter turns a case into evidence and chooses a rule with its parameters. It can look neither at facts nor at
 * outcomes, and of a case it sees only `PeerInput`: neither the verdict that a peer expects nor which case it is.
 */
export const adapterViolations = (
  imports: readonly Import[],
  sources: Readonly<Record<string, string>>,
): string[] => [
  ...imports
    .filter(({ from, to }) => from.startsWith(folder) && !allowed.test(to))
    .map(({ from, to }) => `${from} imports ${to}: the adapter builds evidence and nothing else`),
  ...Object.entries(sources)
    .filter(([path, text]) => !path.endsWith('/case.ts') && /\bPeerCase\b/.test(text))
    .map(([path]) => `${path} names PeerCase: the adapter sees PeerInput only`),
];
