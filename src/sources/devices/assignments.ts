import { z } from 'zod';
import { filled, text } from '../declare/optional-values.ts';

/** To whom an Intune policy is given; kept whole, as every kind of target has members of its own. */
export const assignments = filled(
  z.array(
    z.looseObject({
      target: z
        .looseObject({
          '@odata.type': text,
          groupId: text,
          deviceAndAppManagementAssignmentFilterId: text,
          deviceAndAppManagementAssignmentFilterType: text,
        })
        .nullish(),
    }),
  ),
);
