import type { IdentitySecurityDefaultsEnforcementPolicy } from '@microsoft/microsoft-graph-types';
import { collector } from '../../declare/collector.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { flag } from '../../declare/optional-values.ts';

const read = graphRead<IdentitySecurityDefaultsEnforcementPolicy>()(
  { path: '/policies/identitySecurityDefaultsEnforcementPolicy', family: 'policies' },
  { isEnabled: flag },
);

export const securityDefaults = collector({
  id: 'securityDefaults',
  requests: [read],
  permissions: [policies("Whether Microsoft's basic sign-in protection is switched on.")],
  collect: async function* (context) {
    yield await context.get(read);
  },
});
