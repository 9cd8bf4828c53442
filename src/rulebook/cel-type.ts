import { z } from 'zod';
import type { Recorder } from './recorder.ts';

/** An object as the expression language must be told about it: its constructor is how it is recognised. */
export interface CelObject {
  readonly name: string;
  readonly ctor: () => void;
  readonly fields: Readonly<Record<string, string>>;
}

/** How values of a zod schema look to an expression. */
export interface CelType {
  readonly name: string;
  readonly objects: readonly CelObject[];
  /** @throws TypeError when the value does not fit its schema: facts broke their promise, which is a bug. */
  readonly convert: (value: unknown, recorder: Recorder) => unknown;
}

const misfit = (wanted: string, value: unknown): never => {
  throw new TypeError(`a fact must be ${wanted}, but is ${JSON.stringify(value) ?? typeof value}`);
};

const bool: CelType = {
  name: 'bool',
  objects: [],
  convert: (value) => (typeof value === 'boolean' ? value : misfit('true or false', value)),
};
/** JavaScript numbers are doubles to CEL, so whole numbers go in as BigInt. */
const int: CelType = {
  name: 'int',
  objects: [],
  convert: (value) =>
    Number.isSafeInteger(value) ? BigInt(value as number) : misfit('a whole number', value),
};
const string: CelType = {
  name: 'string',
  objects: [],
  convert: (value) => (typeof value === 'string' ? value : misfit('text', value)),
};

const enumType = (options: ReadonlySet<unknown>): CelType => ({
  ...string,
  convert: (value) => (options.has(value) ? value : misfit(`one of ${[...options].join(', ')}`, value)),
});

const listType = (element: CelType): CelType => ({
  name: `list<${element.name}>`,
  objects: element.objects,
  convert: (value, recorder) =>
    Array.isArray(value)
      ? value.map((item: unknown) => element.convert(item, recorder))
      : misfit('a list', value),
});

const held: unique symbol = Symbol('beadle.facts');

/** What an expression has in the place of an object; its fields stand in the prototype. */
interface View {
  [held]: { readonly facts: Readonly<Record<string, unknown>>; readonly recorder: Recorder };
}

/**
 * An object whose fields are getters: an unknown field records what is missing and throws the typed signal, and a
 * field that breaks its schema records a bug, which no operator can absorb.
 */
const objectType = (name: string, shape: Readonly<Record<string, z.core.$ZodType>>): CelType => {
  const fields = Object.entries(shape).map(([key, schema]) => ({
    key,
    type: celType(`${name}.${key}`, schema),
  }));
  const ctor = (): void => undefined;
  const prototype: object = Object.create(null, { constructor: { value: ctor } }) as object;
  for (const { key, type } of fields) {
    Object.defineProperty(prototype, key, {
      get(this: View) {
        const { recorder, facts } = this[held];
        return recorder.reading(key, facts, type.convert);
      },
    });
  }
  return {
    name,
    objects: [
      ...fields.flatMap(({ type }) => type.objects),
      { name, ctor, fields: Object.fromEntries(fields.map(({ key, type }) => [key, type.name])) },
    ],
    convert: (value, recorder) => {
      if (typeof value !== 'object' || value === null) return misfit('an object', value);
      const view = Object.create(prototype) as View;
      view[held] = { facts: value as Readonly<Record<string, unknown>>, recorder };
      return view;
    },
  };
};

/**
 * The type of a fact schema. Facts are total, so no rule ever asks whether a field exists: optional, nullable and
 * union types are refused.
 *
 * @param name what the type is called if it is an object
 * @throws TypeError for a schema that expressions cannot read
 */
export const celType = (name: string, schema: z.core.$ZodType): CelType => {
  if (schema instanceof z.ZodBoolean) return bool;
  if (schema instanceof z.ZodString) return string;
  if (schema instanceof z.ZodEnum) return enumType(new Set<unknown>(schema.options));
  if (schema instanceof z.ZodNumberFormat && schema.isInt) return int;
  if (schema instanceof z.ZodArray) return listType(celType(name, schema.element));
  if (schema instanceof z.ZodObject) return objectType(name, schema.shape);
  throw new TypeError(
    `${name}: facts must be total; ${schema.constructor.name} cannot be read by an expression`,
  );
};
