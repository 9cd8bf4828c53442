import { expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceIds } from './kinds.ts';
import { membersIn, storedProperties } from './stored-properties.ts';

it('looks through lists, optional values and unions', () => {
  const schema = z.array(z.union([z.object({ a: z.string() }), z.object({ b: z.number() }).nullish()]));
  expect(membersIn(schema).map(([name]) => name)).toEqual(['a', 'b']);
  expect(membersIn(z.string())).toEqual([]);
});

it('knows what each kind stores: one object, a list, and a list of each subject', () => {
  const stored = storedProperties();
  expect(stored.securityDefaults).toEqual(['isEnabled']);
  expect(stored.mailboxes).toContain('forwardingSmtpAddress');
  expect(stored.inboxRules).toContain('targets');
  // Only the one that is kept whole, because Microsoft does not describe it, names none.
  expect(evidenceIds.filter((id) => stored[id].length === 0)).toEqual(['conditionalAccessSettings']);
});
