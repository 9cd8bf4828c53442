import { traitOf } from '../../src/facts/conditional-access/accounts/trait.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { microsoft } from '../../src/facts/conditional-access/policy/microsoft-semantics.ts';
import { anEngine } from '../../src/facts/conditional-access/testing.ts';
import { enumerated, everySignIn } from './coverage-enumerate.ts';
import { questions, type Question } from './coverage-questions.ts';
import { guests, people, personOf, snapshotOf, tenant, type Tenant } from './coverage-tenants.ts';
import { world } from './coverage-world.ts';

type Name = keyof typeof questions;
const names = Object.keys(questions) as Name[];
const everyone = [...people, ...Object.keys(guests)];
const numRuns = Number(process.env['BEADLE_PROPERTY_RUNS'] ?? 12);

/** Of these only whether there is a gap is asked, not how large it is. */
const numbers: readonly string[] = ['withinFourHours', 'beyondPassword'];

/** Settings about which Microsoft or the evidence leaves something open. */
const openEnded = [
  'insiderRiskLevels',
  'AllTrusted',
  'approvedApplication',
  'Office365',
  'MicrosoftAdminPortals',
  'excludeApplications',
  '00000002-0000-0000-c000-000000000000',
  'externalTenants',
];
/** Words of the future mean what nobody knows. */
const unknownWords = [
  '"password","password,sms"',
  'extensionAttribute1',
  'future',
  'Future',
  'AllInterns',
  'enabledForSome',
  '"mode":"always"',
];
const deviceControls = ['compliantDevice', 'domainJoinedDevice', 'compliantApplication'];

const isSettled = (policies: readonly unknown[]): boolean =>
  policies.every((one) => {
    const text = JSON.stringify(one);
    const reachesActiveSync =
      text.includes('"clientAppTypes":["all"]') || text.includes('exchangeActiveSync');
    return (
      ![...openEnded.map((word) => `"${word}"`), ...unknownWords].some((word) => text.includes(word)) &&
      !(reachesActiveSync && deviceControls.some((control) => text.includes(control)))
    );
  });

const said = (from: Tenant, id: string, name: Name) => {
  const snapshot = snapshotOf(from);
  const engine = anEngine(snapshot);
  const { users } = snapshot.evidence;
  const user = users.status === 'collected' ? users.value.find((one) => one.id === id) : undefined;
  if (user === undefined) throw new Error(`${id} is not there`);
  const { ask, where } = questions[name];
  return engine
    .arena(traitOf(snapshot, guests[id]))
    .decide(ask, where, engine.applicable(engine.directory.accountOf(user))).answer;
};

describe('the engine and an enumeration of every sign-in', () => {
  it.each(names.filter((name) => !numbers.includes(name)))('agree about %s', (name) => {
    const property = fc.property(
      tenant(3).filter(
        ({ policies }) => isSettled(policies) && everySignIn(policies, questions[name].where).count < 30_000,
      ),
      world,
      fc.constantFrom(...everyone),
      (from, real, id) => {
        const { belongs, holds, byItself, where }: Question = questions[name];
        const asked = { where, belongs, holds, byItself, isBlock: name.endsWith('Blocked') };
        const counted = enumerated(from.policies, personOf(from, id), {
          asked,
          world: real,
          semantics: microsoft,
        });
        expect({ id, answer: said(from, id, name) }).toEqual({ id, answer: counted });
      },
    );
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });
});
