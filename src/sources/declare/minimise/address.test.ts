import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesWith, plainDomain } from './address.ts';

const addresses = addressesWith('key of the test');
const { digest, ref, directoryRef } = addresses;

describe('an address as it is kept', () => {
  it.each([
    ['ann@exampleton.example', 'smtp', 'exampleton.example'],
    ['smtp:ann@exampleton.example', 'smtp', 'exampleton.example'],
    ['"Ann, Clerk" [SMTP:ann@exampleton.example]', 'smtp', 'exampleton.example'],
    ['"ann@council.example" [SMTP:ann@elsewhere.example]', 'smtp', 'elsewhere.example'],
    ['"a@b"@exampleton.example', 'smtp', 'exampleton.example'],
    ['ann@MÜNCHEN.example.', 'smtp', 'xn--mnchen-3ya.example'],
    ['/o=Exampleton/ou=Exchange/cn=Recipients/cn=ann@x', 'directory', ''],
    ['"Ann" [EX:/o=Exampleton/cn=ann]', 'directory', ''],
    ['Ann Clerk', 'unparsable', ''],
    ['@exampleton.example', 'unparsable', ''],
    ['ann@', 'unparsable', ''],
    ['', 'unparsable', ''],
  ])('%s is %s', (text, form, domain) => {
    expect(ref(text)).toMatchObject({ form, domain });
  });

  it('is a directory identity where Exchange prints names, unless it is an address, or nothing', () => {
    expect(directoryRef('Ann Clerk')).toMatchObject({ form: 'directory' });
    expect(directoryRef('ann@exampleton.example')).toMatchObject({ form: 'smtp' });
    expect(directoryRef(' ')).toMatchObject({ form: 'unparsable' });
  });

  const local = fc.stringMatching(/^[a-z][a-z0-9._-]{0,12}$/);
  const domain = fc.stringMatching(/^[a-z][a-z0-9]{0,8}\.example$/);

  it('has one digest for every writing of it', () => {
    fc.assert(
      fc.property(local, domain, local, (name, at, tag) => {
        const plain = digest(`${name}@${at}`);
        for (const other of [
          `${name.toUpperCase()}@${at.toUpperCase()}.`,
          `SMTP:${name}@${at}`,
          `  ${name}+${tag}@${at} `,
          `"Somebody" [SMTP:${name}@${at}]`,
        ])
          expect(digest(other)).toBe(plain);
      }),
    );
  });

  it('has another digest than another address, and under another key', () => {
    fc.assert(
      fc.property(local, local, domain, (one, two, at) => {
        fc.pre(one !== two);
        expect(digest(`${one}@${at}`)).not.toBe(digest(`${two}@${at}`));
        expect(addressesWith('another key').digest(`${one}@${at}`)).not.toBe(digest(`${one}@${at}`));
      }),
    );
  });

  it('holds nothing of the person, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{30,40}$/), domain, fc.string(), (name, at, more) => {
        for (const text of [
          `${name}@${at}`,
          `"${name} ${more}" [SMTP:${name}@${at}]`,
          `/o=x/cn=${name}`,
          name,
        ])
          expect(JSON.stringify([ref(text), directoryRef(text)])).not.toContain(name);
      }),
    );
  });

  it('never fails, and always comes to one of the three forms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { form, domain: found, digest: made } = ref(text);
        expect(['smtp', 'directory', 'unparsable']).toContain(form);
        expect(found === '').toBe(form !== 'smtp');
        expect(made).toMatch(/^[\w-]{22}$/);
      }),
    );
  });
});

describe('a domain', () => {
  it.each([
    [' Exampleton.EXAMPLE. ', 'exampleton.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['not a domain', ''],
  ])('%s is written %s', (text, plain) => {
    expect(plainDomain(text)).toBe(plain);
  });
});
