import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBranding } from '../../src/audit/council/read-branding.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import { clerkPath, technicalPath, textIn } from './files.ts';
import { sampleRun } from './sample-run.ts';

/** One red dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const words =
  "name: Fen IT\ncolour: '#123456'\nphone: 01632 960 001\nemail: help@fen-it.example\nhourlyRate: 50\n";

async function folderWith(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'branding-')), 'own');
  await mkdir(folder);
  for (const [name, data] of Object.entries(files)) await writeFile(join(folder, name), data);
  return folder;
}

const refused = (files: Readonly<Record<string, string | Buffer>>): Promise<string> =>
  folderWith(files)
    .then(readBranding)
    .then(
      () => 'was taken',
      (error: unknown) => `${String(error)} ${(error as { hint?: string }).hint ?? ''}`,
    );

const run = sampleRun();
const textsOf = async (branding?: Awaited<ReturnType<typeof readBranding>>) =>
  new Map(
    renderAll(run, { keepNamedMonths: 13, ...(branding === undefined ? {} : { branding }) }).map((file) => [
      file.path,
      textIn(file) ?? Buffer.from(file.data as Uint8Array).toString('base64'),
    ]),
  );
const plain = await textsOf();
const branded = await textsOf(
  await readBranding(await folderWith({ 'branding.yaml': words, 'logo.png': dot })),
);

describe("a provider's branding", () => {
  it('stands on what the provider makes: logo, colour, contact and prices, within the page’s own policy', () => {
    for (const path of [clerkPath, technicalPath]) {
      const page = branded.get(path) ?? '';
      expect(page).toContain('alt="Logo of Fen IT"');
      expect(page).toContain('--deep: #123456;');
      expect(page).toMatch(/content="default-src [^"]*img-src data:;/u);
      expect(plain.get(path)).not.toContain('img-src');
    }
    expect(branded.get(clerkPath)).toContain(
      'Questions about the work: Fen IT, 01632 960 001, help@fen-it.example.',
    );
    expect(branded.get(clerkPath)).toMatch(/about £\d+ at £50 an hour\. Our estimate\./u);
  });

  it('changes no verdict, no count, no banner, and nothing that is the council’s own', () => {
    const changed = [...plain].filter(([path, text]) => branded.get(path) !== text).map(([path]) => path);
    expect(changed.toSorted()).toEqual(
      [
        'PRIVATE for the clerk/PRIVATE confidential annex.docx',
        clerkPath.replace('.html', ', everything open.html'),
        clerkPath,
        technicalPath,
      ].toSorted(),
    );
    const stamp = (texts: typeof plain, path: string) =>
      /<p class="stamp">[^<]*<\/p>/u.exec(texts.get(path) ?? '')?.[0];
    for (const path of [clerkPath, technicalPath]) expect(stamp(branded, path)).toBe(stamp(plain, path));
    const verdicts = (texts: typeof plain) => texts.get(clerkPath)?.match(/class="mark [a-z-]+"/gu);
    expect(verdicts(branded)).toEqual(verdicts(plain));
  });

  it('refuses a logo that could act, hide something or fill memory, and says what to do', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
    expect(await refused({ 'logo.svg': svg })).toMatch(/no PNG picture.*Save the logo as PNG/u);
    expect(await refused({ 'logo.png': svg })).toMatch(/no PNG picture/u);
    const html = Buffer.concat([dot, Buffer.from('<script>alert(1)</script>')]);
    expect(await refused({ 'logo.png': html })).toMatch(/something stands behind it/u);
    expect(await refused({ 'logo.png': dot.subarray(0, 40) })).toMatch(/has no end/u);
    const vast = Buffer.from(dot);
    vast.writeUInt32BE(60_000, 16);
    expect(await refused({ 'logo.png': vast })).toMatch(/60000 by 1 dots/u);
    const heavy = Buffer.concat([dot.subarray(0, 33), Buffer.alloc(250_000), dot.subarray(33)]);
    expect(await refused({ 'logo.png': heavy })).toMatch(/200 kB at most/u);
    expect(await refused({ 'logo.png': dot, 'logo.jpg': dot })).toMatch(/more than one logo/u);
    expect(await refused({ 'notes.txt': 'x' })).toMatch(/no branding.yaml and no logo.png/u);
  });

  it('refuses a colour that cannot be read or is no colour, with file and line', async () => {
    expect(await refused({ 'branding.yaml': 'name: "Fen \\u202Etl IT"\n' })).toMatch(/no invisible signs/u);
    expect(await refused({ 'branding.yaml': "colour: '#777777'\n" })).toMatch(
      /branding\.yaml:1.*too light/su,
    );
    expect(await refused({ 'branding.yaml': "colour: 'red;} body{display:none'\n" })).toMatch(/six digits/u);
    expect(await refused({ 'branding.yaml': 'verdict: in-place\n' })).toMatch(/verdict/u);
  });

  it('shows hostile words as text', async () => {
    const hostile = await folderWith({
      'branding.yaml': 'name: "<script>alert(1)</script>"\nphone: "\\" onload=x"\n',
    });
    const page = (await textsOf(await readBranding(hostile))).get(clerkPath) ?? '';
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert');
  });
});
