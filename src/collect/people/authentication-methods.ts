import type { AuthenticationMethod } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { ReadFailure } from '../../graph/reader.ts';
import { collector } from '../collector.ts';
import { eachSubject, idsOf } from '../each.ts';
import { graphRead } from '../reads.ts';

/** Polymorphic, without query options: numbers and device names come along and are dropped in memory. */
const read = graphRead<AuthenticationMethod>()(
  { path: '/users/{user-id}/authentication/methods', family: 'reports', whole: true },
  { '@odata.type': z.string() },
);

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
  wants: ['registrationDetails'],
  causes: { 'switched-off': 'The registration report was read, and answers the same question.' },
  collect: async function* (context) {
    if (context.status('registrationDetails').status === 'collected')
      throw new ReadFailure('switched-off', 'Not read: the registration report answers the same question.');
    yield* eachSubject(context, idsOf(context.items('users')), async (id) => {
      const methods: { type: string }[] = [];
      for await (const one of context.list(read, id))
        methods.push({ type: one['@odata.type'].replace('#microsoft.graph.', '') });
      return methods;
    });
  },
});
