import { z } from 'zod';
import type { RegisterRole } from './council.ts';

/**
 * Of whom a clause speaks. `all`: everybody whom the policy binds. `council`: the council as a body. A chair is a
 * councillor.
 */
export const AppliesTo = z.enum([
  'all',
  'staff',
  'councillors',
  'clerk',
  'volunteers',
  'contractors',
  'it-provider',
  'council',
]);
export type AppliesTo = z.infer<typeof AppliesTo>;

/** Whose devices a clause speaks of. */
export const Devices = z.enum(['council', 'personal', 'any']);
export type Devices = z.infer<typeof Devices>;

const roles: Readonly<Record<AppliesTo, readonly RegisterRole[] | undefined>> = {
  all: undefined,
  council: undefined,
  staff: ['staff', 'clerk'],
  councillors: ['councillor', 'chair'],
  clerk: ['clerk'],
  volunteers: ['volunteer'],
  contractors: ['contractor'],
  'it-provider': ['provider'],
};

/** Of whom and of whose devices a clause speaks, or one of its rules. */
export interface Scope {
  readonly appliesTo: readonly AppliesTo[];
  readonly devices?: Devices | undefined;
}

/** The roles of the people register that a scope names; `undefined` for everybody. */
export function rolesIn({ appliesTo }: Scope): readonly RegisterRole[] | undefined {
  const named = appliesTo.map((one) => roles[one]);
  return named.includes(undefined) ? undefined : [...new Set(named.flatMap((one) => one ?? []))];
}

/** Whose devices a scope names; `undefined` for anybody's. */
export function ownerIn({ devices }: Scope): 'council' | 'personal' | undefined {
  return devices === 'any' ? undefined : devices;
}
