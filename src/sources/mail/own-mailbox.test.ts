import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../graph/reader.ts';
import type { CollectContext } from '../declare/context.ts';
import { ofMailbox } from './own-mailbox.ts';

const as = (access: CollectContext['access']): CollectContext => ({ access }) as CollectContext;
const app = as({ kind: 'app-only', permissions: [] });
const failing = (status: number, code: string) => ({
  read: () => Promise.reject(new ReadFailure('error', 'refused', { status, code })),
  none: 'none',
});

describe('what belongs to a mailbox', () => {
  it.each([
    [404, 'MailboxNotEnabledForRESTAPI'],
    [401, 'OrganizationFromTenantGuidNotFound'],
  ])('is none where there is no cloud mailbox: %i %s', async (status, code) => {
    expect(await ofMailbox(app, 'u1', failing(status, code))).toBe('none');
  });

  it.each([
    [404, 'Request_ResourceNotFound'],
    [403, 'ErrorAccessDenied'],
    [500, 'MailboxNotEnabledForRESTAPI'],
    [401, 'InvalidAuthenticationToken'],
  ])('is unknown for any other refusal: %i %s', async (status, code) => {
    await expect(ofMailbox(app, 'u1', failing(status, code))).rejects.toThrow('refused');
  });

  it("is not asked of somebody else's when a person is signed in", async () => {
    const person = as({ kind: 'delegated', permissions: [], userId: 'u1' });
    const read = { read: () => Promise.resolve('read'), none: 'none' };
    expect(await ofMailbox(person, 'u1', read)).toBe('read');
    await expect(ofMailbox(person, 'u2', read)).rejects.toMatchObject({ why: 'not-supported' });
  });
});
