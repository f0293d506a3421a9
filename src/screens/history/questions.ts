/** The questions before something that cannot be taken back; Cancel has the focus in each. */

import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { PurchaseRow } from '../../api/purchases/domain/types.ts';
import type { Cell } from '../../components/cells.ts';
import { createConfirm } from '../../components/confirm/confirm.tsx';
import { wrapWords } from '../../components/wrap.ts';
import { formatMonthly, formatTime } from '../../text/format.ts';
import { stepWord } from '../../text/steps.ts';
import type { ScreenContext } from '../screen.ts';
import { createSettle } from './resolve-dialog.tsx';
import type { SettleAs } from './resolve-state.ts';

export function askToWithdraw(context: ScreenContext, row: PurchaseRow, onConfirm: () => void): void {
  ask(context, {
    id: 'withdraw',
    title: 'Withdraw before it is sent',
    lines: [
      ...aboutRow(row),
      '',
      'It was confirmed and not sent, so nothing was bought and nothing is charged.',
    ],
    confirm: 'Withdraw',
    onConfirm,
  });
}

export function askToAdopt(context: ScreenContext, row: PurchaseRow, onConfirm: () => void): void {
  ask(context, {
    id: 'adopt',
    title: `Adopt into ${context.accountName}`,
    lines: [
      ...aboutRow(row),
      '',
      `It was bought as ${row.accountName}. Adopt it only if that is the same account`,
      'with another key or address: it is then looked for with the key in use.',
    ],
    confirm: 'Adopt',
    onConfirm,
  });
}

export function askToSettle(
  context: ScreenContext,
  row: PurchaseRow,
  onSettle: (as: SettleAs, note: string) => void,
): void {
  const close = () => context.closeOverlay('settle');
  context.holdKeys();
  context.showOverlay(
    createSettle({
      lines: (width): Cell[] => [
        ...aboutRow(row),
        ...wrapWords(row.reason, width).map((text): Cell => [{ text, token: 'warn' }]),
        [{ text: 'Your word is final: dialdeck stops looking for it.', token: 'muted' }],
      ],
      onCancel: close,
      onSettle: (as, note) => {
        close();
        onSettle(as, note);
      },
    }),
  );
}

interface Question {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Cell[];
  readonly confirm: string;
  readonly onConfirm: () => void;
}

function ask(context: ScreenContext, question: Question): void {
  const close = () => context.closeOverlay(question.id);
  context.holdKeys();
  context.showOverlay(
    createConfirm({
      ...question,
      onCancel: close,
      onConfirm: () => {
        close();
        question.onConfirm();
      },
    }),
  );
}

/** Which purchase is meant, from validated values alone. */
function aboutRow(row: PurchaseRow): Cell[] {
  return [
    [
      { text: formatPhoneNumber(row.phoneNumber), token: 'heading' },
      { text: `  ${row.phoneNumber}`, token: 'muted' },
    ],
    `${formatMonthly(row.confirmed.monthlyRate)}, placed ${formatTime(row.createdAt)}, ${stepWord(row.state)}`,
  ];
}
