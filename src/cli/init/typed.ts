import { findTenant } from '../../graph/find-tenant.ts';
import { BeadleError } from '../../model/error.ts';

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const domain = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const nobody = '00000000-0000-0000-0000-000000000000';

const where: Readonly<Record<string, string>> = {
  '--tenant': 'Entra admin centre > Overview > Tenant ID',
  '--client-id': 'Entra admin centre > App registrations > the app > Application (client) ID',
};

function refuse(flag: string, typed: string, hint: string): BeadleError {
  return new BeadleError('USAGE', `${flag} ${typed} is not an id.`, { hint });
}

const shape = 'It has 32 letters a-f and digits in five groups, 8-4-4-4-12.';

/** An id as it was typed, in small letters. @throws BeadleError USAGE when it is none */
export function typedId(flag: '--tenant' | '--client-id', typed: string): string {
  const id = typed.trim().toLowerCase();
  if (guid.test(id) && id !== nobody) return id;
  throw refuse(flag, typed, `${shape} You find it at: ${where[flag] ?? ''}.`);
}

/** A directory id, or a domain whose id Microsoft tells. @throws BeadleError USAGE */
export async function typedTenant(
  typed: string,
  find: (domain: string) => Promise<string | undefined> = findTenant,
): Promise<string> {
  if (!domain.test(typed.trim())) return typedId('--tenant', typed);
  const found = await find(typed.trim());
  if (found !== undefined) return found.toLowerCase();
  throw refuse(
    '--tenant',
    typed,
    `Microsoft did not tell the id of this domain. Give the id itself: ${where['--tenant'] ?? ''}.`,
  );
}
