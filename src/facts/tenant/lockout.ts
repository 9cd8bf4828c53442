import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, strange } from '../base/read-evidence.ts';
import { directorySynchronisation } from './directory-synchronisation.ts';
import { ownDomains } from './own-domains.ts';
import { groupTemplates } from '../../sources/tenant/group-settings/kind.ts';

/** Smart lockout is always on, with these numbers until somebody changes them (howto-password-smart-lockout, read 2026-11). */
const usual = { threshold: 10, seconds: 60 } as const;

const whole = (text: string | null | undefined, property: string): Known<number> =>
  whenKnown([answered(text, `groupSettings.${property}`)], (value): Known<number> =>
    /^\d+$/.test(value) ? Number(value) : unknown(strange(`groupSettings.${property}`, 'not a number')),
  );

/** After how many wrong passwords an account is locked, and for how long at first: it grows with repeats. */
export const lockout = computed({
  name: 'lockout after wrong passwords',
  needs: { groupSettings: ['templateId', 'lockoutThreshold', 'lockoutDurationInSeconds'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'groupSettings');
    const own = items.find(({ templateId }) => templateId === groupTemplates.passwords);
    const number = (
      text: string | null | undefined,
      of: { readonly name: string; readonly usual: number },
    ) => {
      if (missing.length > 0) return unknown(...missing);
      return own === undefined ? of.usual : whole(text, of.name);
    };
    const wrongPasswordsAllowed = number(own?.lockoutThreshold, {
      name: 'lockoutThreshold',
      usual: usual.threshold,
    });
    const lockoutSeconds = number(own?.lockoutDurationInSeconds, {
      name: 'lockoutDurationInSeconds',
      usual: usual.seconds,
    });
    return () => ({ wrongPasswordsAllowed, lockoutSeconds });
  },
});

const checkedElsewhere = unknown({
  evidence: 'domains',
  cause: 'not-supported',
  detail:
    'Another service checks the passwords of a federated domain, and how it slows down guessing cannot be read.',
});

/** Smart lockout counts only where Microsoft checks the password; a federated domain sends people elsewhere (same page). */
export const passwordChecks = computed({
  name: 'who checks passwords',
  uses: { ownDomains },
  derive: ({ use }) => {
    const passwordsAreCheckedHere = whenKnown(
      [use.ownDomains().federatedDomains],
      (federated): Known<boolean> => (federated.length > 0 ? checkedElsewhere : true),
    );
    return () => ({ passwordsAreCheckedHere });
  },
});

const setLocally = unknown({
  evidence: 'organization',
  cause: 'not-supported',
  detail:
    'People whose account comes from a local server set their password there, and which words it refuses is not read.',
});

/** Words that the council itself refuses in passwords. Microsoft's own list always applies as well. */
export const bannedWords = computed({
  name: 'words refused in passwords',
  needs: { groupSettings: ['templateId', 'enableBannedPasswordCheck', 'hasBannedPasswords'] },
  uses: { directorySynchronisation },
  derive: (given) => {
    const { isSynchronised } = given.use.directorySynchronisation();
    const { items, missing } = readList(given, 'groupSettings');
    const own = items.find(({ templateId }) => templateId === groupTemplates.passwords);
    const read = (): Known<boolean> => {
      if (missing.length > 0) return unknown(...missing);
      if (own === undefined || own.hasBannedPasswords === false) return false;
      if (own.hasBannedPasswords == null) return answered<boolean>(null, 'groupSettings.hasBannedPasswords');
      return whenKnown(
        [answered(own.enableBannedPasswordCheck, 'groupSettings.enableBannedPasswordCheck')],
        (text): Known<boolean> => {
          const word = text.toLowerCase();
          if (word === 'true' || word === 'false') return word === 'true';
          return unknown(strange('groupSettings.enableBannedPasswordCheck', 'a value that we do not know'));
        },
      );
    };
    const refusesOwnWords = whenKnown(
      [read()],
      (does): Known<boolean> =>
        does && whenKnown([isSynchronised], (local): Known<boolean> => (local ? setLocally : true)),
    );
    return () => ({ refusesOwnWords });
  },
});
