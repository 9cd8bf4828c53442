import type { AuthenticationMethod, PhoneAuthenticationMethod } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { eachSubject } from '../../declare/each.ts';
import { text } from '../../declare/optional-values.ts';
import { graphRead } from '../../declare/reads.ts';

/** Polymorphic, without query options: numbers and device names come along and are dropped in memory. */
const read = graphRead<AuthenticationMethod & Pick<PhoneAuthenticationMethod, 'phoneType'>>()(
  { path: '/users/{user-id}/authentication/methods', family: 'reports', whole: true },
  { '@odata.type': z.string(), phoneType: text },
);

/**
 * Accounts that can sign in, those that do most harm first: administrators, then members, then guests. Five in ten
 * seconds are answered (Microsoft Graph, throttling-limits, identity and access reports; read 2026-08), so what a deadline
 * cuts off is the end of this list, and stays unknown for these accounts alone.
 */
async function* accountsByHarm(context: CollectContext): AsyncGenerator<string> {
  const administrators = new Set<string>();
  for await (const { principalId } of context.items('roleAssignments')) administrators.add(principalId);
  for await (const { principalId } of context.items('roleEligibilities')) administrators.add(principalId);
  const members: string[] = [];
  const guests: string[] = [];
  for await (const { id, accountEnabled, userType } of context.items('users')) {
    if (accountEnabled === false) continue;
    if (administrators.has(id)) yield id;
    else (userType?.toLowerCase() === 'guest' ? guests : members).push(id);
  }
  yield* members;
  yield* guests;
}

/**
 * Microsoft advises against asking for every user, so this is the way for tenants without the registration report
 * (authentication-list-methods, read 2026-08).
 */
export const authenticationMethods = collector({
  id: 'authenticationMethods',
  requests: [read],
  permissions: [
    {
      permission: 'UserAuthenticationMethod.Read.All',
      why: 'Who has set up a second sign-in step, where the tenant has no Entra ID P1. It shows kinds of methods only.',
    },
  ],
  needs: ['users'],
  wants: ['registrationDetails', 'roleAssignments', 'roleEligibilities'],
  causes: { 'switched-off': 'The registration report was read, and answers the same question.' },
  collect: async function* (context) {
    if (context.status('registrationDetails').status === 'collected')
      throw new ReadFailure('switched-off', 'Not read: the registration report answers the same question.');
    yield* eachSubject(context, accountsByHarm(context), async (id) => {
      const methods: { type: string; phoneType?: string | null }[] = [];
      for await (const { '@odata.type': type, phoneType } of context.list(read, id))
        methods.push({
          type: type.replace('#microsoft.graph.', ''),
          ...(phoneType === undefined ? {} : { phoneType }),
        });
      return methods;
    });
  },
});
