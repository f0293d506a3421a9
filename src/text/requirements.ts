/** Whether papers are usually wanted for a number, in words. */

interface Requirements {
  readonly required: boolean;
  /** The day of the source, as YYYY-MM-DD. */
  readonly lastVerified: string;
}

/** In two pieces, for narrow panes: "proof of identity or address", "usually required (2026-10-05)"; or that none is. */
export function requirementsText({ required, lastVerified }: Requirements): readonly [string, string] {
  return required
    ? ['proof of identity or address', `usually required (${lastVerified})`]
    : ['no proof of identity or address', `usually required (${lastVerified})`];
}
