import { expect, it } from 'vitest';
import { aUser } from '../../testing.ts';
import { guestKindsOf } from './guest-kinds-of.ts';

it('trap: an account without its type may be a guest, from here or from elsewhere', () => {
  const here = aUser('ann', { userType: null, creationType: null, externalUserState: null });
  const outside = aUser('gus', { userType: null, creationType: 'Invitation' });
  expect(guestKindsOf(here)).toEqual({ sure: [], maybe: ['internalGuest'] });
  expect(guestKindsOf(outside)).toEqual({
    sure: [],
    maybe: ['b2bCollaborationGuest', 'b2bCollaborationMember'],
  });
});
