/** What routes a number, and which of its fields have no effect for that. Pure. */
import type { ConfigurationChange, ConfigurationField, FurtherField, OwnedNumber, Route } from '../model.ts';
import type { ProviderAbilities } from '../provider.ts';

type Side = 'voice' | 'SMS';

const SIDES: Readonly<Partial<Record<ConfigurationField, Side>>> = {
  voiceUrl: 'voice',
  voiceMethod: 'voice',
  voiceFallbackUrl: 'voice',
  voiceFallbackMethod: 'voice',
  smsUrl: 'SMS',
  smsMethod: 'SMS',
  smsFallbackUrl: 'SMS',
  smsFallbackMethod: 'SMS',
};

/** The fields that set a route, by its kind; a route without one is made elsewhere, at the carrier. */
const ROUTE_FIELDS: Readonly<Record<Side, Readonly<Partial<Record<Route['kind'], FurtherField>>>>> = {
  voice: { trunk: 'trunkId', application: 'voiceApplicationId', connection: 'connectionId' },
  SMS: { application: 'smsApplicationId', 'messaging profile': 'messagingProfileId' },
};

/** "application AP12", "trunk TK34 (office)". */
export function routeText({ kind, id, name }: Route): string {
  return `${kind} ${id}${name === undefined ? '' : ` (${name})`}`;
}

/** What routes calls or messages instead of this field, if anything does now. */
export function routeInsteadOf(number: OwnedNumber, field: ConfigurationField): Route | undefined {
  const side = SIDES[field];
  return side === undefined ? undefined : number.routedBy?.[side];
}

/**
 * Why a field of this number cannot be changed, as the end of a sentence; undefined when it can. A field without effect can be changed
 * together with what routes the number instead: `change` is everything that is to be changed.
 */
export function whyNotEditable(
  { editable }: Pick<ProviderAbilities, 'editable'>,
  number: OwnedNumber | undefined,
  field: ConfigurationField,
  change: ConfigurationChange = {},
): string | undefined {
  const able = editable[field] ?? 'it has no such field';
  if (able !== true) return able;
  const side = SIDES[field];
  if (number === undefined || side === undefined) return undefined;
  const after: ConfigurationChange = { ...number, ...change };
  const route = number.routedBy?.[side];
  if (route === undefined) return undefined;
  const fields = Object.values(ROUTE_FIELDS[side]);
  const own = ROUTE_FIELDS[side][route.kind];
  if (own !== undefined && fields.every((name) => (after[name] ?? '') === '')) return undefined;
  const what = side === 'voice' ? 'calls' : 'messages';
  const way = own === undefined ? '' : `; clear ${own} in the same change`;
  return `${routeText(route)} routes ${what}, so it has no effect${way}`;
}

/** The change with the fields that the carrier clears with it, so that they are seen and checked like the others. */
export function withClearedFields(
  { exclusiveFields = [] }: Pick<ProviderAbilities, 'exclusiveFields'>,
  number: OwnedNumber,
  change: ConfigurationChange,
): ConfigurationChange {
  const cleared = exclusiveFields.flatMap((pair) =>
    pair.flatMap((field, at) => {
      const other = pair[1 - at];
      const sets = (change[field] ?? '') !== '';
      const clears = other !== undefined && (number[other] ?? '') !== '' && change[other] === undefined;
      return sets && clears ? [[other, ''] as const] : [];
    }),
  );
  return { ...change, ...Object.fromEntries(cleared) };
}
