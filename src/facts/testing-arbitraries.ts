import fc from 'fast-check';

/** The accounts of every generated tenant. */
export const ids = ['ann', 'bob', 'eve'];
export const flag = fc.option(fc.boolean());
export const perId = <T>(value: fc.Arbitrary<T>) => fc.tuple(value, value, value);
export const byId = <T>(values: readonly T[]): [string, T][] =>
  values.map((value, index) => [ids[index] ?? '', value]);
