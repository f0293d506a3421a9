/** The fields that can be set on many numbers at once, and how their values are typed, chosen and shown. Pure. */
import type { ConfigurationField } from '../../api/model.ts';
import { MAIN_FIELDS } from '../../api/owned/configuration-fields.ts';
import type { Provider, RouteTarget } from '../../api/provider.ts';
import type { PickerItem } from '../../components/picker/state.ts';
import { routeWithUrl } from '../../text/routes.ts';

const ROUTE_FIELDS = ['connectionId', 'messagingProfileId'] as const satisfies RouteTarget['field'][];
const BULK_FIELDS = [...MAIN_FIELDS, ...ROUTE_FIELDS, 'tags'] as const satisfies ConfigurationField[];
export type BulkField = (typeof BULK_FIELDS)[number];

export const LABELS: Readonly<Record<BulkField, string>> = {
  friendlyName: 'Name, from a pattern',
  voiceUrl: 'Voice URL',
  smsUrl: 'SMS URL',
  connectionId: 'Voice application or connection',
  messagingProfileId: 'Messaging profile',
  tags: 'Tags',
};

/** A field whose value is a pattern: its placeholders with their meaning, and the placeholder for the present value. */
interface Pattern {
  readonly placeholders: readonly (readonly [string, string])[];
  readonly own: string;
  /** The field of which `own` is the value of now. */
  readonly of: BulkField;
  /** The start of a sentence about that value. */
  readonly subject: string;
}

const NAME_PATTERN: Pattern = {
  placeholders: [
    ['{n}', '1, 2, 3 …'],
    ['{last4}', 'last 4 digits'],
    ['{number}', 'the number'],
    ['{name}', 'the name now'],
    ['{country}', 'country code'],
    ['{type}', 'the type'],
  ],
  own: '{name}',
  of: 'friendlyName',
  subject: 'its name has',
};

export const PATTERNS: Readonly<Partial<Record<BulkField, Pattern>>> = {
  friendlyName: NAME_PATTERN,
  voiceUrl: NAME_PATTERN,
  smsUrl: NAME_PATTERN,
  tags: {
    placeholders: [['{tags}', 'the tags now']],
    own: '{tags}',
    of: 'tags',
    subject: 'some of its tags have',
  },
};

/** The field with this name, if many numbers can be given it at once. */
export function bulkField(id: string | undefined): BulkField | undefined {
  return BULK_FIELDS.find((field) => field === id);
}

/** Whether its value is chosen from what the account has. */
export function isRouteField(field: BulkField): field is RouteTarget['field'] {
  return ROUTE_FIELDS.some((name) => name === field);
}

/** The fields of the carrier as the items of a picker: the main ones, and those further ones that it has and can list. */
export function fieldItems({ abilities, routes }: Pick<Provider, 'abilities' | 'routes'>): PickerItem[] {
  const main: readonly string[] = MAIN_FIELDS;
  const fields = BULK_FIELDS.filter((field) => {
    if (isRouteField(field) && routes === undefined) return false;
    return main.includes(field) || abilities.editable[field] !== undefined;
  });
  return fields.map((field) => {
    const able = abilities.editable[field] ?? true;
    const base = { id: field, label: LABELS[field] };
    return able === true ? base : { ...base, disabled: able };
  });
}

/** What the values of a field stand for, as far as it is known. */
interface Meaning {
  readonly targets: readonly RouteTarget[];
}

/** A value as a person knows it: the name of what routes the number instead of its id. */
export function valueText({ targets }: Meaning, value: string): string {
  const target = targets.find(({ id }) => id === value);
  if (target !== undefined) return target.name;
  return value === '' ? 'none' : value;
}

/** The same with the kind and the URL of what routes the number. */
export function fullValueText(meaning: Meaning, value: string): string {
  const target = meaning.targets.find(({ id }) => id === value);
  return target === undefined ? valueText(meaning, value) : routeWithUrl(target);
}
