import { describe, expect, it } from 'vitest';
import { evidenceKinds } from '../../src/sources/kinds.ts';
import { readContract, type Contract } from './contract.ts';
import { sharedFile } from './shared-material.ts';

const stable = sharedFile(
  'graph/contract-v1.0.json',
  'that a property which may be absent belongs to the types that we say',
);

const saidOf = /^A property of ([\w, ]+) alone\.$/;

/** The reasons of all kinds: which property is said to be of some types alone. */
const said = Object.values(evidenceKinds).flatMap(({ id, mayBeAbsent }) =>
  Object.entries(mayBeAbsent).flatMap(([property, reason]) => {
    const types = saidOf.exec(reason)?.[1]?.split(/, | and /u);
    return types === undefined ? [] : [{ kind: id, property, types }];
  }),
);

/** Other types that share their base and have the property too; or that one of the types itself has none. */
function untrue({ types }: Contract, property: string, own: readonly string[]): readonly string[] {
  const has = (name: string): boolean => types[name]?.props?.[property] !== undefined;
  const named = own.map((type) => `graph.${type}`);
  const family = Object.values(types).find(({ derived }) => derived?.includes(named[0] ?? ''))?.derived ?? [];
  return [
    ...named.filter((one) => !has(one)).map((one) => `${one} has no ${property}`),
    ...family.filter((one) => !named.includes(one) && has(one)).map((one) => `${one} has ${property} too`),
  ];
}

describe.runIf(stable.present)('a property that may be absent because only some types have it', () => {
  const contract = readContract(stable);

  it.each(said)('$kind: $property is of $types alone', ({ property, types }) => {
    expect(untrue(contract, property, types)).toEqual([]);
  });

  it('is found out where another type has it, or its own has not', () => {
    expect(said.flatMap(({ types }) => types)).toContain('ipNamedLocation');
    expect(untrue(contract, 'isTrusted', ['countryNamedLocation'])).toEqual([
      'graph.countryNamedLocation has no isTrusted',
      'graph.ipNamedLocation has isTrusted too',
    ]);
    expect(untrue(contract, 'displayName', ['ipNamedLocation'])).toEqual([
      'graph.countryNamedLocation has displayName too',
    ]);
  });
});
