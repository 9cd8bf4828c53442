import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { decodedText } from '../../model/decoded-text.ts';
import { placeholderId } from '../../audit/council/configuration.ts';
import { SignIn } from '../../graph/sign-in.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { fleetText, type Beginning } from './files.ts';
import type { Written } from './tell-set-up.ts';

const FleetApp = SignIn.partial();
export type FleetApp = z.infer<typeof FleetApp>;

/** What of a fleet file a set-up looks at; `beadle config check` says what is wrong with the rest. */
const Entries = z.looseObject({
  app: FleetApp.optional(),
  councils: z.array(z.looseObject({ folder: z.string() })).default([]),
});

/** The example id says nothing yet. */
function filledIn({ clientId, partnerTenant, ...rest }: FleetApp): FleetApp {
  return {
    ...rest,
    ...(clientId === placeholderId ? {} : { clientId }),
    ...(partnerTenant === placeholderId ? {} : { partnerTenant }),
  };
}

/** How the fleet signs in already; undefined where there is no fleet file, or it does not say. */
export async function appOfFleet(file: string): Promise<FleetApp | undefined> {
  if (!existsSync(file)) return undefined;
  const { app } = Entries.safeParse(parseDocument(decodedText(await readFile(file))).toJS()).data ?? {};
  return app === undefined ? undefined : filledIn(app);
}

/** Whether a set-up asked for another way of signing in than the one that stays in the fleet file. */
function isOther(app: FleetApp | undefined, start: Beginning): boolean {
  return (['method', 'clientId', 'partnerTenant'] as const).some(
    (key) => start[key] !== undefined && app?.[key] !== undefined && start[key] !== app[key],
  );
}

/** Adds a council to a fleet file; comments, order and the way of signing in stay. */
export async function addToFleet(file: string, start: Beginning, folder: string): Promise<Written> {
  const nothing: Written = { written: [], kept: [], updated: [], differs: [] };
  if (!existsSync(file)) {
    await writeFileAtomic(file, fleetText(start, folder));
    return { ...nothing, written: [file] };
  }
  const document = parseDocument(decodedText(await readFile(file)));
  const { app, councils } = Entries.parse(document.toJS());
  const known = app === undefined ? undefined : filledIn(app);
  const differs = isOther(known, start) ? [file] : [];
  // An id that was not known when the file was made is written where it belongs.
  const fresh = (['clientId', 'partnerTenant'] as const).filter(
    (key) => app?.[key] === placeholderId && start[key] !== undefined,
  );
  for (const key of fresh) document.setIn(['app', key], start[key]);
  const isThere = councils.some(
    (one) => resolve(dirname(file), one.folder) === resolve(dirname(file), folder),
  );
  if (isThere && fresh.length === 0) return { ...nothing, kept: [file], differs };
  if (!isThere) document.addIn(['councils'], document.createNode({ folder }));
  await writeFileAtomic(file, document.toString());
  return { ...nothing, updated: [file], differs };
}
