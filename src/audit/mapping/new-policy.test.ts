import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedRules } from '../standards.ts';
import { type Beginning, readAgain, writePolicy } from './new-policy.ts';
import { policyPlaces } from './review-files.ts';

const head: Beginning = {
  id: 'own',
  title: 'IT policy',
  council: 'Exampleton Parish Council',
  nation: 'england',
};
const clause = (number: number, words: string): string => `${String(number)}. ${words}\n\n`;
const first = 'Passwords must have at least 12 characters.';
const second = 'Screens must lock after 10 minutes.';

describe('a policy that is read again', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beadle-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('leaves the policy file as it is where the page cannot be written, so that the same again is right', async () => {
    const { bank } = await shippedRules();
    const document = join(folder, 'policy.txt');
    const { policy, page } = policyPlaces(folder);
    await writeFile(document, clause(1, first) + clause(2, second));
    await writePolicy(await readAgain(document, folder, bank), folder, head, bank);
    const before = await readFile(policy, 'utf8');
    await rm(page);
    await mkdir(page);
    await writeFile(
      document,
      clause(1, 'Visitors sign in at the door.') + clause(2, first) + clause(3, second),
    );
    const again = await readAgain(document, folder, bank);
    await expect(writePolicy(again, folder, head, bank)).rejects.toThrow('review.html');
    expect(await readFile(policy, 'utf8')).toBe(before);
    await rm(page, { recursive: true });
    await writePolicy(await readAgain(document, folder, bank), folder, head, bank);
    expect(await readFile(policy, 'utf8')).not.toBe(before);
  });

  it.each(['latin1', 'utf16le'] as const)(
    "keeps a person's changes in a file that was saved on Windows as %s",
    async (encoding) => {
      const { bank } = await shippedRules();
      const inside = await mkdtemp(join(folder, 'windows-'));
      const document = join(inside, 'policy.txt');
      const { policy } = policyPlaces(inside);
      const run = async () => writePolicy(await readAgain(document, inside, bank), inside, head, bank);
      await writeFile(document, clause(1, first));
      await run();
      const own = (await readFile(policy, 'utf8')).replace('title: IT policy', 'title: IT policy of Zoë');
      await writeFile(policy, Buffer.from(encoding === 'latin1' ? own : `\ufeff${own}`, encoding));
      await writeFile(document, clause(1, first) + clause(2, second));
      await run();
      expect(await readFile(policy, 'utf8')).toContain('title: IT policy of Zoë');
    },
  );

  it("moves a person's changes once, also where it was stopped between the policy file and the decisions", async () => {
    const { bank } = await shippedRules();
    const inside = await mkdtemp(join(folder, 'stopped-'));
    const document = join(inside, 'policy.txt');
    const places = policyPlaces(inside);
    const run = async () => writePolicy(await readAgain(document, inside, bank), inside, head, bank);
    await writeFile(document, clause(1, first) + clause(2, second));
    await run();
    const own = (await readFile(places.policy, 'utf8')).replace('appliesTo: all', 'appliesTo: staff');
    await writeFile(places.policy, own);
    const decisions = await readFile(places.review, 'utf8');
    await writeFile(document, clause(1, 'Visitors sign in.') + clause(2, first) + clause(3, second));
    await run();
    const [policy, review] = await Promise.all([
      readFile(places.policy, 'utf8'),
      readFile(places.review, 'utf8'),
    ]);
    // As it lies when the program is stopped in between: the decisions are still those from before.
    const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
    const stopped = `# ${digestOf(policy)} ${digestOf(own)}\n${review}`;
    await writeFile(places.coming, stopped);
    await writeFile(places.review, decisions);
    expect((await run()).kept).toEqual(['2']);
    expect(await readFile(places.policy, 'utf8')).toBe(policy);
    expect(existsSync(places.coming)).toBe(false);
    // Stopped just so, and changed by a person before the next run: what was moved is not moved again.
    await writeFile(places.policy, `${policy}# seen\n`);
    await writeFile(places.coming, stopped);
    await writeFile(places.review, decisions);
    expect((await run()).kept).toEqual(['2']);
    // Decisions that came with a policy file that was never written are dropped.
    await writeFile(places.policy, policy);
    await writeFile(places.review, review);
    await writeFile(places.coming, `# ${'0'.repeat(64)} ${digestOf(policy)}\n${decisions}`);
    await run();
    expect(await readFile(places.review, 'utf8')).toBe(review);
    expect(existsSync(places.coming)).toBe(false);
  });
});
