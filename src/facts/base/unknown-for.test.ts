import { expect, it } from 'vitest';
import type { Missing } from '../../model/cause.ts';
import { isUnknown, unknown, unknownFor } from './known.ts';

const reason: Missing = { evidence: 'groups', cause: 'permission', detail: 'not granted' };

it('works out why a fact is unknown when that is read, and once', () => {
  let times = 0;
  const open = unknownFor(() => {
    times += 1;
    return [reason];
  });
  expect(isUnknown(open)).toBe(true);
  expect(times).toBe(0);
  expect(open.missing).toEqual([reason]);
  expect(open.missing).toBe(open.missing);
  expect(times).toBe(1);
  expect(open).toEqual(unknown(reason));
});
