import { Unreadable } from './case.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** @throws Unreadable for anything but a list of objects */
export const rows = (value: unknown): readonly Json[] => {
  if (Array.isArray(value) && value.every(isObject)) return value;
  throw new Unreadable('an input is no list of objects');
};
/** @throws Unreadable for anything but an object */
export const one = (value: unknown): Json => {
  if (isObject(value)) return value;
  throw new Unreadable('an input is no object');
};
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
