import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const Domain = z.object({
  id: z.string(),
  authenticationType: z.string().nullish(),
  isInitial: z.boolean().nullish(),
  isRoot: z.boolean().nullish(),
  isVerified: z.boolean().nullish(),
  passwordValidityPeriodInDays: z.number().nullish(),
});

export const domains = evidenceKind({
  id: 'domains',
  endpoint: 'GET /domains',
  shape: 'list',
  key: 'id',
  about: 'domain',
  item: Domain,
});
