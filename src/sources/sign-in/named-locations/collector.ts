import type { CountryNamedLocation, IpNamedLocation } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { flag, text } from '../../declare/optional-values.ts';

/** Polymorphic: a `$select` would drop the ranges and countries. */
const read = graphRead<IpNamedLocation | CountryNamedLocation>()(
  {
    path: '/identity/conditionalAccess/namedLocations',
    family: 'conditional-access',
    batch: false,
    whole: true,
  },
  { '@odata.type': text, id: z.string(), displayName: text, isTrusted: flag },
);

export const namedLocations = collector({
  id: 'namedLocations',
  requests: [read],
  permissions: [policies('The places from which a sign-in rule does not ask again.')],
  collect: (context) => context.list(read),
});
