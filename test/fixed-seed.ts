import fc from 'fast-check';

/**
 * Random tenants are the same ones in every run of the suite, so that it says the same of the same code. A search by
 * hand draws others: `BEADLE_SEED=random npm test`, or a number; what it finds becomes a test of its own.
 */
const asked = process.env['BEADLE_SEED'] ?? '20261129';
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isInteger(seed)) {
    throw new Error(
      `BEADLE_SEED is "${asked}". Give a whole number, or "random" for new tenants in every run.`,
    );
  }
  fc.configureGlobal({ seed });
}
