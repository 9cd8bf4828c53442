import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Which policies and settings a device has evaluated. Subject: managed device id. */
export const CompliancePolicyState = z.object({
  displayName: z.string().nullish(),
  state: z.string().nullish(),
  settingStates: z.array(z.object({ setting: z.string().nullish(), state: z.string().nullish() })).nullish(),
});

export const deviceCompliancePolicyStates = evidenceKind({
  id: 'deviceCompliancePolicyStates',
  endpoint: 'GET /deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates',
  shape: 'each',
  key: 'subject',
  about: 'device',
  item: z.array(CompliancePolicyState),
});
