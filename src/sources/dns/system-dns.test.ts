import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../graph/reader.ts';
import { systemDns, type AskingDns } from './system-dns.ts';

const failing = (code: string): Error => Object.assign(new Error(code), { code });
const nobody = (): Promise<never> => Promise.reject(failing('ENOTFOUND'));

/** A resolver whose answers for one name come in turn; every other name does not exist. */
const resolverWith = (name: string, answers: (string[][] | Error)[]) => {
  const asked: string[] = [];
  const resolver: AskingDns['resolver'] = {
    resolveTxt: async (one: string) => {
      asked.push(one);
      const answer = one === name ? answers.shift() : undefined;
      if (answer === undefined) return nobody();
      if (answer instanceof Error) throw answer;
      return answer;
    },
    resolveMx: nobody,
    resolveCname: nobody,
    resolve4: nobody,
    resolve6: nobody,
  } as unknown as AskingDns['resolver'];
  return { asked, resolver };
};
const web =
  (answer: Response | Error): AskingDns['fetch'] =>
  async () => {
    await Promise.resolve();
    if (answer instanceof Error) throw answer;
    return answer;
  };
const silent = web(new Error('no network'));
const ask = (answers: (string[][] | Error)[], name = 'exampleton.gov.uk') => {
  const { asked, resolver } = resolverWith(name, answers);
  return { asked, answer: systemDns({ resolver, fetch: silent }).txt(name) };
};

describe('the public name servers', () => {
  it('give texts with their pieces joined by nothing', async () => {
    expect(await ask([[['v=spf1 ', '-all'], ['other']]]).answer).toEqual(['v=spf1 -all', 'other']);
  });

  it.each([
    ['NXDOMAIN', [failing('ENOTFOUND'), failing('ENOTFOUND')]],
    ['no such record', [failing('ENODATA'), failing('ENODATA')]],
    ['a name that only points elsewhere', [[], []]],
  ])('%s is an answer: there is none, once it was said twice', async (_, answers) => {
    const { asked, answer } = ask(answers);
    expect(await answer).toEqual([]);
    expect(asked.filter((name) => !name.endsWith('.invalid'))).toHaveLength(2);
  });

  it('believe what comes the second time', async () => {
    expect(await ask([failing('ENOTFOUND'), [['v=spf1 -all']]]).answer).toEqual(['v=spf1 -all']);
  });

  it.each([
    ['ESERVFAIL', 'SERVFAIL'],
    ['ETIMEOUT', 'in time'],
    ['EREFUSED', 'refused'],
    ['ECONNREFUSED', 'reaches no name server'],
    ['EBADRESP', 'EBADRESP'],
  ])('%s is no answer, and says so in words of its own', async (code, words) => {
    const error = await ask([failing(code)]).answer.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadFailure);
    expect(error).toMatchObject({ why: 'error', message: expect.stringContaining(words) });
  });

  it('are not asked for names that are reserved for examples', async () => {
    const { asked, answer } = ask([[['x']]], 'exampleton.example');
    await expect(answer).rejects.toMatchObject({ why: 'not-supported' });
    expect(asked).toEqual([]);
  });

  it('are believed in nothing where the resolver answers for names that do not exist', async () => {
    const resolver = { ...resolverWith('', []).resolver, resolveTxt: () => Promise.resolve([['parked']]) };
    const dns = systemDns({ resolver: resolver as AskingDns['resolver'], fetch: silent });
    await expect(dns.txt('exampleton.gov.uk')).rejects.toThrow('names that do not exist');
  });
});

describe('an address of a name', () => {
  const askBoth = (four: Error | string[], six: Error | string[]) => {
    const said = (answer: Error | string[]) => async () => {
      await Promise.resolve();
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const { resolver } = resolverWith('', []);
    const both = {
      ...resolver,
      resolve4: said(four),
      resolve6: said(six),
    } as unknown as AskingDns['resolver'];
    return systemDns({ resolver: both, fetch: silent }).hasAddress('a.gov.uk');
  };

  it('may be of either kind, and is absent only where both are', async () => {
    expect(await askBoth(['192.0.2.1'], failing('ESERVFAIL'))).toBe(true);
    expect(await askBoth(failing('ENODATA'), ['2001:db8::1'])).toBe(true);
    expect(await askBoth(failing('ENOTFOUND'), failing('ENOTFOUND'))).toBe(false);
    await expect(askBoth(failing('ENODATA'), failing('ETIMEOUT'))).rejects.toMatchObject({ why: 'error' });
  });
});

describe('the policy file of MTA-STS', () => {
  const policy = (answer: Response | Error, addresses: Partial<AskingDns['resolver']> = {}) =>
    systemDns({
      resolver: { ...resolverWith('', []).resolver, ...addresses },
      fetch: web(answer),
    }).mtaStsPolicy('a.gov.uk');
  const gone = new TypeError('fetch failed', { cause: failing('ENOTFOUND') });

  it('is its text, or none, or was not read', async () => {
    expect(await policy(new Response('mode: enforce'))).toBe('mode: enforce');
    expect(await policy(new Response('', { status: 404 }))).toBeUndefined();
    await expect(policy(new Response('', { status: 500 }))).rejects.toMatchObject({ why: 'error' });
    await expect(policy(new Response('', { status: 403 }))).rejects.toMatchObject({ why: 'error' });
    expect(await policy(new Response(null, { status: 301 }))).toBeUndefined();
    expect(await policy(gone)).toBeUndefined();
    await expect(policy(new Error('certificate'))).rejects.toThrow('did not answer');
  });

  it('is not missing because this computer alone does not find the name', async () => {
    const there = (() => Promise.resolve(['192.0.2.1'])) as unknown as AskingDns['resolver']['resolve4'];
    const failed = () => Promise.reject(failing('ETIMEOUT'));
    await expect(policy(gone, { resolve4: there })).rejects.toThrow('did not answer');
    await expect(policy(gone, { resolve4: failed })).rejects.toMatchObject({ why: 'error' });
  });
});
