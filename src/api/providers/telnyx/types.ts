/** Telnyx' words for the types of numbers, new and old. */
import type { NumberType } from '../../model.ts';
import type { StatedType } from '../reading.ts';

/** The words that a search, a rule or a requirement group takes. */
export const WIRE_TYPES = ['local', 'mobile', 'national', 'toll_free', 'shared_cost'] as const;
export type WireType = (typeof WIRE_TYPES)[number];

export const STATED: Readonly<Record<WireType, StatedType>> = {
  local: { numberType: 'LOCAL' },
  mobile: { numberType: 'MOBILE' },
  national: { numberType: 'NATIONAL' },
  toll_free: { numberType: 'TOLL_FREE' },
  shared_cost: { numberType: 'UNKNOWN', statedType: 'shared cost' },
};

/** The word of a type; undefined for UNKNOWN, which may be any of several. */
export const WORDS = {
  LOCAL: 'local',
  MOBILE: 'mobile',
  NATIONAL: 'national',
  TOLL_FREE: 'toll_free',
  UNKNOWN: undefined,
} as const satisfies Record<NumberType, WireType | undefined>;

/** Telnyx still answers with words of older versions, also right after a purchase. */
const OLDER: Readonly<Record<string, NumberType>> = {
  LANDLINE: 'LOCAL',
  LONGCODE: 'LOCAL',
  'LONG-CODE': 'LOCAL',
};

/** The type under an older word; undefined for any other. */
export function olderType(word: string): NumberType | undefined {
  return OLDER[word.toUpperCase()];
}
