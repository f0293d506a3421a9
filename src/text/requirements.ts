/** Whether a carrier usually asks for documents before it sells a number, in words. */

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
