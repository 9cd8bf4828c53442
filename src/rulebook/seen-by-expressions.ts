import { Environment } from '@marcbachmann/cel-js';
import { z } from 'zod';
import { later } from '../model/later.ts';
import { celType, type CelType } from './cel-type.ts';

/** Facts that only tell are for sentences: no expression may read them. */
function decidingFacts({ shape }: z.ZodObject): z.ZodObject {
  return z.object(
    Object.fromEntries(
      Object.entries(shape).filter(
        ([, schema]) => !(schema instanceof z.ZodType && schema.meta()?.['tells'] !== undefined),
      ),
    ),
  );
}

/** What expressions see of a kind of subject, and an environment that knows it. */
interface Seen {
  readonly subject: z.ZodObject;
  readonly type: CelType;
  readonly environment: Environment;
  /** The same with parameters of no name: most rules have none. */
  readonly alone: () => WithParams;
}

interface WithParams {
  readonly environment: Environment;
  readonly paramsType: CelType;
}

/** The environment of a rule: that of its kind, with the rule's own parameters. */
export function withParams(ofKind: Environment, params: z.ZodObject): WithParams {
  const paramsType = celType('parameters', params);
  const environment = withTypes(ofKind.clone(), paramsType).registerVariable('params', paramsType.name);
  return { environment, paramsType };
}

/** Made once for all rules about a kind. */
const seen = new WeakMap<z.ZodObject, Seen>();

function withTypes(environment: Environment, { objects }: CelType): Environment {
  for (const { name, ctor, fields } of objects)
    environment.registerType(name, { ctor, fields: { ...fields } });
  return environment;
}

/** What expressions about a kind can see: the same for every rule about it. @param name the subject's variable */
export function seenOf(name: string, whole: z.ZodObject): Seen {
  const known = seen.get(whole);
  if (known?.type.name === name) return known;
  const subject = decidingFacts(whole);
  const type = celType(name, subject);
  const environment = withTypes(new Environment(), type).registerVariable(name, type.name);
  const made = {
    subject,
    type,
    environment,
    alone: later(() => withParams(environment, z.strictObject({}))),
  };
  seen.set(whole, made);
  return made;
}
