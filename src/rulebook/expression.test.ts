import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { unknown } from '../facts/base/known.ts';
import { createScope, type Truth } from './expression.ts';

/** An allotment plot: every type that a fact can have, nested ones included. */
const Plot = z.strictObject({
  id: z.string(),
  isLet: z.boolean(),
  isFenced: z.boolean(),
  hasWater: z.boolean(),
  rentPounds: z.int(),
  dueDays: z.int(),
  soil: z.enum(['clay', 'loam', 'sand']),
  crops: z.array(z.string()),
  sheds: z.array(z.strictObject({ roof: z.enum(['felt', 'tin']), locked: z.boolean() })),
});
const plot = {
  id: 'plot-7',
  isLet: true,
  isFenced: false,
  hasWater: true,
  rentPounds: 40,
  dueDays: 30,
  soil: 'loam',
  crops: ['leeks', 'beans'],
  sheds: [
    { roof: 'felt', locked: true },
    { roof: 'tin', locked: false },
  ],
};
const Params = z.strictObject({ maxRent: z.int(), soils: z.array(z.string()) });
const params = { maxRent: 50, soils: ['loam', 'sand'] };
const scope = createScope('plot', Plot, Params);

const notRead = (evidence: string) => unknown({ evidence, cause: 'permission', detail: 'not granted' });

const evaluate = (source: string, changes: Readonly<Record<string, unknown>> = {}): Truth => {
  const compiled = scope.compile(source);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.expression.evaluate(scope.view({ ...plot, ...changes }), scope.params(params));
};

const problemsOf = (source: string) => {
  const compiled = scope.compile(source);
  return compiled.ok ? [] : compiled.problems;
};

describe('an expression over known facts', () => {
  it.each([
    ['plot.isLet && !plot.isFenced', true],
    ['plot.rentPounds <= params.maxRent', true],
    ['plot.rentPounds + 11 <= params.maxRent', false],
    ['plot.dueDays - 31 == -1', true],
    ['plot.soil == "loam"', true],
    ['plot.soil in ["clay", "sand"]', false],
    ['plot.soil in params.soils', true],
    ['size(plot.crops) == 2 && plot.crops.size() > 1', true],
    ['plot.crops.exists(crop, crop.startsWith("lee"))', true],
    ['plot.crops.all(crop, crop.contains("s") || crop.endsWith("t"))', true],
    ['plot.crops.filter(crop, crop == "leeks").size() == 1', true],
    ['plot.crops.map(crop, crop.size()).exists(letters, letters == 5)', true],
    ['plot.sheds.exists(shed, shed.roof == "tin" && !shed.locked)', true],
    ['plot.crops == []', false],
  ])('%s is %s', (source, value) => {
    expect(evaluate(source)).toEqual({ value });
  });

  it('knows what it reads', () => {
    const compiled = scope.compile(
      'plot.isLet && plot.crops.exists(crop, crop == plot.id) || plot.rentPounds > params.maxRent',
    );
    expect(compiled).toMatchObject({
      ok: true,
      expression: { facts: ['isLet', 'crops', 'id', 'rentPounds'], params: ['maxRent'] },
    });
  });
});

describe('an expression is refused when it loads', () => {
  it.each([
    ['plot.isLett', 5, 'There is no fact "isLett"', 'Did you mean "isLet"?'],
    ['plot.isLet && params.maxRents > 1', 21, 'There is no parameter "maxRents"', 'Did you mean "maxRent"?'],
    ['plott.isLet', 0, 'There is nothing called "plott"', 'The names here are plot and params.'],
    ['plot.soil == "loan"', 13, '"loan" is not a value of this fact', 'Did you mean "loam"?'],
    ['"peat" != plot.soil', 0, '"peat" is not a value of this fact', 'The values are clay, loam, sand.'],
    ['plot.soil in ["clay", "sandy"]', 22, '"sandy" is not a value of this fact', 'Did you mean "sand"?'],
    [
      'plot.sheds.all(shed, shed.roof == "tim")',
      34,
      '"tim" is not a value of this fact',
      'Did you mean "tin"?',
    ],
    [
      'plot.rentPounds == "40"',
      0,
      'CEL: no such overload: int == string',
      'Compare a fact with a value of the same type.',
    ],
    ['plot.rentPounds', 0, 'This says int, not whether something is true', 'Compare it with something.'],
    ['plot.isLet &&', 13, 'CEL: Unexpected token: EOF', 'Mend the expression from here on.'],
    [
      'plot.id.matches("^(a+)+$")',
      0,
      'matches() cannot be used in a rule',
      'Use startsWith, endsWith or contains, or a fact.',
    ],
    ['plot.rentPounds / 0 > 1', 0, '"/" cannot be used in a rule', 'Compute the number in a fact.'],
    ['plot.rentPounds * 2 > 1', 0, '"*" cannot be used in a rule', 'Compute the number in a fact.'],
    ['plot.crops[5] == "leeks"', 0, '"[]" cannot be used in a rule', 'Use exists or all over the list.'],
    [
      'plot.isLet ? plot.isFenced : plot.hasWater',
      0,
      '"?:" cannot be used in a rule',
      'Write it with && and ||.',
    ],
    [
      'dyn(plot.rentPounds) == 1',
      0,
      'dyn() cannot be used in a rule',
      'Leave it out: every value has its type.',
    ],
    [
      'plot.crops.exists(plot, plot == "a")',
      18,
      '"plot" is already a name here',
      'Pick another name for the item.',
    ],
    [
      'plot.rentPounds + 9223372036854775807 > 1',
      18,
      'A value here must be text, a whole number, true or false',
      'Change it.',
    ],
  ])('%s', (source, offset, message, remedy) => {
    expect(problemsOf(source)).toContainEqual({ offset, message, remedy });
  });

  it.each([
    'has(plot.isLet)',
    'type(plot.isLet) == bool',
    'plot == plot',
    'plot["isLet"]',
    '{"a": 1}.size() == 1',
    'plot.crops.exists_one(c, c == "a")',
    'int("4") == 4',
    'timestamp("2026-01-01T00:00:00Z").getHours() == 0',
    'cel.bind(x, plot.isLet, x)',
    'optional.none().hasValue()',
    'b"a" == b"a"',
    'duration("1h") > duration("1s")',
  ])('%s is not in the allow-list', (source) => {
    expect(problemsOf(source)).not.toEqual([]);
  });

  it('refuses schemas that are not total', () => {
    expect(() => createScope('plot', z.strictObject({ rent: z.int().optional() }), Params)).toThrow(
      'facts must be total',
    );
    expect(() => createScope('plot', z.strictObject({ rent: z.number() }), Params)).toThrow(
      'facts must be total',
    );
  });
});

