import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../../test/contract/shared-material.ts';
import { evidenceIds } from '../kinds.ts';
import { parseSnapshot, serialiseSnapshot } from '../snapshot-file.ts';
import { isOfExchange } from './scubagear-exchange.ts';
import { sections } from './scubagear-sections.ts';
import { importScubaGear } from './scubagear.ts';

const options = { digestKey: 'test key', beadle: '0.1.0' };
const realExport = sharedFile(
  'real-input/scubagear-provider-settings-export.json',
  'that the export of a real tenant becomes a snapshot',
);

describe('the export of a real tenant', () => {
  it.skipIf(!realExport.present)('becomes a snapshot that can be saved and read again', async () => {
    const snapshot = await importScubaGear(readFileSync(realExport.path, 'utf8'), 'scubagear.json', options);
    const collected = Object.entries(snapshot.evidence)
      .filter(([, one]) => one.status === 'collected')
      .map(([id]) => id);
    const ofExchange = evidenceIds.filter((id) => isOfExchange(id)).filter((id) => collected.includes(id));
    expect(collected.toSorted()).toEqual([...Object.keys(sections), ...ofExchange].toSorted());
    expect(ofExchange).toEqual(
      expect.arrayContaining(['transportRules', 'inboundConnectors', 'sharingPolicies']),
    );
    // No version of ScubaGear asks for these rules whole.
    expect(snapshot.evidence.safeAttachmentRules).toMatchObject({ cause: 'not-in-import' });
    expect(snapshot.evidence.conditionalAccessPolicies).toHaveProperty('value.length', 7);
    expect(parseSnapshot(serialiseSnapshot(snapshot), 's.json')).toEqual(snapshot);
  });
});
