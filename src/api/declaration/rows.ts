/** The rows of a file before anything is known about their meaning: names and texts, each with its place. */
import type { Place } from './declared.ts';

/** A text of the file at its place. */
export interface PlacedText extends Place {
  readonly text: string;
}

export interface PlacedCell {
  readonly name: PlacedText;
  readonly value: PlacedText;
}

export interface PlacedRow {
  readonly place: Place;
  readonly cells: readonly PlacedCell[];
}
