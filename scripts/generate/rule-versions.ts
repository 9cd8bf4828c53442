import { createHash } from 'node:crypto';
import type { Rule } from '../../src/rulebook/rule.ts';

type Asking = Pick<Rule, 'id' | 'kind' | 'where' | 'require' | 'params' | 'none'> & {
  readonly text: Pick<Rule['text'], 'version'>;
};

interface Recorded {
  readonly version: number;
  /** What the rule asks in that version, as a digest. */
  readonly asks: string;
}

const sorted = (params: Asking['params']): unknown[] =>
  Object.entries(params)
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, { type, default: usual }]) => [name, type, usual]);

/** A digest of what a rule asks: of whom, what, with which numbers. Its words are no part of it. */
function asksOf({ kind, where, require, params, none }: Asking): string {
  const asked = [kind, where?.source ?? '', require.source, none, sorted(params)];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 16);
}

/**
 * `rules/versions.json`: what each rule asks, by version. History tells by the version whether a rule or the council
 * changed, so a rule that asks something else must have a higher one.
 *
 * @param recorded the file as it stands; empty where there is none
 * @throws Error naming the file of a rule that asks something else under the version that it had, or a lower one
 */
export function ruleVersions(rules: readonly Asking[], recorded: string): string {
  const known = (recorded === '' ? {} : JSON.parse(recorded)) as Readonly<Record<string, Recorded>>;
  const lines = rules
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((rule) => {
      const now: Recorded = { version: rule.text.version, asks: asksOf(rule) };
      const before = known[rule.id];
      const file = `rules/checks/${rule.id}.yaml`;
      if (before !== undefined && before.version > now.version)
        throw new Error(
          `${file} has version ${String(now.version)}, and had ${String(before.version)} before. Write ${String(before.version + 1)} or more.`,
        );
      if (before?.version === now.version && before.asks !== now.asks)
        throw new Error(
          `${file} asks something else than before under the same version. Write \`version: ${String(now.version + 1)}\` at its top, so that history does not blame the council.`,
        );
      return `  ${JSON.stringify(rule.id)}: { "version": ${String(now.version)}, "asks": "${now.asks}" }`;
    });
  return `{\n${lines.join(',\n')}\n}\n`;
}
