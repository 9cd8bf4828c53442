import { signInRefused } from '../../src/graph/refused.ts';
import type { TextCase } from './case-forms.ts';
import type { Checked } from './checked.ts';

/** Texts of Entra as answers to a token request: the code, and patterns that message and hint must hold together. */
export function runTextCase({ expect }: TextCase): readonly Checked[] {
  return expect.map(({ text, code, says, saysNot }) => {
    const error = signInRefused(new Error(text), 'Microsoft Graph', {
      tenantId: '11111111-1111-4111-8111-111111111111',
      clientId: '22222222-2222-4222-8222-222222222222',
    });
    const said = `${error.message} ${error.hint}`;
    const wrong = [
      ...(code?.includes(error.code) === false ? [`the code is ${error.code}`] : []),
      ...says.filter((one) => !new RegExp(one, 'iu').test(said)).map((one) => `it does not say ${one}`),
      ...saysNot.filter((one) => new RegExp(one, 'iu').test(said)).map((one) => `it says ${one}`),
    ];
    return {
      field: text.slice(0, 40),
      agrees: wrong.length === 0,
      expected: [code?.join(' or ') ?? '', ...says].filter((one) => one !== '').join(', '),
      seen: [`${error.code}: ${said}`, ...wrong].join('; '),
    };
  });
}
