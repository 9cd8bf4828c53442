import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../src/rulebook/yaml-source.ts';

/** What checks cannot see, by their ids. @throws where the file is no list of sentences */
export async function readUnseen(root: string): Promise<ReadonlyMap<string, string>> {
  const path = join(root, 'rules/unseen.yaml');
  const { value } = await readYaml(path, path, 'RULE_INVALID');
  return new Map(Object.entries(z.record(z.string(), z.string().min(1)).parse(value)));
}
