import { defineConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** Every suite, of long lists of like cases some: `npm test`. A folder that is run by itself tries all of them. */
export default defineConfig({
  test: { ...whole.test, env: { ...whole.test?.env, BEADLE_SEARCH: 'brief' } },
});
