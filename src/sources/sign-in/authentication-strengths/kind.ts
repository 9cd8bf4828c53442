import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const AuthenticationStrength = z.looseObject({
  id: z.string(),
  allowedCombinations: z.array(z.string()).nullish(),
});

export const authenticationStrengths = evidenceKind({
  id: 'authenticationStrengths',
  endpoint: 'GET /policies/authenticationStrengthPolicies',
  shape: 'list',
  key: 'id',
  about: 'authenticationStrength',
  item: AuthenticationStrength,
});
