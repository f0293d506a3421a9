/** What Search remembers of places and their area codes. */
import type { AreaCode } from '../../text/area-codes.ts';

/** What was found for a typed name. */
export interface FoundPlaces {
  readonly typed: string;
  readonly countryCode: string;
  readonly found: readonly AreaCode[];
  /** Whether places of the country are known at all. */
  readonly known: boolean;
  /** The row of the pointer. */
  readonly index: number;
}

/** What is near an area code without numbers. */
export interface Neighbours {
  readonly countryCode: string;
  readonly areaCode: string;
  readonly codes: readonly AreaCode[];
}
