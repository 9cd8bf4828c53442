import { z } from 'zod';
import { configurationJsonSchema } from '../../src/audit/council/configuration.ts';
import { fleetJsonSchema } from '../../src/fleet/fleet-schema.ts';
import { jsonSchemas } from '../../src/rulebook/json-schemas.ts';
import { snapshotJsonSchema } from '../../src/sources/snapshot-file.ts';
import { RunDocument } from '../../src/store/run-file/run-document.ts';

/** The published JSON Schemas, by path. A version in the name belongs to the format of the file it describes. */
export const schemaFiles = (): [string, string][] => {
  const { rule, policy, catalogue, bank } = jsonSchemas();
  const schemas = {
    'snapshot-1': snapshotJsonSchema(),
    'run-4': z.toJSONSchema(RunDocument),
    rule,
    policy,
    catalogue,
    'clause-bank': bank,
    configuration: configurationJsonSchema(),
    fleet: fleetJsonSchema(),
  };
  return Object.entries(schemas).map(([name, schema]) => [
    `rules/schema/${name}.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
};
