import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asked, type GivenBeginning } from './beginning.ts';
import { configurationText, type Beginning } from './files.ts';
import { knownBeginning, saysOtherwise } from './known-beginning.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-known-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [tenant, app] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const start: Beginning = {
  council: 'Ann: "Parish" Council',
  nation: 'wales',
  policy: 'walmer',
  tenant,
  clientId: undefined,
  partnerTenant: undefined,
  method: 'client-secret',
  fleet: false,
};
const nothing = {
  council: undefined,
  nation: undefined,
  policy: undefined,
  tenant: undefined,
  clientId: undefined,
  partnerTenant: undefined,
  method: undefined,
} satisfies GivenBeginning;

function written(text: string): string {
  const file = join(folder, 'beadle.yaml');
  writeFileSync(file, text);
  return file;
}

describe('what an earlier set-up wrote', () => {
  it('is proposed for each question, so that Enter alone changes nothing, and the example id is no answer', async () => {
    const known = await knownBeginning(written(configurationText(start)));
    expect(known).toEqual({ ...start, fleet: undefined });
    const proposals = new Map<string, string>();
    const enter = (question: string, proposal: string) => {
      proposals.set(question.split(' ')[0] ?? '', proposal);
      return Promise.resolve(proposal);
    };
    const answers = await asked(
      { ...nothing, clientId: app },
      { known: known ?? {}, folder },
      { ask: enter, tell: () => undefined },
    );
    expect([...proposals]).toEqual([
      ['Name', start.council],
      ['Nation', 'wales'],
      ['Its', 'walmer'],
      ['Way', 'client-secret'],
      ['Directory', tenant],
    ]);
    expect(saysOtherwise(known, { ...start, ...answers } as Beginning)).toBe(false);
    expect(saysOtherwise(known, { ...start, policy: 'wouldham' })).toBe(true);
    expect(saysOtherwise(known, { ...start, method: 'certificate', fleet: true })).toBe(false);
  });

  it('is nothing where there is no file, or none that can be read', async () => {
    expect(await knownBeginning(join(folder, 'none.yaml'))).toBeUndefined();
    expect(await knownBeginning(written('council: [\n'))).toBeUndefined();
    expect(await knownBeginning(written('council: 7\nsignIn: x\nnation: wales\n'))).toMatchObject({
      council: undefined,
      nation: 'wales',
    });
  });
});
