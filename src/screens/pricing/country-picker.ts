/** Chooses the countries whose prices are compared. */
import { overlayArea } from '../../components/overlay.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import type { Country } from '../../text/countries.ts';
import { findCountries } from '../../text/country-finder.ts';
import { countryDetail, type SoldCountries } from '../sold-countries.ts';
import type { PricingDependencies } from './dependencies.ts';
import type { PricingState } from './state.ts';

/** Countries that are known to be sold are listed before the others; those in no list of the compared accounts say so. */
export function openCountryPicker(
  {
    context,
    sold,
    signal,
  }: Pick<PricingDependencies, 'context' | 'signal'> & { readonly sold: SoldCountries },
  { accounts, countries: chosen }: Pick<PricingState, 'accounts' | 'countries'>,
  onChoose: (countries: readonly string[]) => void,
): void {
  const close = () => context.closeOverlay('countries');
  // As known now: an answer that arrives later must not move another country under the cursor.
  const first = new Set(sold.known());
  sold.read(signal);
  context.showOverlay(
    createPicker({
      id: 'countries',
      title: 'Countries: type to find, Tab marks, Enter uses the marked',
      multiple: { marked: chosen },
      find: (typed) =>
        chosenFirst(typed, chosen, first).map(({ code, name, callingCode }) => ({
          id: code,
          label: `${code}  ${name}`,
          detail: countryDetail(callingCode, sold.whyNot(code, accounts)),
        })),
      height: () => overlayArea(context.area()).height,
      onClose: close,
      onChoose: (countries) => {
        close();
        onChoose(countries);
      },
    }),
  );
}

/** The chosen countries come first until something is typed. */
function chosenFirst(
  typed: string,
  chosen: readonly string[],
  first: ReadonlySet<string>,
): readonly Country[] {
  const found = findCountries(typed, first);
  if (typed.trim() !== '') return found;
  const isChosen = ({ code }: Country) => chosen.includes(code);
  return [...found.filter(isChosen), ...found.filter((country) => !isChosen(country))];
}
