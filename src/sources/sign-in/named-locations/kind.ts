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
  mayBeAbsent: {
    '@odata.type': 'Looked at place by place: one of no known type is not known.',
    displayName: 'A label: nothing is judged by it.',
    isTrusted: 'A property of ipNamedLocation alone.',
  },
  item: NamedLocation,
});
