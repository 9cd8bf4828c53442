import { catalogSettings } from '../known-settings.ts';

/** One setting with its value, in small letters. */
export interface CatalogSetting {
  readonly settingDefinitionId: string;
  readonly value: string;
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];

/** Where instances of each form keep their values and what hangs below them. */
const holders = [
  'choiceSettingValue',
  'choiceSettingCollectionValue',
  'simpleSettingValue',
  'simpleSettingCollectionValue',
  'groupSettingValue',
  'groupSettingCollectionValue',
] as const;

const valuesIn = (instance: Json): readonly unknown[] => holders.flatMap((name) => listOf(instance[name]));
const childrenOf = (value: Json): readonly unknown[] => listOf(value['children']);

/** A holder of one value has an object, and a collection has a list. */
const isHeldWell = (instance: Json): boolean =>
  holders.every(
    (name) => instance[name] == null || Array.isArray(instance[name]) === /collection/iu.test(name),
  );

/** What a choice is set to is a word, and what a simple setting is set to a word or a number. */
const isSetTo = (name: string, { value }: Json): boolean =>
  /group/iu.test(name) || typeof value === 'string' || (typeof value === 'number' && /simple/iu.test(name));

/** Whether an instance and all below it have a form that is known: what another one sets would go unseen. */
export function isReadable(instance: unknown): boolean {
  return (
    isJson(instance) &&
    typeof instance['settingDefinitionId'] === 'string' &&
    isHeldWell(instance) &&
    holders.some((name) => instance[name] != null) &&
    holders.every((name) =>
      listOf(instance[name]).every(
        (value) =>
          isJson(value) && (isSecret(value) || isSetTo(name, value)) && childrenOf(value).every(isReadable),
      ),
    )
  );
}

const isSecret = (value: Json): boolean => /secretsettingvalue$/iu.test(String(value['@odata.type'] ?? ''));

/** Settings of one instance and of all below it that facts read; a secret is never taken. */
export function settingsIn(instance: unknown): CatalogSetting[] {
  if (!isJson(instance)) return [];
  const id = String(instance['settingDefinitionId'] ?? '').toLowerCase();
  const values = valuesIn(instance).filter(isJson);
  const own = catalogSettings.some((known) => known.test(id))
    ? values
        .filter((value) => !isSecret(value) && ['string', 'number'].includes(typeof value['value']))
        .map((value) => ({ settingDefinitionId: id, value: String(value['value']).toLowerCase() }))
    : [];
  return [...own, ...values.flatMap((value) => childrenOf(value).flatMap(settingsIn))];
}
