import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { gatheredVoices } from './mapping/gathered-voices.ts';

// Writes rules/mapping/voices.yaml again from the invented policies and their maps: `npm run voices`.

const opening = `# Sentences of invented policies, each with its kind, for a program that learns to tell kinds apart: \`npm run voices\`
# writes them from test/benchmark/policy-samples. None is from a council's policy. When one of these policies is scored,
# its own sentences are left out.
`;

writeFileSync(
  fileURLToPath(new URL('../../rules/mapping/voices.yaml', import.meta.url)),
  `${opening}${stringify({ voices: await gatheredVoices() }, { lineWidth: 0 })}`,
);
