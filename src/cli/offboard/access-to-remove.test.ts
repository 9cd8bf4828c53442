import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accessToRemove } from './access-to-remove.ts';

const tenant = '11111111-1111-4111-8111-111111111111';
const clientId = '22222222-2222-4222-8222-222222222222';
const environment = { XDG_STATE_HOME: '/state', LOCALAPPDATA: 'C:\\local' };

it.each(['browser', 'device-code'] as const)('of %s names the file of the saved sign-in', (method) => {
  const access = accessToRemove({ method, clientId }, tenant, environment).join('\n');
  expect(access).toContain(join('sign-in', `${tenant}.${clientId}.bin`));
});

it.each(['certificate', 'azure-cli', 'managed-identity'] as const)('of %s names none', (method) => {
  expect(accessToRemove({ method, clientId }, tenant, environment).join('\n')).not.toContain('.bin');
});
