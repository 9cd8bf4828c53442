import { expect, it } from 'vitest';
import { councilIds } from '../../fixtures/councils/index.ts';
import { evidenceKinds, type Snapshot } from '../../src/sources/kinds.ts';
import { readFictional } from '../golden/fictional-run.ts';

/** What is there for people to read, and may change any day; a rule names its policy. */
const names: readonly string[] = ['displayName', 'deviceName', 'userDisplayName', 'name', 'policy'];

/** Where nothing but its name says what a thing is: another name is another thing, and the finding is a new one. */
const knownByName: Readonly<Record<string, string>> = {
  detectedApps: 'A program is its name.',
  detectedMalwareStates: 'A virus is its name.',
  servicePrincipals: 'An app that calls itself otherwise, or whose publisher does, is agreed anew.',
};

/** Exchange refers to some objects by nothing but their name, and so do we. */
const isKeyedByName = (id: string): boolean =>
  Object.entries(evidenceKinds).some(([kind, { key }]) => kind === id && key === 'name');

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isName = names.includes(key) && typeof inner === 'string' && inner !== '';
      return [key, isName ? `${inner} (new)` : renamed(inner)];
    }),
  );
}

function withNewNames(snapshot: Snapshot): Snapshot {
  const evidence = Object.entries(snapshot.evidence).map(([id, one]) => [
    id,
    one.status !== 'collected' || id in knownByName || isKeyedByName(id)
      ? one
      : { ...one, value: renamed(one.value) },
  ]);
  return { ...snapshot, evidence: Object.fromEntries(evidence) as Snapshot['evidence'] };
}

it.each(councilIds)('new names at %s re-open nothing that its council accepted', async (id) => {
  const { snapshot, judge } = await readFictional(id);
  const findings = (from: Snapshot): string[] =>
    judge(from).results.flatMap((result) =>
      result.findings.map(({ subject, fingerprint }) => `${result.rule} of ${subject.id}: ${fingerprint}`),
    );
  const before = findings(snapshot);
  expect(withNewNames(snapshot)).not.toEqual(snapshot);
  expect(findings(withNewNames(snapshot))).toEqual(before);
});
