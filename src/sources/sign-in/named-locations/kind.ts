import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const NamedLocation = z.looseObject({
  '@odata.type': z.string().nullish(),
  id: z.string(),
  displayName: z.string().nullish(),
  isTrusted: z.boolean().nullish(),
});

export const namedLocations = evidenceKind({
  id: 'namedLocations',
  endpoint: 'GET /identity/conditionalAccess/namedLocations',
  shape: 'list',
  key: 'id',
  about: 'location',
  item: NamedLocation,
});
