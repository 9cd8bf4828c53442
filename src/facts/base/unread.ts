import type { Missing } from '../../model/cause.ts';

/** A step cannot be made, as the object that it is about was not read: what is made of it is unknown. */
export class Unread extends Error {
  readonly missing: readonly Missing[];
  constructor(missing: readonly Missing[]) {
    super(missing.map(({ detail }) => detail).join(' '));
    this.missing = missing;
  }
}
