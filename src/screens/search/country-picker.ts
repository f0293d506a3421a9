/** The picker in which the person chooses the country of a search. */
import { overlayArea } from '../../components/overlay.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { findCountries } from '../../text/country-finder.ts';
import { countryDetail } from '../sold-countries.ts';
import type { SearchDependencies } from './dependencies.ts';

/** Calls back with the ISO code of another country; not when the current one is kept. */
export function chooseCountry(
  { context, store, sold, signal }: SearchDependencies,
  onChoose: (countryCode: string) => void,
): void {
  const close = () => context.closeOverlay('country');
  // As known now: an answer that arrives later must not move another country under the cursor.
  const first = new Set(sold.known());
  sold.read(signal);
  const current = store.getState().filters.countryCode;
  context.showOverlay(
    createPicker({
      id: 'country',
      title: 'Country: name, code or calling code',
      current,
      find: (typed) =>
        findCountries(typed, typed === '' ? first : sold.known()).map((country) => ({
          id: country.code,
          label: `${country.code}  ${country.name}`,
          detail: countryDetail(country.callingCode, sold.whyNot(country.code, [context.accountName])),
        })),
      height: () => overlayArea(context.area()).height,
      onClose: close,
      onChoose: ([code]) => {
        close();
        if (code !== undefined && code !== current) onChoose(code);
      },
    }),
  );
}
