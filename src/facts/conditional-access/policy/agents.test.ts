import { describe, expect, it } from 'vitest';
import { aPolicy, aTenant, block } from '../testing.ts';
import { riskyAgents } from './agents.ts';
import { microsoft } from './microsoft-semantics.ts';

type Json = Readonly<Record<string, unknown>>;

const forAgents = (more: Json = {}, clients: Json = {}, apps: Json = {}) =>
  aPolicy({
    users: { includeUsers: ['None'] },
    apps,
    conditions: {
      agentIdRiskLevels: 'medium,high',
      clientApplications: { includeAgentIdServicePrincipals: ['All'], ...clients },
      ...more,
    },
    grant: block,
  });
const said = (...policies: readonly Json[]) => riskyAgents(aTenant(policies), microsoft);

describe('agent identities at high risk', () => {
  it('are blocked by a rule that nothing narrows', () => {
    expect(said(forAgents())).toMatchObject({ blocked: 'yes', openApps: [] });
  });

  it.each([
    ['places', { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } }],
    ['platforms', { platforms: { includePlatforms: ['windows'] } }],
    ['programs', { clientAppTypes: ['browser'] }],
    ['another level', { agentIdRiskLevels: 'medium' }],
    ['devices', { devices: { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } } }],
  ])('are not where %s narrow it', (_, narrow) => {
    expect(said(forAgents(narrow)).blocked).toBe('no');
  });

  it('are not known where a condition is not understood', () => {
    expect(said(forAgents({ somethingNew: { a: ['b'] } }))).toMatchObject({ blocked: 'maybe' });
    const filtered = { agentIdServicePrincipalFilter: { mode: 'exclude', rule: 'x' } };
    expect(said(forAgents({}, filtered)).blocked).toBe('maybe');
    expect(said(forAgents({ servicePrincipalRiskLevels: ['high'] })).blocked).toBe('maybe');
    expect(said(forAgents({}, {}, { applicationFilter: { mode: 'exclude', rule: 'x' } })).blocked).toBe(
      'maybe',
    );
    expect(said(forAgents({}, { includeAgentIdServicePrincipals: { all: true } })).blocked).toBe('maybe');
    expect(said({ ...forAgents(), state: 'enabledForSome' }).blocked).toBe('maybe');
  });

  it.each(['unknownFutureValue', 'medium,severe', 7])('are not known where the level is %s', (level) => {
    expect(said(forAgents({ agentIdRiskLevels: level })).blocked).toBe('maybe');
    expect(said(forAgents({ agentIdRiskLevels: level }), forAgents()).blocked).toBe('yes');
  });

  it('are blocked whatever the case of the letters, and beside a level that nobody knows', () => {
    expect(said(forAgents({ agentIdRiskLevels: 'Medium,HIGH' })).blocked).toBe('yes');
    expect(said(forAgents({ agentIdRiskLevels: 'high,severe' })).blocked).toBe('yes');
    expect(said(forAgents({}, { includeAgentIdServicePrincipals: ['all'] })).blocked).toBe('yes');
  });

  it('are blocked if one rule surely does it, and are told what the widest leaves out', () => {
    const narrow = forAgents({ somethingNew: { a: ['b'] } });
    const wide = forAgents({}, {}, { excludeApplications: ['own'] });
    expect(said(narrow, wide)).toMatchObject({ blocked: 'yes', openApps: ['own'] });
    expect(said(forAgents({}, { excludeAgentIdServicePrincipals: ['one'] })).blocked).toBe('no');
    expect(said(aPolicy({ grant: block })).blocked).toBe('no');
  });
});
