import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { unknownFor } from '../facts/base/known.ts';
import { createScope } from './expression.ts';

const Mooring = z.strictObject({
  id: z.string(),
  isPaid: z.boolean(),
  boats: z.array(z.strictObject({ length: z.int() })),
});

function compiled(source: string) {
  const scope = createScope('mooring', Mooring, z.strictObject({}));
  const result = scope.compile(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { scope, evaluate: result.expression.evaluate };
}

/** Evaluates once over facts that nothing else holds, one of them unknown for reasons that rest on `snapshot`. */
function heldOf({ scope, evaluate }: ReturnType<typeof compiled>) {
  const snapshot = { detail: 'nobody wrote it down' };
  const isPaid = unknownFor(() => [{ evidence: 'harbour', cause: 'no-input', detail: snapshot.detail }]);
  const facts = { id: 'berth-4', isPaid, boats: [{ length: 9 }] };
  const { value } = evaluate(scope.view(facts), scope.params({}));
  return { value, held: [new WeakRef(snapshot), new WeakRef(facts)] };
}

it.each([
  ['searches', 'mooring.boats.exists(boat, boat.length > 8)', true],
  ['passes over what is unknown', 'mooring.isPaid || mooring.boats.exists(boat, boat.length > 8)', true],
  ['stops at what is unknown', 'mooring.boats.exists(boat, boat.length > 8) && mooring.isPaid', 'unknown'],
])('an expression that %s holds nothing of what it judged', async (_case, source, verdict) => {
  const rule = compiled(source);
  const { value, held } = heldOf(rule);
  expect(value).toBe(verdict);
  // What a WeakRef was made of is held until the turn of the event loop ends.
  await setImmediate();
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  expect(held.map((one) => one.deref())).toEqual([undefined, undefined]);
  expect(rule.evaluate).toBeTypeOf('function');
});
