import { describe, expect, test } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { isPersonalProvider, outsideClass } from './destination.ts';
import { rule, to } from './testing-objects.ts';
import { factsOf, mailEvidence, noInputs, shown, without } from './testing.ts';

describe('classes of outside addresses', () => {
  test.each([
    ['gmail.com', 'personal'],
    ['yahoo.co.uk', 'personal'],
    ['yahoo.com', 'personal'],
    ['smith.plus.com', 'personal'],
    ['notgmail.com', 'external'],
    ['gmail.com.evil.example', 'external'],
    ['yahoo.evil.example', 'external'],
    ['kent.gov.uk', 'public-body'],
    ['trust.nhs.uk', 'public-body'],
    ['met.police.uk', 'public-body'],
    ['council.gov.uk.evil.com', 'external'],
    ['old.example', 'own-domain-elsewhere'],
    ['mail.old.example', 'own-domain-elsewhere'],
    ['very-old.example', 'external'],
  ])('%s is %s', (domain, expected) => {
    expect(outsideClass(domain, new Set(['old.example']))).toBe(expected);
  });

  test('a name without registrable domain is no provider', () => {
    expect(isPersonalProvider('localhost')).toBe(false);
  });
});

const goesOutside = (address: string, accepted?: readonly object[]): unknown => {
  const evidence = mailEvidence({ clerk: { rules: [rule(to(address))] } });
  const own = accepted === undefined ? {} : { acceptedDomains: accepted };
  return shown(factsOf(bareSnapshot({ ...evidence, ...own }), 'clerk').sendsOutside);
};

describe('what is inside', () => {
  test('E9: a domain that merely begins like ours is outside', () => {
    expect(goesOutside('x@exampleton.example.evil.com')).toBe(true);
    expect(goesOutside('x@exampleton.example')).toBe(false);
  });

  test("T18: another tenant's onmicrosoft.com is outside", () => {
    expect(goesOutside('x@elsewhere.onmicrosoft.com')).toBe(true);
    expect(goesOutside('x@exampleton.onmicrosoft.com')).toBe(false);
  });

  test('E4: a subdomain is inside only when listed, or relayed with MatchSubDomains', () => {
    expect(goesOutside('x@sub.exampleton.example')).toBe(true);
    const relay = { domainName: 'exampleton.example', domainType: 'InternalRelay', matchSubDomains: true };
    expect(goesOutside('x@sub.exampleton.example', [relay])).toBe('unknown: recipients');
    expect(goesOutside('x@sub.exampleton.example', [{ ...relay, matchSubDomains: false }])).toBe(true);
  });

  test('E3: a relayed domain is inside only for a recipient that exists here', () => {
    const relay = [{ domainName: 'exampleton.example', domainType: 'InternalRelay', matchSubDomains: false }];
    expect(goesOutside('x@exampleton.example', relay)).toBe('unknown: recipients');
    expect(goesOutside('clerk@exampleton.example', relay)).toBe(false);
  });

  test('a domain that Exchange only relays to somewhere else is outside, whoever is written to', () => {
    const relay = [{ domainName: 'exampleton.example', domainType: 'ExternalRelay', matchSubDomains: false }];
    expect(goesOutside('x@exampleton.example', relay)).toBe(true);
    expect(goesOutside('x@exampleton.example', [{ ...relay[0], domainType: null }])).toBe(
      'unknown: acceptedDomains',
    );
  });

  test("E11: another domain of the council's own is outside unless accepted here", () => {
    const evidence = mailEvidence({ clerk: { rules: [rule(to('x@old.example'))] } });
    const council = { ...noInputs, ownDomains: ['Old.example'] };
    const facts = factsOf(bareSnapshot(evidence), 'clerk', council);
    expect(facts).toMatchObject({ sendsOutside: true, sendsToPersonal: false });
  });

  test('without the accepted domains, the verified ones still rule out a stranger', () => {
    const of = (address: string) => {
      const evidence = mailEvidence({ clerk: { rules: [rule(to(address))] } });
      return shown(factsOf(without(evidence, 'acceptedDomains'), 'clerk').sendsOutside);
    };
    expect(of('x@stranger.example')).toBe(true);
    expect(of('x@sub.exampleton.example')).toBe('unknown: acceptedDomains');
  });

  test('without any list of domains, only a personal provider is surely outside', () => {
    const of = (address: string) => {
      const evidence = mailEvidence({ clerk: { rules: [rule(to(address))] } });
      return shown(factsOf(without(evidence, 'acceptedDomains', 'domains'), 'clerk').sendsOutside);
    };
    expect(of('x@gmail.com')).toBe(true);
    expect(of('x@stranger.example')).toBe('unknown: acceptedDomains');
  });
});
