/** What one value or one pattern would change on each of several numbers. Pure. */

import type { OwnedNumber } from '../../api/model.ts';
import { configurationOf, showsLess } from '../../api/owned/configuration-fields.ts';
import { sameTags } from '../../api/owned/tags.ts';
import { formatType } from '../../text/format.ts';
import { checkText, type FieldCheck } from '../number/checks.ts';
import { type BulkField, PATTERNS } from './fields.ts';

export interface BulkItem {
  /** Its position in the list of items. */
  readonly index: number;
  readonly number: OwnedNumber;
  readonly before: string;
  readonly after: string;
  /** The number has this value already. */
  readonly unchanged: boolean;
  /** Why nothing can be sent for this number. */
  readonly problem?: string;
}

const PLACEHOLDER = /\{[^{}]*\}/g;

/** One item per number, in the order given. `value` is the pattern if the field has one, or else the value for every number. */
export function planBulk(
  numbers: readonly OwnedNumber[],
  field: BulkField,
  value: string,
): readonly BulkItem[] {
  const pattern = PATTERNS[field];
  const usesOwn = pattern !== undefined && value.includes(pattern.own);
  return numbers.map((number, index) => {
    const before = configurationOf(number)[field];
    const filled = checkText(field, fill(field, value, number, index + 1));
    const { value: after } = filled;
    const same = field === 'tags' ? sameTags(before, after) : before === after;
    // A value of which we know only a part can stay, but cannot be part of a new value.
    const staysOwn = usesOwn && pattern.of === field;
    const unchanged = same && (staysOwn || !showsLess(number, field));
    const problem =
      usesOwn && showsLess(number, pattern.of) && !unchanged
        ? `${pattern.subject} parts that cannot be shown here`
        : filled.problem;
    const item = { index, number, before, after, unchanged };
    return problem === undefined || unchanged ? item : { ...item, problem };
  });
}

/** Takes an edit back: each number gets the value that it had. `earlier` are the same numbers before the edit. */
export function planReverse(
  numbers: readonly OwnedNumber[],
  earlier: readonly OwnedNumber[],
  field: BulkField,
): readonly BulkItem[] {
  return numbers.map((number, index) => {
    const was = earlier[index] ?? number;
    const before = configurationOf(number)[field];
    const after = configurationOf(was)[field];
    const item = { index, number, before, after, unchanged: before === after };
    return item.unchanged || !showsLess(was, field)
      ? item
      : { ...item, problem: 'its earlier value has parts that cannot be shown here' };
  });
}

/** A URL is one only once it is filled. */
const SAMPLE: OwnedNumber = {
  phoneNumber: '+12125550100',
  friendlyName: 'x',
  countryCode: 'US',
  numberType: 'LOCAL',
  capabilities: {},
  monthlyRate: { kind: 'not-stated' },
};

/** What is wrong with the value itself; shown while the person types. */
export function checkBulkValue(field: BulkField, value: string): FieldCheck {
  const pattern = PATTERNS[field];
  if (pattern === undefined) return checkText(field, value);
  const known = pattern.placeholders.map(([name]) => name);
  const unknown = value.match(PLACEHOLDER)?.find((found) => !known.includes(found));
  if (isUrl(field)) {
    const { warnings, ...check } = checkText(field, fill(field, value, SAMPLE, 1));
    // Other braces are for who is called.
    const asTyped = unknown === undefined ? [] : [`${unknown} is sent as it is typed`];
    return { ...check, value, warnings: [...warnings, ...asTyped] };
  }
  if (unknown === undefined) return { ...checkText(field, value), value };
  return { value, problem: `${unknown} is not a placeholder; use ${known.join(' ')}`, warnings: [] };
}

function isUrl(field: BulkField): boolean {
  return field === 'voiceUrl' || field === 'smsUrl';
}

/** The text that replaces a placeholder in a URL is encoded. */
function fill(field: BulkField, value: string, number: OwnedNumber, count: number): string {
  const known = PATTERNS[field]?.placeholders.map(([name]) => name) ?? [];
  const values: Readonly<Record<string, string>> = {
    '{n}': String(count),
    '{last4}': number.phoneNumber.slice(-4),
    '{number}': number.phoneNumber,
    '{name}': number.friendlyName ?? '',
    '{country}': number.countryCode ?? '',
    '{type}': formatType(number.statedType ?? number.numberType),
    '{tags}': number.tags ?? '',
  };
  return value.replace(PLACEHOLDER, (found) => {
    if (!known.includes(found)) return found;
    const text = values[found] ?? '';
    return isUrl(field) ? encodeURIComponent(text) : text;
  });
}
