/** What one value or one name pattern would change on each of several numbers. Pure. */

import type { MainField, OwnedNumber } from '../../api/model.ts';
import { configurationOf, showsLess } from '../../api/owned/configuration-fields.ts';
import { formatType } from '../../text/format.ts';
import { checkName, checkUrl, type FieldCheck } from '../number/checks.ts';

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

/** The placeholders of a name pattern and their meaning. */
export const PLACEHOLDERS = [
  ['{n}', '1, 2, 3 …'],
  ['{last4}', 'last 4 digits'],
  ['{number}', 'the number'],
  ['{name}', 'the name now'],
  ['{country}', 'country code'],
  ['{type}', 'the type'],
] as const;

const PLACEHOLDER = /\{(n|last4|number|name|country|type)\}/g;

/** One item per number, in the order given; `value` is a pattern for names and a URL for webhooks. */
export function planBulk(
  numbers: readonly OwnedNumber[],
  field: MainField,
  value: string,
): readonly BulkItem[] {
  return numbers.map((number, index) => {
    const before = configurationOf(number)[field];
    const keepsName = field === 'friendlyName' && value.includes('{name}');
    const partlyShown = showsLess(number, field);
    const filled = check(field, fill(field, value, number, index + 1));
    const { value: after } = filled;
    // A name of which we know only a part can stay, but cannot be part of a new name.
    const unchanged = before === after && (keepsName || !partlyShown);
    const problem =
      keepsName && partlyShown && !unchanged
        ? 'its name has parts that cannot be shown here'
        : filled.problem;
    const item = { index, number, before, after, unchanged };
    return problem === undefined || unchanged ? item : { ...item, problem };
  });
}

/** What is wrong with the value itself; shown while the person types. */
export function checkBulkValue(field: MainField, value: string): FieldCheck {
  if (field !== 'friendlyName') return check(field, value);
  const unknown = value.replace(PLACEHOLDER, '').match(/\{[^{}]*\}/)?.[0];
  if (unknown === undefined) return { ...checkName(value), value };
  const known = PLACEHOLDERS.map(([name]) => name).join(' ');
  return { value, problem: `${unknown} is not a placeholder; use ${known}`, warnings: [] };
}

function check(field: MainField, text: string): FieldCheck {
  return field === 'friendlyName' ? checkName(text) : checkUrl(text);
}

function fill(field: MainField, value: string, number: OwnedNumber, count: number): string {
  if (field !== 'friendlyName') return value;
  const values: Readonly<Record<string, string>> = {
    n: String(count),
    last4: number.phoneNumber.slice(-4),
    number: number.phoneNumber,
    name: number.friendlyName ?? '',
    country: number.countryCode ?? '',
    type: formatType(number.statedType ?? number.numberType),
  };
  return value.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');
}
