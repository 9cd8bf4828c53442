import { describe, expect, it } from 'vitest';
import { daysAgo, tenantOf, told } from '../testing.ts';

const former = { id: 'g', displayName: 'A. Former', whenSoftDeleted: daysAgo(20), isInactiveMailbox: false };
const atRisk = (...deletedMailboxes: readonly object[]): unknown =>
  tenantOf({ deletedMailboxes }).mailboxesBeingDeleted;

describe('mailboxes that are about to be deleted', () => {
  it('are those that nothing keeps, for 30 days', () => {
    expect(atRisk(former)).toEqual(['g']);
    expect(told(atRisk({ ...former, whenSoftDeleted: null }))).toBe('deletedMailboxes: error');
    expect(atRisk({ ...former, whenSoftDeleted: daysAgo(31) })).toEqual([]);
    expect(atRisk({ ...former, isInactiveMailbox: true })).toEqual([]);
    expect(atRisk()).toEqual([]);
  });

  it('are unknown where Exchange was not asked', () => {
    expect(told(tenantOf({}).mailboxesBeingDeleted)).toBe('deletedMailboxes: permission');
  });
});
