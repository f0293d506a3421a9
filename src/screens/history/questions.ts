/** The questions before something that cannot be undone; Cancel has the focus in each. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { PurchaseRow } from '../../api/purchases/domain/types.ts';
import type { TeamOrder } from '../../api/team/team.ts';
import type { Cell } from '../../components/cells.ts';
import { askToConfirm, type ConfirmContext } from '../../components/confirm/ask.ts';
import { wrapWords } from '../../components/wrap.ts';
import { formatMonthly, formatTime } from '../../text/format.ts';
import { stateWord } from '../../text/steps.ts';
import { memberOf } from './entries.ts';
import { createResolveDialog } from './resolve-dialog.tsx';
import type { ResolvedAs } from './resolve-state.ts';

const ABANDONED = 'Its machine is lost, and the carrier does not show how it ended.';
const FOR_THE_TEAM = 'Look at the carrier first. This holds for the whole team; nothing is sent.';

export function askToWithdraw(context: ConfirmContext, row: PurchaseRow, onConfirm: () => void): void {
  askToConfirm(context, {
    id: 'withdraw',
    title: 'Withdraw before it is sent',
    lines: [
      ...purchaseLines(row),
      '',
      'You confirmed it, but it was not sent: nothing was bought or charged.',
    ],
    confirm: 'Withdraw',
    onConfirm,
  });
}

export function askToAssign(
  context: ConfirmContext & { readonly accountName: string },
  row: PurchaseRow,
  onConfirm: () => void,
): void {
  askToConfirm(context, {
    id: 'assign',
    title: `Assign to ${context.accountName}`,
    lines: [
      ...purchaseLines(row),
      '',
      `It was bought with ${row.accountName}. Assign it only if that is the same account`,
      'with another key or address: dialdeck then checks it with the key in use.',
    ],
    confirm: 'Assign',
    onConfirm,
  });
}

export function askToResolve(
  context: ConfirmContext,
  row: PurchaseRow,
  onResolve: (outcome: ResolvedAs, note: string) => void,
): void {
  askHowItEnded(
    context,
    (width) => [
      ...purchaseLines(row),
      ...wrapWords(row.reason, width).map((text): Cell => [{ text, token: 'warn' }]),
      [{ text: 'This is final; dialdeck stops checking.', token: 'muted' }],
    ],
    onResolve,
  );
}

/** The same of a purchase of another machine that is lost. */
export function askToDecide(
  context: ConfirmContext,
  order: TeamOrder,
  onResolve: (outcome: ResolvedAs, note: string) => void,
): void {
  const { phoneNumber, monthlyRate, createdAt } = order;
  const price = monthlyRate.kind === 'not-stated' ? '' : `${formatMonthly(monthlyRate)}, `;
  askHowItEnded(
    context,
    (width) => [
      numberLine(phoneNumber),
      `${price}by ${memberOf(order)} since ${formatTime(createdAt)}`,
      ...wrapWords(ABANDONED, width).map((text): Cell => [{ text, token: 'warn' }]),
      ...wrapWords(FOR_THE_TEAM, width).map((text): Cell => [{ text, token: 'muted' }]),
    ],
    onResolve,
  );
}

function askHowItEnded(
  context: ConfirmContext,
  lines: (width: number) => readonly Cell[],
  onResolve: (outcome: ResolvedAs, note: string) => void,
): void {
  const close = () => context.closeOverlay('resolve');
  context.holdKeys();
  context.showOverlay(
    createResolveDialog({
      lines,
      onCancel: close,
      onResolve: (outcome, note) => {
        close();
        onResolve(outcome, note);
      },
    }),
  );
}

/** Which purchase the question is about, from validated values only. */
function purchaseLines(row: PurchaseRow): Cell[] {
  return [
    numberLine(row.phoneNumber),
    `${formatMonthly(row.confirmed.monthlyRate)}, placed ${formatTime(row.createdAt)}, ${stateWord(row.state)}`,
  ];
}

function numberLine(phoneNumber: string): Cell {
  return [
    { text: formatPhoneNumber(phoneNumber), token: 'heading' },
    { text: `  ${phoneNumber}`, token: 'muted' },
  ];
}
