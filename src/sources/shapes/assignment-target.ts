import { z } from 'zod';

export const AssignmentTarget = z.looseObject({
  '@odata.type': z.string().nullish(),
  groupId: z.string().nullish(),
  deviceAndAppManagementAssignmentFilterId: z.string().nullish(),
  deviceAndAppManagementAssignmentFilterType: z.string().nullish(),
});
