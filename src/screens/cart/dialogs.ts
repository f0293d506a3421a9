/** What the cart asks for: the pattern of the names, and the name of one number. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import { plural } from '../../text/format.ts';
import { NAME_PROBLEMS, nameProblem } from '../../text/names.ts';
import { unknownPlaceholder } from '../../text/placeholders.ts';
import type { ScreenContext } from '../screen.ts';
import { type Cart, NAME_PLACEHOLDERS } from './cart.ts';
import type { CartRow } from './rows.ts';

type DialogContext = Pick<ScreenContext, 'showOverlay' | 'closeOverlay'>;

const KNOWN = NAME_PLACEHOLDERS.map(([name]) => name);

/** Asks for the pattern from which every number without a name of its own gets one. */
export function askForPattern(context: DialogContext, cart: Cart): void {
  const { lines, pattern } = cart.getState();
  const close = () => context.closeOverlay('cart-pattern');
  context.showOverlay(
    createPrompt({
      id: 'cart-pattern',
      title: `Names of ${plural(lines.length, 'number')}`,
      lines: [
        ...NAME_PLACEHOLDERS.map(([name, meaning]) => `${name.padEnd(10)} ${meaning}`),
        'Empty: the numbers are bought without a name.',
      ],
      label: 'Pattern',
      value: pattern,
      placeholder: 'Desk {n}',
      check: (text) => {
        const unknown = unknownPlaceholder(text, KNOWN);
        if (unknown !== undefined)
          return { problem: `${unknown} is not a placeholder; use ${KNOWN.join(' ')}` };
        return checkName(text);
      },
      onClose: close,
      onSubmit: (text) => {
        close();
        cart.dispatch({ kind: 'pattern', pattern: text.trim() });
      },
    }),
  );
}

/** Asks for the name of one number. */
export function askForName(context: DialogContext, cart: Cart, { offer, name }: CartRow): void {
  const close = () => context.closeOverlay('cart-name');
  context.showOverlay(
    createPrompt({
      id: 'cart-name',
      title: `Name of ${formatPhoneNumber(offer.phoneNumber)}`,
      lines: ['Empty: the number is bought without a name.'],
      label: 'Name',
      value: name,
      check: checkName,
      onClose: close,
      onSubmit: (text) => {
        close();
        cart.dispatch({ kind: 'name', phoneNumber: offer.phoneNumber, name: text.trim() });
      },
    }),
  );
}

function checkName(text: string): { readonly problem?: string } {
  const problem = nameProblem(text.trim());
  return problem === undefined ? {} : { problem: NAME_PROBLEMS[problem] };
}
