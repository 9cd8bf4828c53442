import type { StrongAuthenticationRequirements } from '@microsoft/microsoft-graph-types-beta';
import { collector } from '../../declare/collector.ts';
import { eachSubject, idsOf } from '../../declare/each.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';

const read = graphRead<StrongAuthenticationRequirements>()(
  { api: 'beta', path: '/users/{user-id}/authentication/requirements', family: 'identity', whole: true },
  { perUserMfaState: text },
);

/** Beta only, one object a user; v1.0 has nothing like it (strongauthenticationrequirements, read 2026-08). */
export const perUserMfaStates = collector({
  id: 'perUserMfaStates',
  requests: [read],
  permissions: [policies('Whether the older per-person setting asks for a second sign-in step.')],
  needs: ['users'],
  collect: (context) =>
    eachSubject(context, idsOf(context.items('users')), async (id) => {
      const { perUserMfaState } = await context.get(read, id);
      return { perUserMfaState };
    }),
});
