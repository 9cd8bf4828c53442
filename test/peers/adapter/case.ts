import { z } from 'zod';

const Json = z.record(z.string(), z.unknown());
const ids = z.array(z.string()).default([]);

export const User = z.looseObject({
  id: z.string(),
  userPrincipalName: z.string().nullish(),
  displayName: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  directoryRoleTemplateIds: ids,
  registrationDetails: z
    .looseObject({
      isMfaCapable: z.boolean().nullish(),
      methodsRegistered: z.array(z.string()).nullish(),
    })
    .nullish(),
});

/** What else the tenant, or the peer's tool, was told. */
const Context = z.looseObject({
  permittedExclusions: z
    .looseObject({ users: ids, groups: ids, applications: ids, guestUserTypes: ids })
    .nullish(),
  privilegedRoles: z.array(z.looseObject({ templateId: z.string() })).nullish(),
  servicePlans: z.array(z.looseObject({ servicePlanName: z.string(), servicePlanId: z.string() })).nullish(),
  securityDefaults: z.looseObject({ isEnabled: z.boolean() }).nullish(),
  users: z.array(User).nullish(),
  groups: z
    .array(
      z.looseObject({
        id: z.string(),
        members: z.array(z.looseObject({ id: z.string(), '@odata.type': z.string().nullish() })).nullish(),
      }),
    )
    .nullish(),
  namedLocations: z.array(z.looseObject({ id: z.string() })).nullish(),
  roleMembers: z
    .array(z.looseObject({ roleTemplateId: z.string(), members: z.array(z.looseObject({ id: z.string() })) }))
    .nullish(),
  emergencyAccessAccounts: z
    .array(
      z.looseObject({ id: z.string().nullish(), userPrincipalName: z.string().nullish(), type: z.string() }),
    )
    .nullish(),
  deletedObjects: z.array(z.looseObject({ type: z.string(), id: z.string() })).nullish(),
  unresolvableObjects: z.array(z.looseObject({ id: z.string() })).nullish(),
  intune: z
    .looseObject({
      error: z.string().nullish(),
      deviceCompliancePolicies: z.array(Json).nullish(),
      deviceManagementSettings: Json.nullish(),
      managedDevices: z.array(Json).nullish(),
    })
    .nullish(),
  peerSettings: Json.nullish(),
  asOf: z.iso.datetime().nullish(),
});

/** A part of a case that the adapter cannot read: the case is answered with unknown, and never with a default. */
export class Unreadable extends Error {}

/** One line of a case file; members that only its makers use are not read. */
export const PeerCase = z.looseObject({
  id: z.string(),
  question: z.string(),
  expected: z.enum(['pass', 'fail', 'indeterminate']),
  why: z.string().default(''),
  origin: z.looseObject({ project: z.string() }),
  policies: z.array(z.looseObject({ id: z.string() })).nullish(),
  inputs: Json.nullish(),
  context: Context.prefault({}),
  contested: z.array(z.string()).default([]),
  duplicateOf: z.string().nullish(),
});
export type PeerCase = z.infer<typeof PeerCase>;

/** All that the adapter may see: what was set, never which verdict a peer expects, nor which case it is. */
export type PeerInput = Pick<PeerCase, 'policies' | 'inputs' | 'context'>;

/** @throws Error with file, line and property of the first line that is no case */
export const parseCases = (text: string, file: string): PeerCase[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${file}:${String(index + 1)}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new Error(`${where}: this line is not JSON`, { cause });
    }
    const parsed = PeerCase.safeParse(value);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    throw new Error(`${where}: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
  });
