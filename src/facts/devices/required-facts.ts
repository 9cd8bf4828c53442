import { z } from 'zod';
import { part, told } from '../base/fact.ts';
import { policyPresence } from './policy-presence.ts';
import { measurements } from './measured.ts';
import { requirements } from './required.ts';

const yesNo = z.boolean();

/** Facts of a device about what compliance policies require of it, and what it reports of that. */
export const requiredFacts = {
  isCompliant: part(measurements, 'isCompliant', {
    says: 'Meets every compliance policy that reached it, and at least one did',
    type: yesNo,
  }),
  hasCompliancePolicy: part(policyPresence, 'hasCompliancePolicy', {
    says: 'A compliance policy of the council reached it',
    type: yesNo,
  }),
  compliancePolicies: part(policyPresence, 'compliancePolicies', {
    says: 'Names of the compliance policies that reached it',
    type: z.array(z.string()),
  }),
  isEncrypted: part(measurements, 'isEncrypted', { says: 'Its storage is encrypted', type: yesNo }),
  encryptionRequired: part(requirements, 'encryptionRequired', {
    says: 'A compliance policy that reached it requires encryption',
    type: yesNo,
  }),
  pinRequired: part(requirements, 'pinRequired', {
    says: 'A compliance policy that reached it requires an unlock code; unknown where only a profile may',
    type: yesNo,
  }),
  /** 0 when no policy sets a length. */
  pinMinimumLength: part(requirements, 'pinMinimumLength', {
    says: 'Shortest unlock code that its compliance policies let through',
    type: z.int(),
  }),
  pinFallsShort: part(measurements, 'pinFallsShort', {
    says: 'The device reported that its code falls short of these policies',
    type: yesNo,
  }),
  lockRequired: part(requirements, 'lockRequired', {
    says: 'A compliance policy that reached it sets an idle lock; unknown where only a profile may',
    type: yesNo,
  }),
  /** 0 when no policy sets one, and on iOS when it locks at once: ask `lockRequired` first. */
  lockAfterMinutes: part(requirements, 'lockAfterMinutes', {
    says: 'Longest idle time in minutes before it locks by policy',
    type: z.int(),
  }),
  /** For sentences, not for decisions. */
  lockSummary: told(requirements, 'lockSummary', {
    says: 'After how many minutes it locks by policy, if ever',
    tells: 'lock',
  }),
  wrongCodeLimit: part(requirements, 'wrongCodeLimit', {
    says: 'Wrong unlock codes after which it is reset by policy',
    type: z.int(),
  }),
  jailbreakRefused: part(requirements, 'jailbreakRefused', {
    says: 'A compliance policy that reached it refuses phones without protection',
    type: yesNo,
  }),
  antivirusRequired: part(requirements, 'antivirusRequired', {
    says: 'A compliance policy that reached it requires antivirus',
    type: yesNo,
  }),
  firewallRequired: part(requirements, 'firewallRequired', {
    says: 'A compliance policy that reached it requires the firewall',
    type: yesNo,
  }),
  minimumVersionRequired: part(requirements, 'minimumVersionRequired', {
    says: 'A compliance policy that reached it sets a lowest version',
    type: yesNo,
  }),
};
