/** Whether a carrier usually asks for documents. The table is loaded at its first use. */
import { useEffect, useState } from 'react';
import type { NumberType } from '../api/model.ts';
import type { Requirements } from '../api/numbers/requirements.ts';
import { requirementsText } from '../text/requirements.ts';
import type { Span } from './cells.ts';

export type RequirementsLookup = (countryCode: string, numberType: NumberType) => Requirements | undefined;

let loaded: RequirementsLookup | undefined;

/** The lookup; undefined until it is loaded, and no row is shown until then. */
export function useRequirements(): RequirementsLookup | undefined {
  const [lookup, setLookup] = useState<RequirementsLookup | undefined>(() => loaded);
  useEffect(() => {
    if (lookup !== undefined) return;
    let gone = false;
    import('../api/numbers/requirements.ts').then(
      ({ findRequirements }) => {
        loaded = findRequirements;
        if (!gone) setLookup(() => findRequirements);
      },
      // Without the table only this row is missing.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [lookup]);
  return lookup;
}

/** "ID or proof of address usually needed (as of 2026-10-05)", or that none is. */
export function requirementsSpan(requirements: Requirements): Span {
  return { text: requirementsText(requirements).join(' '), token: requirements.required ? 'warn' : 'muted' };
}
