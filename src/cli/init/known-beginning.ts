import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { decodedText } from '../../model/decoded-text.ts';
import { placeholderId } from '../../audit/council/configuration.ts';
import { signInMethods } from '../../graph/sign-in-methods.ts';
import type { GivenBeginning } from './beginning.ts';
import type { Beginning } from './files.ts';

/** What of a `beadle.yaml` a set-up asks for; a value of another shape counts as not there. */
const text = z.string().min(1).optional().catch(undefined);
const id = text.transform((value) => (value === placeholderId ? undefined : value));
const Known = z.looseObject({
  council: text,
  nation: text,
  policy: text,
  tenant: id,
  signIn: z
    .looseObject({
      method: z.enum(signInMethods).optional().catch(undefined),
      clientId: id,
      partnerTenant: id,
    })
    .optional()
    .catch(undefined),
});

export type KnownBeginning = Partial<GivenBeginning>;

/**
 * What a `beadle.yaml` of an earlier set-up says already: a second run proposes it, and asks for the permissions of its
 * policy. Undefined where there is no file, or none that can be read: `beadle doctor` says why.
 */
export async function knownBeginning(file: string): Promise<KnownBeginning | undefined> {
  if (!existsSync(file)) return undefined;
  const document = parseDocument(decodedText(await readFile(file)));
  if (document.errors.length > 0) return undefined;
  const read = Known.safeParse(document.toJS()).data;
  if (read === undefined) return undefined;
  const { council, nation, policy, tenant, signIn } = read;
  return {
    council,
    nation,
    policy,
    tenant,
    method: signIn?.method,
    clientId: signIn?.clientId,
    partnerTenant: signIn?.partnerTenant,
  };
}

const ofCouncil = ['council', 'nation', 'policy', 'tenant'] as const;
const ofSignIn = ['method', 'clientId', 'partnerTenant'] as const;

/** Whether a set-up was told something that the file does not say. A council of a fleet signs in by the fleet file. */
export function saysOtherwise(known: KnownBeginning | undefined, start: Beginning): boolean {
  const keys = start.fleet ? ofCouncil : [...ofCouncil, ...ofSignIn];
  return keys.some((key) => start[key] !== undefined && start[key] !== known?.[key]);
}
