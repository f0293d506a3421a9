/** Asks for the exchange rates with which prices of different currencies are compared. */
import { exchangeRateText, readExchangeRates } from '../../api/pricing/index.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import type { PricingAction, PricingState } from './state.ts';

const read = (text: string) => readExchangeRates(text.split(/[\s,;]+/).filter((word) => word !== ''));

export function openExchangeRatePrompt(
  context: ScreenContext,
  store: Store<PricingState, PricingAction>,
): void {
  const close = () => context.closeOverlay('rate');
  context.showOverlay(
    createPrompt({
      id: 'rate',
      title: 'Exchange rates',
      lines: [
        'Currencies are compared only with rates that you enter.',
        'EUR=1.08USD means: one EUR is 1.08 USD.',
        'Separate with spaces; empty: no conversion.',
      ],
      label: 'Rates',
      value: store
        .getState()
        .exchangeRates.map(({ from, times, to }) => `${from}=${times}${to}`)
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
        store.dispatch({ kind: 'exchange-rates', exchangeRates: rates.rates });
        const texts = rates.rates.map(exchangeRateText).join(', ');
        context.notify({
          kind: 'done',
          text: texts === '' ? 'Prices are not converted' : `Exchange rates: ${texts}`,
        });
      },
    }),
  );
}
