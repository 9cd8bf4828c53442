import type { Verdict } from '../../../src/model/outcome.ts';
import type { ClauseQuestion } from './clause-question.ts';
import {
  accounts,
  aged,
  breaks,
  clause,
  devices,
  encrypted,
  left,
  old,
  people,
  shared,
  shut,
  whole,
} from './exampleton.ts';

type Given = Readonly<Record<string, unknown>>;
type More = Partial<ClauseQuestion>;

const leavers = (appliesTo: string | readonly string[]) => clause('1', { appliesTo, rules: [breaks(left)] });
const ages = (appliesTo: string | readonly string[]) =>
  clause('1', { appliesTo, rules: [breaks(aged, { params: { maxDays: 365 } })] });
const stores = (appliesTo: string, owner: string | undefined) =>
  clause('1', { appliesTo, ...(owner === undefined ? {} : { devices: owner }), rules: [breaks(encrypted)] });

type Row = readonly [
  asks: string,
  held: Given,
  given: Given,
  register: Given,
  verdict: Verdict,
  exit: 0 | 1 | 3,
  more?: More,
];

function one(...[asks, held, given, register, verdict, exit, more = {}]: Row): ClauseQuestion {
  return { asks, clauses: [held], given, council: { ...register, ...whole }, is: [verdict], exit, ...more };
}
const may = { left: '2026-05-08' };
const both = people({ s: ['staff', may], c: ['councillor', may] });
const team = people({ clerk: ['clerk'], chair: ['chair'], c: ['councillor'] });
const oldOf = (...ids: readonly string[]): Given =>
  accounts(Object.fromEntries(['clerk', 'chair', 'c'].map((id) => [id, ids.includes(id) ? old : {}])));
const staffUsers = accounts({ clerk: {}, c: {} });
const two = people({ clerk: ['clerk'], c: ['councillor'] });
const owned = (entries: Parameters<typeof devices>[0]): Given => ({ ...staffUsers, ...devices(entries) });

