import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AssignmentTarget } from '../../shapes/assignment-target.ts';

export const AppProtectionPolicy = z.looseObject({
  '@odata.type': z.string().nullish(),
  id: z.string(),
  displayName: z.string().nullish(),
  assignments: z.array(z.looseObject({ target: AssignmentTarget.nullish() })).nullish(),
});

export const appProtectionPolicies = evidenceKind({
  id: 'appProtectionPolicies',
  endpoint: 'GET /deviceAppManagement/iosManagedAppProtections, androidManagedAppProtections',
  shape: 'list',
  key: 'id',
  about: 'policy',
  item: AppProtectionPolicy,
});
