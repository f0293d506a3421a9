/** What the cart asks: the pattern of the names, the name of one number, and whether to buy. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { findRequirements } from '../../api/numbers/requirements.ts';
import { NAME_PLACEHOLDERS } from '../../api/purchases/domain/candidates.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import { moneyText } from '../../text/account-words.ts';
import { plural } from '../../text/format.ts';
import { NAME_PROBLEMS, nameProblem } from '../../text/names.ts';
import { lineProblem, tidyLine } from '../../text/one-line.ts';
import { unknownPlaceholder } from '../../text/placeholders.ts';
import { needLines } from '../../text/requirements.ts';
import type { ScreenContext } from '../screen.ts';
import type { Cart } from './cart.ts';
import { missingFeeText } from './messages.ts';
import { buyable, type CartRow, needsReview } from './rows.ts';
import { cartTotals, monthlyText, totalsText } from './totals.ts';

type DialogContext = Pick<ScreenContext, 'showOverlay' | 'closeOverlay'>;

const KNOWN = NAME_PLACEHOLDERS.map(([name]) => name);

/** Asks for the pattern from which every number without a name of its own gets one. Returns the id of the question. */
export function askForPattern(context: DialogContext, cart: Cart): string {
  const { lines, pattern } = cart.getState();
  const id = 'cart-pattern';
  const close = () => context.closeOverlay(id);
  context.showOverlay(
    createPrompt({
      id,
      title: `Names of ${plural(lines.length, 'number')}`,
      lines: [
        ...NAME_PLACEHOLDERS.map(([name, meaning]) => `${name.padEnd(10)} ${meaning}`),
        'Empty: the numbers are bought without a name.',
      ],
      label: 'Pattern',
      value: pattern,
      placeholder: 'such as: Desk {n}',
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
  return id;
}

/** Asks for the name of one number. Returns the id of the question. */
export function askForName(context: DialogContext, cart: Cart, { offer, name }: CartRow): string {
  const id = 'cart-name';
  const close = () => context.closeOverlay(id);
  context.showOverlay(
    createPrompt({
      id,
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
  return id;
}

/** Asks what all numbers of the cart are bought for. */
export function askForWhy(context: DialogContext, cart: Cart): void {
  const close = () => context.closeOverlay('cart-why');
  context.showOverlay(
    createPrompt({
      id: 'cart-why',
      title: 'Why these numbers are bought',
      lines: ['The journal keeps it, and your team sees it. The carrier does not.'],
      label: 'Why',
      value: cart.getState().why,
      placeholder: 'such as: support line in Berlin',
      check: (text) => {
        const wrong = lineProblem(text);
        return wrong === undefined ? {} : { problem: `It ${wrong.problem}.` };
      },
      onClose: close,
      onSubmit: (text) => {
        close();
        cart.dispatch({ kind: 'why', why: tidyLine(text) });
      },
    }),
  );
}

/** States count, account and totals; Cancel has the focus. */
export function askToBuy(
  context: DialogContext & Pick<ScreenContext, 'holdKeys' | 'accountName' | 'sandbox'>,
  rows: readonly CartRow[],
  why: string,
  onConfirm: (ordered: readonly CartRow[]) => void,
): void {
  const ordered = buyable(rows);
  const totals = cartTotals(ordered);
  const fees = missingFeeText(totals);
  const others = rows.filter(needsReview).length;
  const count = plural(ordered.length, 'number');
  const numbers = ordered.map(({ offer, countryCode }) => ({ countryCode, ...offer }));
  askToConfirm(context, {
    id: 'cart-buy',
    title: `Buy ${count}`,
    lines: [
      context.sandbox
        ? `Account ${context.accountName}: ${moneyText(true)}.`
        : `Account ${context.accountName}: LIVE, ${moneyText(false)}.`,
      `Today ${totalsText(totals.today)}, then ${monthlyText(totals)}.`,
      `First year ${totalsText(totals.firstYear)}.`,
      ...(fees === '' ? [] : [fees]),
      ...(why === '' ? [] : [`Why: ${why}`]),
      ...needLines(numbers, findRequirements),
      ...(others === 0 ? [] : [`${plural(others, 'number')} of the cart cannot be bought from here.`]),
      'Each price is read again. A number whose price changed is not bought.',
    ],
    confirm: `Buy ${count}`,
    onConfirm: () => onConfirm(ordered),
  });
}

function checkName(text: string): { readonly problem?: string } {
  const problem = nameProblem(text.trim());
  return problem === undefined ? {} : { problem: NAME_PROBLEMS[problem] };
}
