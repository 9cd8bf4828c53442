import { aLaptop } from '../../src/facts/devices/testing.ts';
import { each } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const row = (
  title: string,
  changes: Partial<{ publisher: string; deviceCounts: number[]; rowIds: string[] }> = {},
) => ({
  title: title.toLowerCase(),
  displayName: title,
  publisher: 'Maker',
  deviceCounts: [1],
  rowIds: [title],
  ...changes,
});
type Row = ReturnType<typeof row>;
/** One computer that sent its list of programs; Edge is on every one. */
const programs = (...found: Row[]): Given => {
  const detectedApps = [row('Microsoft Edge', { publisher: 'Microsoft Corporation' }), ...found];
  return {
    managedDevices: [aLaptop({ id: 'pc' })],
    detectedApps,
    detectedAppDevices: each(
      Object.fromEntries(detectedApps.flatMap(({ rowIds }) => rowIds).map((id) => [id, [{ id: 'pc' }]])),
    ),
  };
};
const list = (...software: object[]) => ({
  council: { software: [{ publisher: 'Microsoft Corporation' }, ...software] },
});
/** Found by its title, and nothing came that says who made it. */
const unmade = (title: string, changes: object = {}) =>
  programs({ ...row(title), publisher: undefined, ...changes } as unknown as Row);
const keePass = { name: 'KeePass', use: 'password-manager' };
const silent: Given = { ...programs(), managedDevices: [aLaptop({ id: 'pc' }), aLaptop({ id: 'new' })] };

/** detectedApp (read 2026-11): one title under many names and versions, a week behind, and no approval in it. */
export const programQuestions = [
  ...about('devices/software-on-list', [
    ['all on the list', 'pass', programs(row('Sage 50')), list({ name: 'Sage' })],
    ['a game', 'fail', programs(row('Candy Crush')), list()],
    [
      'a word that only begins like one on the list',
      'fail',
      programs(row('Sagebrush')),
      list({ name: 'Sage' }),
    ],
    ['no list', 'unknown', programs(row('Sage 50'))],
    [
      'nobody said who made it, and its name is on the list',
      'pass',
      unmade('Sage 50'),
      list({ name: 'Sage' }),
    ],
    ['nobody said who made it, and its name is on no line', 'unknown', unmade('Candy Crush'), list()],
    [
      'nobody said who made it, and no line could be its own',
      'fail',
      unmade('Candy Crush'),
      { council: { software: [{ name: 'Sage' }, { name: 'Microsoft Edge' }] } },
    ],
    [
      'nobody said who made it, and the line with its name asks for a maker',
      'unknown',
      unmade('Sage 50'),
      list({ name: 'Sage', publisher: 'The Sage Group' }),
    ],
    ['one computer has sent nothing yet', 'unknown', silent, list()],
    [
      'one computer has sent nothing, another has a game',
      'fail',
      { ...programs(row('Candy Crush')), managedDevices: silent['managedDevices'] },
      list(),
    ],
    ['programs were not read', 'unknown', { managedDevices: [aLaptop({ id: 'pc' })] }, list()],
  ]),
  ...about('devices/software-within-licences', [
    ['as many as were bought', 'pass', programs(row('Sage 50')), list({ name: 'Sage', licences: 1 })],
    [
      'more than were bought',
      'fail',
      programs(row('Sage 50', { deviceCounts: [3] })),
      list({ name: 'Sage', licences: 2 }),
    ],
    [
      'two versions, perhaps on one computer',
      'unknown',
      programs(row('Sage 50', { deviceCounts: [1, 1], rowIds: ['a', 'b'] })),
      list({ name: 'Sage', licences: 1 }),
    ],
    ['the list names no number', 'not-applicable', programs(row('Sage 50')), list({ name: 'Sage' })],
    [
      'nobody said who made it, and its name is on the list',
      'fail',
      unmade('Sage 50', { deviceCounts: [3] }),
      list({ name: 'Sage', licences: 2 }),
    ],
    [
      'nobody said who made it, and a longer name asks for a maker',
      'unknown',
      unmade('Sage 50 Accounts', { deviceCounts: [3] }),
      list({ name: 'Sage', licences: 2 }, { name: 'Sage 50', publisher: 'The Sage Group', licences: 5 }),
    ],
    ['no list', 'unknown', programs(row('Sage 50'))],
  ]),
  ...about('devices/no-outside-ai-programs', [
    ['none', 'pass', programs(row('Sage 50'))],
    ['ChatGPT', 'fail', programs(row('ChatGPT'))],
    ['an app of a maker of such tools', 'fail', programs(row('Helper', { publisher: 'Anthropic, PBC' }))],
    ['a place that begins like one', 'pass', programs(row('Ottery Parish Map'))],
    ['nobody said who made it, and its name is of no tool', 'unknown', unmade('Helper')],
    ['nobody said who made it, and its name is of one', 'fail', unmade('Claude')],
    ['in small letters, with its version behind', 'fail', programs(row('chatgpt 1.2025'))],
    ['one computer has sent nothing yet', 'unknown', silent],
    ['programs were not read', 'unknown', { managedDevices: [aLaptop({ id: 'pc' })] }],
  ]),
  ...about('devices/password-manager-found', [
    ['the agreed one', 'pass', programs(row('KeePass')), list(keePass)],
    ['another one', 'fail', programs(row('LastPass')), list(keePass)],
    ['nobody said who made it, and it is named without a maker', 'pass', unmade('KeePass'), list(keePass)],
    [
      'nobody said who made it, and the agreed one is of a maker',
      'unknown',
      unmade('KeePass'),
      list({ ...keePass, publisher: 'Dominik Reichl' }),
    ],
    ['the list names none', 'unknown', programs(row('KeePass')), list()],
    [
      'the computer has sent nothing',
      'unknown',
      { ...programs(row('KeePass')), managedDevices: [aLaptop({ id: 'new' })] },
      list(keePass),
    ],
    [
      'only a Mac',
      'not-applicable',
      { ...programs(), managedDevices: [aLaptop({ operatingSystem: 'macOS', osVersion: '26.1' })] },
      list(keePass),
    ],
    ['a list without any computer', 'not-applicable', { ...programs(), managedDevices: [] }, list(keePass)],
  ]),
];
