import type { Semantics } from '../policy/semantics.ts';
import type { Three } from '../../../model/three.ts';

/** A role that is assigned, or may be activated. */
export interface Assigned {
  readonly principalId: string;
  readonly roleTemplateId: string;
  readonly isBuiltIn?: boolean | null | undefined;
  readonly directoryScopeId?: string | null | undefined;
}

/**
 * Whether policies that name the role count its holder in.
 * concept-conditional-access-users-groups, 2026-03-24: built-in roles, assigned for the whole directory.
 */
export function roleMatches(one: Assigned, semantics: Semantics): Three {
  if (!semantics.rolesOnlyAtTenantScope) return 'yes';
  if (one.isBuiltIn === false) return 'no';
  if ((one.directoryScopeId ?? '/') !== '/') return 'no';
  return one.isBuiltIn === true ? 'yes' : 'maybe';
}