describe('an expression over unknown facts', () => {
  it('reports every cause of an unknown result', () => {
    const result = evaluate('plot.isLet && plot.hasWater', {
      isLet: notRead('lets'),
      hasWater: notRead('pipes'),
    });
    expect(result).toMatchObject({
      value: 'unknown',
      missing: [{ evidence: 'lets' }, { evidence: 'pipes' }],
    });
  });

  it('reports both sides of a comparison, though the first already stops it', () => {
    const result = evaluate('plot.rentPounds <= plot.dueDays', {
      rentPounds: notRead('ledger'),
      dueDays: notRead('diary'),
    });
    expect(result).toMatchObject({ missing: [{ evidence: 'ledger' }, { evidence: 'diary' }] });
  });

  it('finds an unknown inside a list of objects', () => {
    const sheds = [{ roof: 'felt', locked: notRead('locks') }, plot.sheds[1]];
    expect(evaluate('plot.sheds.exists(shed, !shed.locked)', { sheds })).toEqual({ value: true });
    expect(evaluate('plot.sheds.all(shed, shed.locked)', { sheds })).toEqual({ value: false });
    expect(evaluate('plot.sheds.exists(shed, shed.roof == "felt" && shed.locked)', { sheds })).toMatchObject({
      value: 'unknown',
      missing: [{ evidence: 'locks' }],
    });
  });

  it('ends as a bug when a fact breaks its schema, even where an operator absorbs the error', () => {
    expect(() => evaluate('plot.rentPounds > 3 || plot.isLet', { rentPounds: 'forty' })).toThrow(
      'must be a whole number',
    );
    expect(() =>
      evaluate('plot.isLet || plot.soil == "clay"', { soil: 'peat', isLet: notRead('lets') }),
    ).toThrow('must be one of');
    expect(() => evaluate('plot.crops.exists(crop, crop == "leeks")', { crops: ['leeks', null] })).toThrow(
      'must be text',
    );
  });

  it('ends as a bug when a fact throws, even where an operator absorbs the error', () => {
    const facts = {
      ...plot,
      get isFenced(): boolean {
        throw new RangeError('a fact went wrong');
      },
    };
    const compiled = scope.compile('plot.isFenced || plot.isLet');
    expect(
      () => compiled.ok && compiled.expression.evaluate(scope.view(facts), scope.params(params)),
    ).toThrow('a fact went wrong');
  });
});

describe('a rule with many entries', () => {
  const twoLists = createScope(
    'person',
    z.object({ aliases: z.array(z.string()), name: z.string() }),
    z.object({ words: z.array(z.string()), more: z.array(z.string()) }),
  );
  it.each([
    'params.words.exists(a, params.more.exists(b, a == b))',
    'person.aliases.exists(a, params.words.exists(w, a.contains(w)))',
    'params.words.exists(a, person.aliases.filter(b, b == a).size() > 0)',
  ])('cannot search it inside of another search: %s', (source) => {
    const compiled = twoLists.compile(source);
    expect(compiled.ok ? [] : compiled.problems.map(({ message }) => message)).toEqual([
      'A search inside another one cannot go over a parameter',
    ]);
  });

  it.each([
    'person.aliases.exists(a, a in params.words)',
    'params.words.exists(w, person.name.contains(w)) || params.more.exists(w, person.name == w)',
    'params.words.exists(constructor, person.name == constructor)',
  ])('may search it, one after the other, by any name: %s', (source) => {
    expect(twoLists.compile(source)).toMatchObject({ ok: true });
  });
});
