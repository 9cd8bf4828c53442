import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRegister } from './read-register.ts';
import type { RegisterKey } from './columns.ts';

const folder = await mkdtemp(join(tmpdir(), 'beadle-register-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(key: RegisterKey, name: string, text: string | Uint8Array): Promise<unknown> {
  await writeFile(join(folder, name), text);
  return readRegister(key, folder, name);
}

describe('a register in a file of its own', () => {
  const people = [
    { name: 'Ann Clerk', role: 'clerk', account: 'clerk@a.example', started: '2019-04-01' },
    { name: '=Ben; Former', role: 'councillor', left: '2026-05-08' },
  ];

  it.each([
    ['YAML', 'p.yaml', '- { name: Ann Clerk, role: clerk, account: clerk@a.example, started: 2019-04-01 }\n'],
    [
      'a spreadsheet',
      'p.csv',
      '\ufeffName,Role,Email,Start date,Left,(job title)\r\nAnn Clerk,Parish Clerk,clerk@a.example,01/04/2019,,Clerk\r\n,,,,,nobody\r\n',
    ],
    [
      'a spreadsheet with semicolons',
      'p.csv',
      'name;role;account;started\nAnn Clerk;CLERK;clerk@a.example;1.4.2019\n',
    ],
  ])('reads people from %s', async (_, name, text) => {
    expect(await read('people', name, text)).toEqual(people.slice(0, 1));
  });

  it('reads back what Beadle wrote for a spreadsheet, and Excel’s own code page', async () => {
    expect(await read('people', 'p.csv', `name,role,left\n"'=Ben; Former",cllr,2026-05-08\n`)).toEqual(
      people.slice(1),
    );
    const bytes = new Uint8Array([...Buffer.from('name,role\nZo'), 0xeb, ...Buffer.from(',staff\n')]);
    expect(await read('people', 'p.csv', bytes)).toEqual([{ name: 'Zoë', role: 'staff' }]);
  });

  it.each([
    [
      'a day that is none',
      'name,role,left\nBen,cllr,31/02/2026\n',
      'p.csv:2:10: "31/02/2026" is no day',
      '08/05/2026',
    ],
    [
      'a role that is none',
      'name,role\nBen,clrk\n',
      'p.csv:2:5: "clrk" is not a role',
      'Did you mean "clerk"?',
    ],
    ['a gap', 'name,role\nAnn,clerk\n\n,staff\n', 'p.csv:4:1: The column "name" is empty', 'Fill it in'],
    ['a strange column', 'name,role,lft\nBen,cllr,x\n', 'There is no column "lft"', 'Did you mean "left"?'],
    [
      'a column that stands twice',
      'name,role,email,account\n',
      'The column "account" stands twice',
      'Keep one',
    ],
    [
      'a comma that parts a cell into two',
      'name,role,account,(note)\nBen,cllr,ben@a.example,away, until May\n',
      'This row has 5 cells, and the table has 4 headings',
      'quotation marks around a cell that holds a comma',
    ],
    ['a quotation mark that stays open', 'name,role\n"Ben,cllr\n', 'is not a table', 'quotation mark'],
  ])('refuses %s with file, line and remedy', async (_, text, message, remedy) => {
    const error = await read('people', 'p.csv', text).catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
    const { message: told, hint } = error as { message: string; hint: string };
    expect(`${told}\n${hint}`).toContain(remedy);
    expect(told).toContain(message);
  });

  it.each([
    [
      'equipment',
      'e.csv',
      'asset number,device,lent to,issued,lost\nA1,SN1,Ann,01/02/2026,2026-11-02\n',
      [{ asset: 'A1', device: 'SN1', holder: 'Ann', from: '2026-02-01', lost: '2026-11-02' }],
    ],
    [
      'approvals',
      'a.csv',
      'kind,what,agreed by,date\nsoftware,Sage,Council,02/11/2026\n',
      [{ kind: 'software', what: 'Sage', by: 'Council', on: '2026-11-02' }],
    ],
    [
      'incidents',
      'i.yml',
      '- { kind: device-lost, on: 2026-11-02, what: A phone on a train }\n',
      [{ kind: 'device-lost', on: '2026-11-02', what: 'A phone on a train' }],
    ],
    ['software', 's.csv', 'title,licences\nSage 50,3\n', [{ name: 'Sage 50', licences: 3 }]],
    ['emergencyAccounts', 'x.csv', 'account\nbreak@a.example\n', ['break@a.example']],
    ['ownDomains', 'd.yaml', '- a.example\n', ['a.example']],
  ] as const)('reads %s', async (key, name, text, entries) => {
    expect(await read(key, name, text)).toEqual(entries);
  });

  it('takes an empty file for no list, headings alone for an empty one, and reads Excel’s "Unicode text"', async () => {
    await expect(read('people', 'p.csv', '')).rejects.toThrow(/p\.csv is empty/u);
    expect(await read('people', 'p.csv', 'name,role\n')).toEqual([]);
    const unicode = Buffer.from('\ufeffname\trole\nZoë\tstaff\n', 'utf16le');
    expect(await read('people', 'p.csv', unicode)).toEqual([{ name: 'Zoë', role: 'staff' }]);
  });

  it('never quotes a secret that stands in a register', async () => {
    const text = 'name,role\nBen,abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567\n';
    const error = await read('people', 'p.csv', text).catch((one: unknown) => one);
    expect((error as Error).message).not.toContain('8Q~aBc');
  });
});
