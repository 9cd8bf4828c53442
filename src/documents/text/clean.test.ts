import { expect, it } from 'vitest';
import { cleanAll } from './clean.ts';

const turned = 'a\u202eb';
const clean = 'a\ufffdb';

const run = () => ({
  results: [
    {
      findings: [0, 1, 2].map((place) => ({
        fingerprint: `print ${String(place)}`,
        subject: { kind: 'person', id: `id ${String(place)}`, name: `Name ${String(place)}` },
        facts: [{ fact: 'canSignIn', value: 'true' }],
        evidence: [
          {
            evidence: 'users',
            endpoint: 'GET /users',
            object: `id ${String(place)}`,
            property: 'accountEnabled',
            value: 'true',
            at: '2026-11-22T11:33:00.000Z',
          },
        ],
      })),
      doubts: [0, 1].map((place) => ({
        missing: [{ evidence: 'users', cause: 'error', detail: 'detail' }],
        subjects: [{ kind: 'person', id: `other ${String(place)}`, name: 'Name' }],
      })),
    },
  ],
});

type Place = readonly (string | number)[];

/** Where texts stand in a value. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value === 'string') return [at];
  return Object.entries(value as object).flatMap(([key, inner]) => placesIn(inner, [...at, key]));
}

/** The same run with a text at a place, and with a member of its own beside it. */
function planted(text: string, place: Place, beside: object = {}): object {
  const value: unknown = run();
  let holder = value as Record<string, unknown>;
  for (const key of place.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  Object.assign(holder, { [place.at(-1) ?? '']: text }, beside);
  return value as object;
}

it('gives back a clean run as it stands', () => {
  const whole = run();
  expect(cleanAll(whole)).toBe(whole);
});

it('cleans every text of findings and doubts, and nothing else', () => {
  const places = placesIn(run());
  expect(places.length).toBeGreaterThan(30);
  for (const place of places) expect(cleanAll(planted(turned, place))).toEqual(planted(clean, place));
});

it('cleans what a finding, a doubt or what they rest on has besides', () => {
  for (const place of placesIn(run()))
    expect(cleanAll(planted('text', place, { more: { minute: turned }, [turned]: 1 }))).toEqual(
      planted('text', place, { more: { minute: clean }, [clean]: 1 }),
    );
});
