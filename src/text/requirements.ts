/** What a carrier asks for before it sells a number, in words. */
import type { NumberType, Requirement } from '../api/model.ts';
import type { RequirementItem } from '../api/provider.ts';
import { formatDate, formatType } from './format.ts';

const WORDS: Readonly<Record<Requirement, string>> = {
  none: 'no documents',
  'documents-later': 'documents later',
  address: 'address',
  documents: 'documents',
};

/** What an offer itself says: "documents", "address" or "no documents"; empty where it says nothing. */
export function requirementWord(requirement: Requirement | undefined): string {
  return requirement === undefined ? '' : WORDS[requirement];
}

interface Requirements {
  readonly required: boolean;
  /** The day of the source, as YYYY-MM-DD. */
  readonly lastVerified: string;
}

/** Two pieces of text, for narrow panes: "ID or proof of address", "usually needed (as of 2026-10-05)"; or that none is. */
export function requirementsText({ required, lastVerified }: Requirements): readonly [string, string] {
  return required
    ? ['ID or proof of address', `usually needed (as of ${lastVerified})`]
    : ['usually no ID needed', `(as of ${lastVerified})`];
}

/** The same in two words, for narrow columns: "usually documents" or "usually none". */
export function usualRequirementWord({ required }: Pick<Requirements, 'required'>): string {
  return required ? 'usually documents' : 'usually none';
}

const NEEDS = {
  address: 'an address',
  documents: 'documents',
  'documents-later': 'documents, also after the order',
} as const;

interface NumberToBuy {
  readonly countryCode?: string;
  readonly numberType: NumberType;
  readonly requirement?: Requirement;
}

/**
 * One line for each country and type of which the carrier asks for documents or an address, or of which carriers usually do by
 * `usually`: "DE local: ID or proof of address usually needed (as of 2026-10-05)."
 */
export function needLines(
  numbers: readonly NumberToBuy[],
  usually: (countryCode: string, numberType: NumberType) => Requirements | undefined,
): readonly string[] {
  const lines = numbers.flatMap(({ countryCode = '', numberType, requirement }) => {
    const known = requirement === undefined ? usually(countryCode, numberType) : undefined;
    const need = known?.required === true ? requirementsText(known).join(' ') : statedNeed(requirement);
    return need === '' ? [] : [`${countryCode} ${formatType(numberType)}: ${need}.`.trim()];
  });
  return [...new Set(lines)];
}

function statedNeed(requirement: Requirement | undefined): string {
  if (requirement === undefined || requirement === 'none') return '';
  return `the provider asks for ${NEEDS[requirement]}`;
}

/**
 * "Example GmbH: until 2026-12-31, approved, DE local documents". Documents are for the type that was asked about. What cannot be used
 * leaves the end to the reason beside it.
 */
export function requirementItemText(item: RequirementItem, numberType: NumberType): string {
  const { kind, name, status, countryCode = '', expiresAt } = item;
  const what = [countryCode, ...(kind === 'documents' ? [formatType(numberType)] : []), kind];
  const until = expiresAt === undefined ? '' : `until ${formatDate(expiresAt)}`;
  const kindText = item.usable === true ? what.filter((word) => word !== '').join(' ') : '';
  const facts = [until, status, kindText];
  return `${name}: ${facts.filter((fact) => fact !== '').join(', ')}`;
}

const KIND_NAMES: Readonly<Record<RequirementItem['kind'], string>> = {
  address: 'Address',
  documents: 'Documents',
};

/** The name of a row that holds an item of this kind. */
export function requirementName(kind: RequirementItem['kind']): string {
  return KIND_NAMES[kind];
}
