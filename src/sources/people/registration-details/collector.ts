import type { UserRegistrationDetails } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { p1 } from '../../declare/needed-licences.ts';
import { auditLog } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { flag, texts } from '../../declare/optional-values.ts';

/** Only `$filter` and `$orderby` are documented, so nothing is selected; other members are dropped in memory. */
const read = graphRead<UserRegistrationDetails>()(
  { path: '/reports/authenticationMethods/userRegistrationDetails', family: 'reports', whole: true },
  {
    id: z.string(),
    isMfaCapable: flag,
    methodsRegistered: texts,
  },
);

export const registrationDetails = collector({
  id: 'registrationDetails',
  requests: [read],
  permissions: [auditLog('Who has set up a second sign-in step.')],
  licence: p1,
  causes: { licence: 'The report needs Entra ID P1; without it each account is asked by itself.' },
  collect: (context) => context.list(read),
});
