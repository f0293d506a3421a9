/** The word of the filter that shows one group of owned numbers. Pure. */
import type { Grouping } from '../api/owned/groups.ts';

const FIELD: Readonly<Record<Grouping, string>> = {
  country: 'country',
  type: 'type',
  tag: 'tag',
  webhook: 'url',
  account: 'account',
};

/** Such as `tag:"two words"`, and `no:tag` for the numbers without a value. */
export function groupTerm(by: Grouping, value: string | undefined): string {
  const field = FIELD[by];
  if (value === undefined) return `no:${field}`;
  const text = by === 'type' ? value.toLowerCase().replace('_', '-') : value;
  return /\s/.test(text) ? `${field}:"${text}"` : `${field}:${text}`;
}
