import type { Missing } from '../../model/cause.ts';
import { unknown, type Unknown } from './known.ts';

/** A step cannot be made, as the object that it is about was not read: what is made of it is unknown. */
export class Unread extends Error {
  readonly missing: readonly Missing[];
  constructor(missing: readonly Missing[]) {
    super(missing.map(({ detail }) => detail).join(' '));
    this.missing = missing;
  }
}

/** What is made, or why it is not known. @throws any other error */
export function unlessUnread<T>(make: () => T): T | Unknown {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unread) return unknown(...error.missing);
    throw error;
  }
}
