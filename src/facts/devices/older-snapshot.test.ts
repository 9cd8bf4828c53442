import { expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { CouncilInputs } from '../../model/council.ts';
import { each, factsOfSnapshot, told } from '../testing.ts';
import { anIphone, builtInRow, emptyHomes } from './testing.ts';

/** What reads a snapshot says of evidence that is younger than it. */
const younger = {
  status: 'unavailable' as const,
  at: '2026-11-22T11:33:00.000Z',
  cause: 'not-built' as const,
  detail: 'Beadle 0.1.0, which made this snapshot, did not read it.',
};

it('an earlier build left the policies of phones and Macs out, so their codes are open and not missing', () => {
  const required = (operatingSystem: string, isOld: boolean) => {
    const phone = anIphone({ operatingSystem });
    const read = bareSnapshot({
      managedDevices: [phone],
      deviceCompliancePolicies: [],
      deviceCompliancePolicyStates: each({ [phone.id]: [builtInRow] }),
      ...emptyHomes,
    });
    const snapshot = isOld ? { ...read, evidence: { ...read.evidence, intents: younger } } : read;
    const [device] = factsOfSnapshot(snapshot, CouncilInputs.parse({})).device.subjects;
    return told(device?.pinRequired);
  };
  expect([required('iOS', false), required('macOS', false), required('Android', false)]).toEqual([
    false,
    false,
    false,
  ]);
  expect([required('iOS', true), required('macOS', true), required('Android', true)]).toEqual([
    'intents: not-built',
    'intents: not-built',
    'intents: not-built',
  ]);
});
