import { controlsLost, lostAt } from './arrived.ts';
import type { Content } from './export-file.ts';
import { collectors } from '../generated/collector-registry.ts';

/** Texts that a person wrote, whatever they look like. */
const words = /(?:^|\.)(?:displayName|appDisplayName|description)$/u;

const policies = '/identity/conditionalAccess/policies';

/** What collectors read of the objects at a path; undefined where they read them whole. */
function readOf(path: string): ReadonlySet<string> | undefined {
  const reads = Object.values(collectors)
    .flatMap(({ requests }) => [...requests])
    .filter((read) => read.service === 'graph')
    .filter((read) => read.path === path);
  return reads.length === 0 || reads.some(({ whole }) => whole)
    ? undefined
    : new Set(reads.flatMap(({ properties }) => [...properties]));
}

/**
 * A property, of those that count, that did not survive the way into the file: what PowerShell cut off, a list that became
 * one text, and controls of a policy that are null.
 */
export function lostIn(path: string, object: Content, joined: string | undefined): string | undefined {
  const counts = readOf(path);
  for (const [name, value] of Object.entries(object)) {
    if (counts?.has(name) === false) continue;
    const lost = lostAt(value, name);
    if (lost !== undefined && !words.test(lost)) return lost;
  }
  if (path !== policies) return undefined;
  return joined ?? (controlsLost(object) ? 'grantControls' : undefined);
}
