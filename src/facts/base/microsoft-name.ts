import { evidenceKinds } from '../../sources/kinds.ts';

const names: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.values(evidenceKinds).map((kind) => [kind.id, kind.names]),
);

/**
 * What Microsoft calls a stored property; its own name where both are the same, and for what the council told us.
 * @param evidence id of a kind of evidence (`users`), or of an input (`input:people`)
 */
export function microsoftName(evidence: string, property: string): string {
  const own = Object.hasOwn(names, evidence) ? names[evidence] : undefined;
  return own !== undefined && Object.hasOwn(own, property) ? (own[property] ?? property) : property;
}
