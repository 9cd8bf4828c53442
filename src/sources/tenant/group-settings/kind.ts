import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Templates of settings, which are matched by id and never by name (groupSettings, read 2026-11). */
export const groupTemplates = {
  passwords: '5cf42378-d67d-4f36-ba46-e8b86229381d',
  teams: '62375ab9-6b52-47ed-826b-58e47e0e304b',
} as const;

/**
 * Settings of the directory by template. No object of a template means that its defaults are in force, which is a fact
 * and no gap (groupSetting, read 2026-11). Only the password rules are kept, and who may make teams; of the council's own banned words only
 * whether there are any: the list itself tells an attacker what not to try.
 */
export const groupSettings = evidenceKind({
  id: 'groupSettings',
  endpoint: 'GET /groupSettings',
  shape: 'list',
  key: 'templateId',
  about: 'policy',
  names: {
    lockoutThreshold: 'LockoutThreshold',
    lockoutDurationInSeconds: 'LockoutDurationInSeconds',
    enableBannedPasswordCheck: 'EnableBannedPasswordCheck',
    hasBannedPasswords: 'BannedPasswordList',
    enableGroupCreation: 'EnableGroupCreation',
  },
  mayBeAbsent: {
    lockoutThreshold: 'Ours: kept of the template of password rules alone.',
    lockoutDurationInSeconds: 'Ours: kept of the template of password rules alone.',
    enableBannedPasswordCheck: 'Ours: kept of the template of password rules alone.',
    hasBannedPasswords: 'Ours: kept of the template of password rules alone.',
    enableGroupCreation: 'Ours: kept of the template of Microsoft 365 groups alone.',
  },
  item: z.object({
    templateId: z.string(),
    /** As Microsoft sends them: every value of a setting is text. */
    lockoutThreshold: z.string().nullish(),
    lockoutDurationInSeconds: z.string().nullish(),
    enableBannedPasswordCheck: z.string().nullish(),
    hasBannedPasswords: z.boolean().nullish(),
    enableGroupCreation: z.string().nullish(),
  }),
});
