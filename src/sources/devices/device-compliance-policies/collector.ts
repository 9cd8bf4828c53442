import type { DeviceCompliancePolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { betaFirst } from '../../declare/beta-first.ts';
import { collector } from '../../declare/collector.ts';
import { intune } from '../../declare/needed-licences.ts';
import { deviceConfiguration } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { assignments } from '../assignments.ts';
import { cutByRole } from '../../declare/cut-by-role.ts';

const read = (api: 'v1.0' | 'beta') =>
  graphRead<DeviceCompliancePolicy>()(
    {
      api,
      path: '/deviceManagement/deviceCompliancePolicies',
      family: 'intune-config',
      whole: true,
      query: { $expand: 'assignments,scheduledActionsForRule($expand=scheduledActionConfigurations)' },
    },
    {
      '@odata.type': text,
      id: z.string(),
      displayName: text,
      assignments,
      scheduledActionsForRule: z.array(z.looseObject({})).nullish(),
    },
  );
const beta = read('beta');
const stable = read('v1.0');

/** Beta first: several Windows checks and the corporate Android types are not declared in v1.0 (read 2026-08). */
export const deviceCompliancePolicies = collector({
  id: 'deviceCompliancePolicies',
  requests: [beta, stable],
  permissions: [deviceConfiguration('What a device must be to count as safe: PIN, encryption, lock.')],
  licence: intune,
  collect: async function* (context) {
    cutByRole(context);
    yield* await betaFirst(context, beta, stable);
  },
});
