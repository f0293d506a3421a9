/** Chooses the countries whose prices are compared. */
import { overlayArea } from '../../components/overlay.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import type { Country } from '../../text/countries.ts';
import { findCountries } from '../../text/country-finder.ts';
import type { ScreenContext } from '../screen.ts';

/** `sold` are the countries that are known to be sold: they are listed before the others. */
export function openCountryPicker(
  context: ScreenContext,
  chosen: readonly string[],
  sold: ReadonlySet<string>,
  onChoose: (countries: readonly string[]) => void,
): void {
  const close = () => context.closeOverlay('countries');
  const first = new Set(sold);
  context.showOverlay(
    createPicker({
      id: 'countries',
      title: 'Countries: type to find, Tab marks, Enter uses the marked',
      multiple: { marked: chosen },
      find: (typed) => chosenFirst(typed, chosen, first).map(countryItem),
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

function countryItem({ code, name, callingCode = '' }: Country) {
  return { id: code, label: `${code}  ${name}`, detail: callingCode };
}
