/** Whether papers are usually wanted for a number; the table is loaded when something first shows it. */
import { useEffect, useState } from 'react';
import type { NumberType } from '../api/model.ts';
import type { Paperwork } from '../api/numbers/requirements.ts';
import { paperworkText } from '../text/requirements.ts';
import type { Span } from './cells.ts';

export { paperworkText };

export type PaperworkLookup = (countryCode: string, numberType: NumberType) => Paperwork | undefined;

let loaded: PaperworkLookup | undefined;

/** The lookup, once it is loaded; frames before that show no such row. */
export function usePaperwork(): PaperworkLookup | undefined {
  const [lookup, setLookup] = useState<PaperworkLookup | undefined>(() => loaded);
  useEffect(() => {
    if (lookup !== undefined) return;
    let gone = false;
    import('../api/numbers/requirements.ts').then(
      ({ paperwork }) => {
        loaded = paperwork;
        if (!gone) setLookup(() => paperwork);
      },
      // Without the table the row is missing and nothing else.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [lookup]);
  return lookup;
}

/** "proof of identity or address usually required (2026-10-05)", or that none is, with the day of the source. */
export function paperworkSpan(papers: Paperwork): Span {
  return { text: paperworkText(papers).join(' '), token: papers.required ? 'warn' : 'muted' };
}
