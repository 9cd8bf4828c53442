import { ownApp } from '../../src/facts/conditional-access/testing.ts';
import type { Semantics } from '../../src/facts/conditional-access/policy/semantics.ts';
import type { SignInGap } from '../../src/model/told-sign-in.ts';
import type { SignIn } from './coverage-oracle-input.ts';
import { toSignIn, values } from './coverage-sign-ins.ts';

export type Told = Extract<SignInGap, { is: 'sign-in' }>;
type Circumstance = Told['circumstances'][number];

const office = 'some office app';
const other = 'some other app';

const targetOf = (id: string): SignIn['target'] => {
  if (id === 'Office365') return { kind: 'app', id: office };
  if (id === 'any other app') return { kind: 'app', id: other };
  if (id === 'directory access') return { kind: 'directory', id: 'directory' };
  if (id.startsWith('urn:')) return { kind: 'action', id };
  return { kind: 'app', id };
};

/** Every app that a told word stands for, among those that the oracle knows. */
const targetsOf = (id: string, { officeApps, adminPortalApps }: Semantics): SignIn['target'][] => {
  if (id === 'every Office365') return [...officeApps, office].map((one) => ({ kind: 'app', id: one }));
  if (id === 'MicrosoftAdminPortals') return adminPortalApps.map((one) => ({ kind: 'app', id: one }));
  return [targetOf(id)];
};

/** @param isNamed whether some policy names an app; one that none does is told as any other app */
const appsOf = (
  { app, apps }: Told,
  semantics: Semantics,
  isNamed: (id: string) => boolean,
): readonly SignIn['target'][] => {
  const ids = apps.ids.flatMap((id) => targetsOf(id, semantics));
  if (!apps.every) return ids;
  const left = new Set(ids.map(({ id }) => id));
  const all = values.target.filter(
    ({ kind, id }) => kind === 'app' && !left.has(id) && (id !== ownApp || isNamed(id)),
  );
  return [targetOf(app), ...all];
};

const trusts: Readonly<Record<string, string>> = {
  unregistered: '',
  registered: 'Workplace',
  joined: 'AzureAD',
  hybrid: 'ServerAD',
};

const deviceOf = (one: Circumstance | undefined): SignIn['device'] => {
  const [state = 'unregistered', compliant] = (one?.value ?? 'unregistered').split('-');
  const mark = (property: string): string =>
    one?.marks.find((each) => each.property === property)?.value ?? '';
  return {
    trust: trusts[state] ?? '',
    compliant: compliant !== undefined,
    name: mark('displayname').startsWith('kiosk') ? 'KIOSK-1' : 'LAPTOP',
    model: mark('model').toUpperCase(),
    mark: mark('extensionattribute1'),
  };
};

const serviceTrusted = '00000000-0000-0000-0000-000000000000';

/**
 * Every sign-in that a told gap stands for: all apps with all values that are told of each circumstance, and of what is
 * not told the ordinary one.
 */
export function toldSignIns(
  gap: Told,
  semantics: Semantics,
  isNamed: (id: string) => boolean,
): readonly SignIn[] {
  const of = (aspect: Circumstance['aspect']): Circumstance | undefined =>
    gap.circumstances.find((one) => one.aspect === aspect);
  const all = (aspect: Circumstance['aspect'], ordinary: string): readonly string[] => {
    const one = of(aspect);
    return one === undefined ? [ordinary] : [one.value, ...one.also];
  };
  const places = of('location')?.places.map(({ id }) => id) ?? [];
  const place = { places, trusted: places.includes('hq') || places.includes(serviceTrusted) };
  let drawn: Readonly<Record<string, unknown>>[] = [{ device: deviceOf(of('device')), place }];
  const parts: Readonly<Record<string, readonly unknown[]>> = {
    target: gap.isAction ? [targetOf(gap.app)] : appsOf(gap, semantics, isNamed),
    client: all('client', 'browser'),
    platform: all('platform', 'windows'),
    protectedApp: all('app', 'plain').map((one) => one === 'protected'),
    flow: all('flow', 'none'),
    signInRisk: all('signInRisk', 'none'),
    userRisk: all('userRisk', 'none'),
    insiderRisk: all('insiderRisk', 'none'),
  };
  for (const [part, list] of Object.entries(parts))
    drawn = drawn.flatMap((one) => list.map((value) => ({ ...one, [part]: value })));
  return drawn.map((one) => toSignIn(one as unknown as Parameters<typeof toSignIn>[0]));
}
