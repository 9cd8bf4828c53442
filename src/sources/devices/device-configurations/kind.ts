import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AssignmentTarget } from '../../shapes/assignment-target.ts';

/** Older profiles of Intune for Windows: of each only what facts read (deviceConfiguration, read 2026-11). */
export const deviceConfigurations = evidenceKind({
  id: 'deviceConfigurations',
  endpoint: 'GET /deviceManagement/deviceConfigurations',
  shape: 'list',
  key: 'id',
  about: 'policy',
  item: z.object({
    id: z.string(),
    assignments: z.array(z.looseObject({ target: AssignmentTarget.nullish() })).nullish(),
    storageBlockRemovableStorage: z.boolean().nullish(),
    microsoftAccountBlocked: z.boolean().nullish(),
    accountsBlockAddingNonMicrosoftAccountEmail: z.boolean().nullish(),
    /** Of a custom profile; the value of an encrypted one is masked. */
    omaSettings: z
      .array(z.object({ omaUri: z.string(), isEncrypted: z.boolean(), value: z.string() }))
      .nullish(),
  }),
});
