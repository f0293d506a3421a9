/** The types of numbers, apart from their schema: screens name them before anything has to be checked. */

/** NATIONAL is Telefonie's; the other three are in both APIs. */
const KNOWN_TYPES = ['LOCAL', 'NATIONAL', 'TOLL_FREE', 'MOBILE'] as const;
/** UNKNOWN: the provider states no type, or one that is none of these; `statedType` then holds its own word. */
export const ALL_NUMBER_TYPES = [...KNOWN_TYPES, 'UNKNOWN'] as const;
export type NumberType = (typeof ALL_NUMBER_TYPES)[number];
/** The types that a person can ask for. */
export const NUMBER_TYPES: readonly NumberType[] = KNOWN_TYPES;
