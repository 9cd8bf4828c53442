import { expect, it } from 'vitest';
import { DevicePlatform, SubjectName } from '../../model/subject-name.ts';
import { guestKinds } from '../../facts/conditional-access/policy/microsoft-words.ts';
import { nameOf } from './name-of.ts';

it.each<[SubjectName, string]>([
  ['Ann Acre', 'Ann Acre'],
  ['', ''],
  [{ is: 'phone', platform: 'ios', owner: 'Ann Acre' }, 'iPhone or iPad of Ann Acre'],
  [{ is: 'phone', platform: 'other', owner: '' }, 'Phone or tablet'],
  [{ is: 'member' }, 'a member whom no sign-in rule names'],
  [{ is: 'user', id: 'u-1' }, 'the user u-1'],
  [{ is: 'group', name: '{id} & co' }, 'a member of “{id} & co”'],
  [{ is: 'role', name: 'Global Administrator' }, 'a holder of Global Administrator'],
  [
    { is: 'role', name: 'Global Reader', as: 'b2bCollaborationGuest' },
    'a holder of Global Reader, an invited guest',
  ],
  [{ is: 'guest', guest: 'newKind' }, 'newKind'],
  [
    { is: 'guest', guest: 'serviceProvider', tenant: 't-1' },
    'somebody of the IT provider from the directory t-1',
  ],
])('calls %j "%s"', (name, words) => {
  expect(nameOf({ name: SubjectName.parse(name) })).toBe(words);
});

it('has words for every platform and every kind of guest that we know', () => {
  const names: SubjectName[] = [
    ...DevicePlatform.options.map((platform) => ({ is: 'phone' as const, platform, owner: '' })),
    ...guestKinds.map((guest) => ({ is: 'guest' as const, guest })),
  ];
  const words = names.map((name) => nameOf({ name }));
  expect(words.filter((text) => !text.includes(' ') && text !== 'Mac')).toEqual([]);
  expect(new Set(words).size).toBe(names.length);
});
