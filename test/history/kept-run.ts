import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderStore } from '../../src/audit/folder-store.ts';
import { publishRun } from '../../src/audit/publish.ts';
import { snapshotCopy } from '../../src/audit/run-files.ts';
import { filesBelow, temporaryFolders } from '../cli/folders.ts';
import { scene } from '../cli/scene.ts';
import { sampleRun } from '../report/sample-run.ts';

export const folders = temporaryFolders();
const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * dayMs);

export const person = {
  id: '0f0f0f0f-1111-4222-8333-444444444444',
  name: 'Planted Person',
  upn: 'planted@council.example',
};

/** The sample run with a planted person in it, read some days ago, kept as an audit keeps it; of a policy that may be ours. */
export async function keep(
  folder: string,
  days: number,
  more: object = {},
  policy: string = sampleRun().policy.id,
): Promise<string> {
  const at = daysAgo(days);
  const base = sampleRun({ readAt: at.toISOString(), judgedAt: at.toISOString() });
  const results = base.results.map((result) => ({
    ...result,
    findings: result.findings.map((finding, index) =>
      index === 0
        ? {
            ...finding,
            subject: { kind: 'person', id: person.id, name: person.name },
            facts: [{ fact: 'recordedAs', value: JSON.stringify(`${person.name} (${person.upn})`) }],
          }
        : finding,
    ),
  }));
  const store = folderStore({
    output: join(folder, 'reports/out'),
    council: base.council,
    settingsFolder: folder,
  });
  await store.prepare();
  const snapshot = {
    users: [{ id: person.id, userPrincipalName: person.upn, displayName: person.name }],
    ...more,
  };
  const place = await publishRun(
    { ...base, results, policy: { ...base.policy, id: policy } },
    {
      store,
      now: at,
      signal: new AbortController().signal,
      snapshot: snapshotCopy(JSON.stringify(snapshot)),
    },
  );
  await store.close();
  return place;
}

export const council = (more: object = {}): string =>
  folders.withSettings(scene(), { yaml: { council: sampleRun().council, people: [], ...more } });

export const named = (folder: string): string[] =>
  filesBelow(folder).filter((file) =>
    [person.id, person.name, person.upn].some((text) => readFileSync(file).includes(text)),
  );