/** design.md: of whom a clause speaks, and whose devices; nobody of that kind seen is "could not check". */
export const someQuestions: readonly ClauseQuestion[] = [
  one(
    'a councillor’s account is open, and staff are meant',
    leavers('staff'),
    accounts({ s: shut, c: {} }),
    both,
    'in-place',
    1,
    {
      outside: { [left]: 'action-needed' },
    },
  ),
  one(
    'a member of staff’s account is open, and councillors are meant',
    leavers('councillors'),
    accounts({ s: {}, c: shut }),
    both,
    'in-place',
    1,
    {
      outside: { [left]: 'action-needed' },
    },
  ),
  one(
    'either, and both are named',
    leavers(['staff', 'councillors']),
    accounts({ s: {}, c: shut }),
    both,
    'action-needed',
    1,
  ),
  one('the Chair is a councillor', ages('councillors'), oldOf('chair'), team, 'action-needed', 1),
  one('the Chair is no staff', ages('staff'), oldOf('chair'), team, 'in-place', 0),
  one('the Clerk is staff', ages('staff'), oldOf('clerk'), team, 'action-needed', 1),
  one('the Clerk is no councillor', ages('councillors'), oldOf('clerk'), team, 'in-place', 0),
  one('the Clerk alone', ages('clerk'), oldOf('c'), team, 'in-place', 0),
  one('the council is everybody', ages('council'), oldOf('c'), team, 'action-needed', 1),
  one('no volunteer is seen', ages('volunteers'), oldOf(), team, 'could-not-check', 3, { says: /not-seen/u }),
  one(
    'a volunteer beside others',
    ages('volunteers'),
    accounts({ clerk: old, v: {} }),
    people({ clerk: ['clerk'], v: ['volunteer'] }),
    'in-place',
    0,
  ),
  one(
    'a contractor',
    ages('contractors'),
    accounts({ clerk: {}, k: old }),
    people({ clerk: ['clerk'], k: ['contractor'] }),
    'action-needed',
    1,
  ),
  one(
    'the provider, known by its domain',
    ages('it-provider'),
    accounts({ clerk: {}, p: { ...old, userPrincipalName: 'p@helper.example', mail: 'p@helper.example' } }),
    { ...people({ clerk: ['clerk'] }), provider: { name: 'Helper', domains: ['helper.example'] } },
    'action-needed',
    1,
  ),
  one(
    'both a councillor and staff',
    ages('councillors'),
    accounts({ c: old }),
    {
      people: ['staff', 'councillor'].map((role) => ({
        name: 'Person c',
        role,
        account: 'c@exampleton.example',
      })),
    },
    'action-needed',
    1,
  ),
  one(
    'staff have shared mailboxes, and nobody is meant by one',
    clause('1', { appliesTo: 'staff', rules: [breaks(shared)] }),
    accounts({ clerk: {}, office: {} }, { office: 'SharedMailbox' }),
    people({ clerk: ['clerk'] }),
    'in-place',
    3,
    {
      outside: { [shared]: 'partly-in-place' },
    },
  ),
  one(
    'whose devices is not said',
    stores('all', undefined),
    owned({ a: ['company', true, 'clerk'], b: ['personal', false, 'c'] }),
    two,
    'action-needed',
    1,
  ),
  one(
    'any device',
    stores('all', 'any'),
    owned({ a: ['company', true, 'clerk'], b: ['personal', false, 'c'] }),
    two,
    'action-needed',
    1,
  ),
  one(
    'devices of the council',
    stores('all', 'council'),
    owned({ a: ['company', true, 'clerk'], b: ['personal', false, 'c'] }),
    two,
    'in-place',
    3,
    {
      outside: { [encrypted]: 'partly-in-place' },
    },
  ),
  one(
    'private devices',
    stores('all', 'personal'),
    owned({ a: ['company', false, 'clerk'], b: ['personal', true, 'c'] }),
    two,
    'in-place',
    3,
    {
      outside: { [encrypted]: 'partly-in-place' },
    },
  ),
  one(
    'private devices, and none is seen',
    stores('all', 'personal'),
    owned({ a: ['company', true, 'clerk'] }),
    two,
    'could-not-check',
    3,
    {
      says: /not-seen/u,
    },
  ),
  one(
    'nobody knows whose device it is',
    stores('all', 'council'),
    owned({ a: ['unknown', false, 'clerk'] }),
    two,
    'could-not-check',
    3,
  ),
  one(
    'nobody knows whose device it is, and it encrypts',
    stores('all', 'council'),
    owned({ a: ['unknown', true, 'clerk'] }),
    two,
    'could-not-check',
    3,
  ),
  one(
    'the Clerk’s laptop, and councillors’ devices are meant',
    stores('councillors', 'council'),
    owned({ a: ['company', false, 'clerk'] }),
    two,
    'could-not-check',
    3,
    {
      outside: { [encrypted]: 'partly-in-place' },
    },
  ),
  one(
    'a councillor’s, and councillors’ devices are meant',
    stores('councillors', 'council'),
    owned({ a: ['company', false, 'c'] }),
    two,
    'action-needed',
    1,
  ),
  one(
    'a duty of the Clerk about everybody',
    clause('1', {
      appliesTo: 'clerk',
      rules: [breaks(aged, { params: { maxDays: 365 }, appliesTo: 'all' })],
    }),
    oldOf('c'),
    team,
    'action-needed',
    1,
  ),
  one(
    'the roles of the rule and of the clause meet',
    clause('1', {
      appliesTo: 'clerk',
      rules: [breaks('people/own-domain-address', { params: { roles: ['clerk', 'councillor'] } })],
    }),
    {
      ...accounts({ clerk: {}, c: { mail: 'c@elsewhere.example' } }),
      domains: [{ id: 'exampleton.example', isVerified: true, isInitial: false }],
    },
    two,
    'in-place',
    3,
    { outside: { 'people/own-domain-address': 'to-confirm' } },
  ),
];
