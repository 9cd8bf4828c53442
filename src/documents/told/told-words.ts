import { z } from 'zod';
import { DevicePlatform } from '../../model/subject-name.ts';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);
/** Words by code; some codes are Microsoft's and new ones come, so a code without words stands for itself. */
const byCode = z.record(z.string(), text);
/** After a route that works there is nothing more to say. */
const notes = z.record(z.string(), z.string());

/** Words for everything that facts tell. */
export const toldWords = readWords('told', () =>
  z.strictObject({
    signIn: z.strictObject({
      anything: text,
      signInTo: text,
      noRule: text,
      rule: text,
      and: text,
      or: text,
      theApp: text,
      anyApp: text,
      anyAppBut: text,
      anyAppButSome: text,
      someApps: text,
      manyApps: text,
      theseApps: text,
      furtherApps: text,
      anyProgram: text,
      anyBut: byCode,
      further: text,
      holes: byCode,
      apps: byCode,
      client: byCode,
      platform: byCode,
      flow: byCode,
      device: byCode,
      marks: z.strictObject({ one: text, properties: byCode }),
      app: byCode,
      signInRisk: byCode,
      userRisk: byCode,
      insiderRisk: byCode,
      place: z.strictObject({ elsewhere: text, from: text, and: text, trustedService: text }),
      misses: byCode,
      missesOfAny: byCode,
      theseAppsMissed: text,
      someAppsMissed: text,
      reasons: byCode,
      cells: byCode,
      controls: byCode,
      outcomes: byCode,
      microsoftAsks: text,
    }),
    mail: z.strictObject({
      route: text,
      does: byCode,
      notes,
      channels: byCode,
      through: text,
      all: text,
      some: text,
      address: text,
      noAddress: text,
      notAllRead: text,
    }),
    flow: z.strictObject({ actions: byCode, notSure: text, off: text }),
    block: z.strictObject({ policies: byCode, remote: byCode }),
    approval: byCode,
    device: z.strictObject({
      named: text,
      shared: text,
      mail: text,
      noLock: text,
      locksAtOnce: text,
      locksAfterOne: text,
      locksAfter: text,
      noCode: text,
      shortCode: text,
      code: text,
      anyLength: text,
      oneCharacter: text,
      length: text,
    }),
    plans: byCode,
    nameless: z.strictObject({
      phone: z.strictObject({ platforms: z.record(DevicePlatform, text), of: text }),
      accountKind: z.strictObject({
        member: text,
        user: text,
        group: text,
        role: text,
        roleOfGuest: text,
        guestFrom: text,
        guests: byCode,
      }),
    }),
  }),
);
