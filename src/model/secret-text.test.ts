import { describe, expect, it } from 'vitest';
import { holdsSecret, looksSecret, withoutSecrets } from './secret-text.ts';

const secret = 'Xy38Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567';
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiJ4In0.c2lnbmF0dXJl';

describe('a secret', () => {
  it.each([
    secret,
    `  clientId: ${secret}`,
    'clientSecret: hunter2',
    '"password": "hunter2"',
    'BEADLE_CLIENT_SECRET=hunter2',
    'api_key = abc',
    token,
    '-----BEGIN PRIVATE KEY-----\nMIIE',
    'output: kJ8sdf9JKHsdf78sdfKJHs9d8fK',
  ])('is recognised: %j', (text) => {
    expect(looksSecret(text)).toBe(true);
  });

  it.each([
    'tenant: 11111111-1111-4111-8111-111111111111',
    'council: Exampleton Parish Council',
    'output: D:\\Councils\\Exampleton2026\\ReportsOfTheWholeYear',
    'policy: ./policies/OurPolicyOfTheYear2026AndLater.yaml',
    'There is no key "clientSecret" here',
    'attestations: answers.yaml',
    '- { name: Ann Clerk, role: clerk, started: 2019-04-01 }',
    '9f30782221dceb6d0781d61d5b0aaf58',
    'BEADLE_CLIENT_SECRET is missing.',
  ])('is not seen in %j', (text) => {
    expect(looksSecret(text)).toBe(false);
  });

  it('is seen in a rule or a policy by its form or its key, and not by a word that their texts are about', () => {
    expect([secret, '  clientSecret: hunter2', '- password: hunter2', token].map(holdsSecret)).not.toContain(
      false,
    );
    const texts = [
      '    summary: Nobody shares a password: not even with us.',
      '    title: Passwords are long',
      '    kind: password-length',
      '      - { rule: people/password-age, weight: breaks }',
    ];
    expect(texts.map(holdsSecret)).not.toContain(true);
  });

  it('is taken out of any text that is printed', () => {
    const text = withoutSecrets(`one ${secret} two ${token} three -----BEGIN RSA PRIVATE KEY-----\nMIIE`);
    expect(text).toBe('one (a secret, not shown) two (a secret, not shown) three (a secret, not shown)');
  });
});
