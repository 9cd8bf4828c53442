/** Pages of Microsoft's documentation that several files lean on, with their dates. */
export const EX = 'authentication-conditional-access 2024-05-15';
export const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
export const DF = 'concept-condition-filters-for-devices 2025-04-08';
export const GR = 'concept-conditional-access-grant 2026-03-24';
export const NW = 'concept-assignment-network 2026-04-01';
export const SE = 'concept-conditional-access-session 2025-08-20';

/** What is asked of a kind of account that has none in the directory. */
export function kindOf(id: string, field: string, expect: string | readonly string[]) {
  return { kind: 'accountKind', id, field, expect };
}
