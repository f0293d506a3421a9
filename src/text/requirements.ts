/** What a carrier asks for before it sells a number, in words. */
import type { Requirement } from '../api/model.ts';

const WORDS: Readonly<Record<Requirement, string>> = {
  none: 'no documents',
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
