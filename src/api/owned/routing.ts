/** What routes a number, and which of its fields have no effect for that. Pure. */
import { routeText } from '../../text/routes.ts';
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

/** The strongest first: a trunk goes before an application. */
const ROUTE_KINDS = [
  'trunk',
  'application',
  'connection',
  'messaging profile',
] as const satisfies Route['kind'][];

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
  abilities: Pick<ProviderAbilities, 'editable' | 'exclusiveFields'>,
  number: OwnedNumber | undefined,
  field: ConfigurationField,
  change: ConfigurationChange = {},
): string | undefined {
  const able = abilities.editable[field] ?? 'it has no such field';
  if (able !== true) return able;
  const rival = rivalOf(abilities, field, change);
  if (rival !== undefined) return `it cannot be set together with ${rival}`;
  const side = SIDES[field];
  if (number === undefined || side === undefined) return undefined;
  const route = routeAfter(number, side, change);
  if (route === undefined) return undefined;
  const own = ROUTE_FIELDS[side][route.kind];
  const what = side === 'voice' ? 'calls' : 'messages';
  const set = own === undefined || (change[own] ?? '') !== '';
  const way = set ? '' : `; clear ${own} in the same change`;
  return `${routeText(route)} routes ${what}, so it has no effect${way}`;
}

/** The field of which the carrier clears this one, where the change sets both. */
export function rivalOf(
  { exclusiveFields = [] }: Pick<ProviderAbilities, 'exclusiveFields'>,
  field: ConfigurationField,
  change: ConfigurationChange,
): FurtherField | undefined {
  const both = exclusiveFields.filter((pair) => pair.every((name) => (change[name] ?? '') !== ''));
  const pair = both.find((names) => names.some((name) => name === field));
  return pair?.find((name) => name !== field);
}

/** What routes calls or messages after the change: what it sets, else what routes them now and the change does not clear. */
function routeAfter(number: OwnedNumber, side: Side, change: ConfigurationChange): Route | undefined {
  const now = number.routedBy?.[side];
  for (const kind of ROUTE_KINDS) {
    const field = ROUTE_FIELDS[side][kind];
    const id = field === undefined ? '' : (change[field] ?? '');
    if (id !== '' && !(kind === now?.kind && id === now.id)) return { kind, id };
  }
  const own = now === undefined ? undefined : ROUTE_FIELDS[side][now.kind];
  return own !== undefined && change[own] === '' ? undefined : now;
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
