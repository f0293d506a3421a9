/** Asks for the rates by which prices of different currencies may be compared. */
import { exchangeRateText, readExchangeRates } from '../../api/pricing/index.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import type { PricingAction, PricingState } from './state.ts';

const read = (text: string) => readExchangeRates(text.split(/[\s,;]+/).filter((word) => word !== ''));

export function askForRate(context: ScreenContext, store: Store<PricingState, PricingAction>): void {
  const close = () => context.closeOverlay('rate');
  context.showOverlay(
    createPrompt({
      id: 'rate',
      title: 'Rates of yours',
      lines: [
        'Currencies are compared only by rates that you give.',
        'EUR=1.08USD means: one EUR is 1.08 USD.',
        'Several with blanks between them; none compares each on its own.',
      ],
      label: 'Rates',
      value: store
        .getState()
        .rates.map(({ from, times, to }) => `${from}=${times}${to}`)
        .join(' '),
      placeholder: 'none',
      check: (text) => {
        const rates = read(text);
        return rates.kind === 'problem' ? { problem: rates.message } : {};
      },
      onClose: close,
      onSubmit: (text) => {
        close();
        const rates = read(text);
        if (rates.kind === 'problem') return;
        store.dispatch({ kind: 'rates', rates: rates.rates });
        const said = rates.rates.map(exchangeRateText).join(', ');
        context.notify({
          kind: 'done',
          text: said === '' ? 'Each currency on its own' : `Your rates: ${said}`,
        });
      },
    }),
  );
}
