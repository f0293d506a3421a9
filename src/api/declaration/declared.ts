/** Numbers as a file: what a declaration holds, and where in the file each value is. Pure. */
import type { ConfigurationField } from '../model.ts';
import { CONFIGURATION_FIELDS } from '../owned/configuration-fields.ts';

export const DECLARATION_FORMATS = ['yaml', 'csv', 'json'] as const;
export type DeclarationFormat = (typeof DECLARATION_FORMATS)[number];

/** The names of what routes a number, each before the setting that has its id. */
export const ROUTE_NAMES = { connectionId: 'connection', messagingProfileId: 'messagingProfile' } as const;
export type RouteField = keyof typeof ROUTE_NAMES;

/** What is stored on this machine and not at the carrier. */
export const OWN_FIELDS = ['note', 'ownTags'] as const;
export type OwnField = (typeof OWN_FIELDS)[number];

export type DeclaredField = ConfigurationField | (typeof ROUTE_NAMES)[RouteField] | OwnField;

/** Every field in the order in which a file has them. */
export const DECLARED_FIELDS: readonly DeclaredField[] = [
  ...CONFIGURATION_FIELDS.flatMap((field) => (isRouteField(field) ? [ROUTE_NAMES[field], field] : [field])),
  ...OWN_FIELDS,
];

/** The values that a file manages. A field that is missing is not managed; an empty text clears the field. */
export type DeclaredFields = Readonly<Partial<Record<DeclaredField, string>>>;

export interface DeclaredNumber {
  /** E.164. */
  readonly phoneNumber: string;
  readonly fields: DeclaredFields;
}

/** Where in the file something is, counted from 1. In a CSV file the column is that of the cell. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A number as it was read from a file. */
export interface PlacedNumber extends DeclaredNumber {
  readonly place: Place;
  readonly places: Readonly<Partial<Record<DeclaredField, Place>>>;
}

/** Something in the file that cannot be used. */
export interface DeclarationProblem extends Place {
  readonly message: string;
  readonly hint: string;
}

export function isRouteField(field: string): field is RouteField {
  return field in ROUTE_NAMES;
}

export function isDeclaredField(name: string): name is DeclaredField {
  return DECLARED_FIELDS.some((field) => field === name);
}

/** The format that the name of a file tells by its ending; undefined for another one. */
export function formatOfFile(file: string): DeclarationFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return ending === 'yml' ? 'yaml' : DECLARATION_FORMATS.find((format) => format === ending);
}
