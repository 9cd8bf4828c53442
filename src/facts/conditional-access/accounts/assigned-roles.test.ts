import { expect, it } from 'vitest';
import { microsoft } from '../policy/microsoft-semantics.ts';
import { roleMatches } from './assigned-roles.ts';

it('trap: a role of which it did not come whether Microsoft made it may be one that policies count', () => {
  const held = { principalId: 'ann', roleTemplateId: 'r', directoryScopeId: '/' };
  expect(roleMatches({ ...held, isBuiltIn: true }, microsoft)).toBe('yes');
  expect(roleMatches({ ...held, isBuiltIn: false }, microsoft)).toBe('no');
  expect(roleMatches({ ...held, isBuiltIn: null }, microsoft)).toBe('maybe');
  expect(roleMatches({ ...held, isBuiltIn: null, directoryScopeId: '/unit' }, microsoft)).toBe('no');
});
