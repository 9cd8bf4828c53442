import { z } from 'zod';
import { least } from './param-range.ts';
import type { Param, ParamType } from './rule-file.ts';

const schemas: Readonly<Record<ParamType, z.ZodType>> = {
  int: z.int(),
  bool: z.boolean(),
  string: z.string(),
  'list<string>': z.array(z.string()),
  'list<int>': z.array(z.int()),
};

export const paramNames: Readonly<Record<ParamType, string>> = {
  int: 'a whole number',
  bool: 'true or false',
  string: 'text',
  'list<string>': 'a list of texts',
  'list<int>': 'a list of whole numbers',
};

export type ParamValues = Readonly<Record<string, unknown>>;

export const fitsParam = (type: ParamType, value: unknown): boolean => schemas[type].safeParse(value).success;

const numbersIn = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is number => typeof one === 'number');

/** Entries that a list of a clause may have: more would make a rule slow for each of its subjects. */
export const longestList = 500;

export function isTooLong(value: unknown): boolean {
  return Array.isArray(value) && value.length > longestList;
}

/** Whether a number, or one of a list, lies outside the bounds that the rule gives its parameter. */
export function outOfRange({ min = least, max = Infinity }: Param, value: unknown): boolean {
  return numbersIn(value).some((one) => one < min || one > max);
}

/** Schema of a rule's parameters, for the type checker. */
export const paramsSchema = (params: Readonly<Record<string, Param>>): z.ZodObject =>
  z.strictObject(Object.fromEntries(Object.entries(params).map(([name, { type }]) => [name, schemas[type]])));

/** The values that a clause or an example gives, over the rule's own defaults. */
export const withDefaults = (params: Readonly<Record<string, Param>>, given: ParamValues = {}): ParamValues =>
  Object.fromEntries(
    Object.entries(params).map(([name, param]) => [
      name,
      Object.hasOwn(given, name) ? given[name] : param.default,
    ]),
  );
