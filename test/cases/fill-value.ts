import { isJson, type Json } from '../../fixtures/simulator/json.ts';
import type { PlainTenant } from './tenant-data.ts';
import { UnknownName } from './seen.ts';

const dayMs = 86_400_000;

/** What a value of a case may point at: a moment, and objects of the tenant by name. */
export interface Pointed {
  readonly tenant: PlainTenant;
  readonly now: Date;
  /** The address that was asked, for `@self`. */
  readonly self?: string;
}

const named = (rows: readonly Json[], member: string, name: string): Json | undefined =>
  rows.find((row) => row[member] === name);

function objectId(kind: string, name: string, { tenant }: Pointed): unknown {
  switch (kind) {
    case 'user':
      return named(
        tenant.accounts.map(({ user }) => user),
        'mailNickname',
        name,
      )?.['id'];
    case 'group':
      return named(
        tenant.directory.groups.map(({ group }) => group),
        'displayName',
        name,
      )?.['id'];
    case 'device':
      return named(tenant.intune.managedDevices, 'deviceName', name)?.['id'];
    case 'policy':
      return named(tenant.policies.conditionalAccess, 'displayName', name)?.['id'];
    default:
      return named(tenant.exchange.recipients, 'Name', name)?.['ExternalDirectoryObjectId'];
  }
}

function pointedAt(kind: string, name: string, pointed: Pointed): string {
  const day = (): Date => new Date(pointed.now.getTime() + Number(name) * dayMs);
  if (kind === 'days')
    return day()
      .toISOString()
      .replace(/\.\d+Z$/u, 'Z');
  if (kind === 'date') return day().toISOString().slice(0, 10);
  const id = objectId(kind, name, pointed);
  if (id === undefined) throw new UnknownName(`this tenant has no ${kind} ${name}`);
  return String(id);
}

const pointer = /^@(user|group|device|days|date|policy|recipient):(.+)$/u;

function filledText(text: string, pointed: Pointed): string {
  const own = text.replaceAll('@self', () => pointed.self ?? '@self');
  const [, kind, name] = pointer.exec(own) ?? [];
  if (kind !== undefined && name !== undefined) return pointedAt(kind, name, pointed);
  return own.replaceAll(/\$\{user:([^}]+)\}/gu, (_, nickname: string) =>
    pointedAt('user', nickname, pointed),
  );
}

/** A value of a case with everything that it points at. @throws UnknownName for a name that the tenant has not */
export function filled(value: unknown, pointed: Pointed): unknown {
  if (typeof value === 'string') return filledText(value, pointed);
  if (Array.isArray(value)) return value.map((one) => filled(one, pointed));
  if (!isJson(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, pointed)]));
}
