import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AssignmentTarget } from '../../shapes/assignment-target.ts';

/** The whole object: `$select` would drop the members of its type. Source beta, v1.0 where beta does not answer. */
export const DeviceCompliancePolicy = z.looseObject({
  '@odata.type': z.string().nullish(),
  id: z.string(),
  displayName: z.string().nullish(),
  assignments: z.array(z.looseObject({ target: AssignmentTarget.nullish() })).nullish(),
  scheduledActionsForRule: z.array(z.looseObject({})).nullish(),
});
export type DeviceCompliancePolicy = z.infer<typeof DeviceCompliancePolicy>;

export const deviceCompliancePolicies = evidenceKind({
  id: 'deviceCompliancePolicies',
  endpoint: 'GET /deviceManagement/deviceCompliancePolicies',
  shape: 'list',
  key: 'id',
  about: 'policy',
  item: DeviceCompliancePolicy,
});
