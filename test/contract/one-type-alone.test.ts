import { describe, expect, it } from 'vitest';
import { evidenceKinds } from '../../src/sources/kinds.ts';
import { readContract, type Contract } from './contract.ts';
import { sharedFile } from './shared-material.ts';

const stable = sharedFile(
  'graph/contract-v1.0.json',
  'that a property which may be absent belongs to the one type that we say',
);

const saidOf = /^A property of (\w+) alone\.$/;

/** The reasons of all kinds: which property is said to be one type's alone. */
const said = Object.values(evidenceKinds).flatMap(({ id, mayBeAbsent }) =>
  Object.entries(mayBeAbsent).flatMap(([property, reason]) => {
    const type = saidOf.exec(reason)?.[1];
    return type === undefined ? [] : [{ kind: id, property, type }];
  }),
);

/** Types that share its base and have the property too; or that the type itself has none. */
function untrue({ types }: Contract, property: string, type: string): readonly string[] {
  const has = (name: string): boolean => types[name]?.props?.[property] !== undefined;
  const own = `graph.${type}`;
  if (!has(own)) return [`${type} has no ${property}`];
  const family = Object.values(types).find(({ derived }) => derived?.includes(own))?.derived ?? [];
  return family.filter((one) => one !== own && has(one)).map((one) => `${one} has ${property} too`);
}

describe.runIf(stable.present)('a property that may be absent because only one type has it', () => {
  const contract = readContract(stable);

  it.each(said)('$kind: $property is of $type alone', ({ property, type }) => {
    expect(untrue(contract, property, type)).toEqual([]);
  });

  it('is found out where another type has it, or its own has not', () => {
    expect(said.map(({ type }) => type)).toContain('ipNamedLocation');
    expect(untrue(contract, 'isTrusted', 'countryNamedLocation')).toEqual([
      'countryNamedLocation has no isTrusted',
    ]);
    expect(untrue(contract, 'displayName', 'ipNamedLocation')).toEqual([
      'graph.countryNamedLocation has displayName too',
    ]);
  });
});
