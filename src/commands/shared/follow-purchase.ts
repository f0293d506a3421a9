/** Follows a started purchase until the command ends, and converts its state to output and an exit code. */
import { LAST_ANSWERS_MS, REQUEST_DEADLINES, WORTH_ANNOUNCING_MS } from '../../api/limits.ts';
import type { Provider } from '../../api/provider.ts';
import {
  changeProblem,
  type OrderChange,
  waitsForDocuments,
} from '../../api/purchases/domain/order-change.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { refusalOf } from '../../api/purchases/domain/refusal.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { Runtime } from '../../api/runtime.ts';
import { formatType } from '../../text/format.ts';
import { notBought } from '../../text/not-bought.ts';
import { accountMeta, type CommandContext } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { CommandError } from './failure.ts';

export interface FollowOptions {
  /** Whether to wait until the provider shows the number. Otherwise the command ends when the provider accepts. */
  readonly wait: boolean;
  readonly timeoutMs: number;
}

/** The purchase at the end of the wait: settled, accepted, timed out or interrupted. */
export async function followPurchase(
  context: CommandContext,
  purchases: Purchases,
  id: string,
  { wait, timeoutMs }: FollowOptions,
): Promise<PurchaseView> {
  const { output, interrupted, runtime } = context;
  const done = new AbortController();
  const deadline = new AbortController();
  afterMs(runtime, timeoutMs, done.signal, () => deadline.abort());
  let lastText = '';
  try {
    for await (const view of purchases.watch(id, AbortSignal.any([interrupted, deadline.signal]))) {
      const text = `${view.purchase.phoneNumber} ${view.purchase.status}${view.note === '' ? '' : `: ${view.note}`}`;
      if (output.progressToTerminal) output.progress(text);
      else if (text !== lastText) output.note(text);
      lastText = text;
      if (view.settled || waitsForPerson(view.row) || (!wait && isAnswered(view.row))) break;
    }
  } catch (error) {
    if (!interrupted.aborted && !deadline.signal.aborted) throw error;
  } finally {
    done.abort();
    output.clearProgress();
  }
  await drain(context, purchases);
  const view = purchases.get(id);
  if (view !== undefined) return view;
  throw lost(id);
}

/**
 * Waits for the answer to a sent request, so that the journal has it before the process ends. A second signal ends the
 * process at once.
 */
async function drain({ output, runtime }: CommandContext, purchases: Purchases): Promise<void> {
  const answered = new AbortController();
  afterMs(runtime, WORTH_ANNOUNCING_MS, answered.signal, () =>
    output.warn(
      `Waiting for the answer to the purchase, at most ${REQUEST_DEADLINES.write / 1_000} s. Ctrl+C ends dialdeck now; it looks for the number at its next start.`,
    ),
  );
  await purchases.drain(LAST_ANSWERS_MS);
  answered.abort();
}

function afterMs(runtime: Runtime, ms: number, unless: AbortSignal, act: () => void): void {
  runtime.sleep(ms, unless).then(act, () => undefined);
}

/** Whether looking further would not end it, because it is a person's turn. */
function waitsForPerson(row: PurchaseView['row']): boolean {
  return row.state === 'NEEDS_HUMAN' || waitsForDocuments(row);
}

/** Whether the answer says more than that it was refused, which is not believed before the number was looked for. */
function isAnswered(row: PurchaseView['row']): boolean {
  return row.state !== 'INTENT' && row.state !== 'SENDING' && refusalOf(row) === undefined;
}

/** Prints the state of the purchase. Returns 0 when it is completed and 6 while it is pending. Throws when it failed. */
export async function reportPurchase(
  context: CommandContext,
  view: PurchaseView,
  provider: Provider,
): Promise<ExitCode> {
  const { output } = context;
  const { purchase } = view;
  const failure = failureOf(view);
  if (failure !== undefined) throw failure;
  if (output.json) {
    output.document(purchase, { ...(await accountMeta(context)), settled: view.settled, note: view.note });
  } else {
    output.line([purchase.id, purchase.phoneNumber, purchase.status].join(output.toTerminal ? '  ' : '\t'));
  }
  if (view.settled) return EXIT.done;
  output.warn(
    `Still pending${view.note === '' ? '' : ` (${view.note})`}. Check again with: dialdeck purchases check ${purchase.id}`,
  );
  if (view.row.state === 'NEEDS_HUMAN') {
    output.warn(
      `You decide: look at the number and the bill at the carrier, then run: dialdeck purchases settle ${purchase.id} --as completed|failed --note WHY`,
    );
  }
  const ways = waysToChange(view, provider);
  if (ways.length > 0) output.warn(`While it is pending: ${ways.join(', or ')}`);
  if (waitsForDocuments(view.row))
    output.warn(`See the documents of the account with: ${listDocuments(purchase)}`);
  return EXIT.notSettled;
}

function listDocuments({ countryCode, numberType }: PurchaseView['purchase']): string {
  const type = numberType === 'UNKNOWN' ? '' : ` --type ${formatType(numberType)}`;
  return `dialdeck requirements ${countryCode}${type}`;
}

/** The commands that change an order which waits at its provider. */
function waysToChange({ row }: PurchaseView, { attachDocuments, cancelPurchase }: Provider): string[] {
  const takes = (kind: OrderChange['kind'], able: boolean) => changeProblem(row, kind, able) === undefined;
  return [
    ...(takes('documents', attachDocuments !== undefined)
      ? [`dialdeck purchases attach ${row.id} --documents DOCS`]
      : []),
    ...(takes('cancellation', cancelPurchase !== undefined) ? [`dialdeck purchases cancel ${row.id}`] : []),
  ];
}

/** Why a purchase failed; undefined when it did not. */
function failureOf({ row, purchase }: PurchaseView): CommandError | undefined {
  if (purchase.status !== 'FAILED' && purchase.status !== 'CANCELLED') return undefined;
  return new CommandError({
    code: purchase.status === 'CANCELLED' ? 'cancelled' : codeOf(row.answerStatus),
    message: `${notBought(row) ?? 'Not bought, according to the provider.'} ${purchase.phoneNumber}: ${purchase.statusDetails ?? purchase.status}.`,
    hint: `See its history with: dialdeck purchases show ${purchase.id}`,
    retryable: row.state === 'NOT_SENT',
    exitCode: exitCodeOfStatus(row.answerStatus),
  });
}

function codeOf(status: number | undefined): string {
  if (status === 401 || status === 403) return 'auth';
  return status === 404 || status === 409 ? 'conflict' : 'purchase-failed';
}

function exitCodeOfStatus(status: number | undefined): ExitCode {
  if (status === 401 || status === 403) return EXIT.notAuthorised;
  return status === 404 || status === 409 ? EXIT.conflict : EXIT.failed;
}

function lost(id: string): CommandError {
  return new CommandError({
    code: 'journal',
    message: `The purchase ${id} is no longer in the journal.`,
    hint: 'Run: dialdeck journal check',
    retryable: false,
    exitCode: EXIT.notSettled,
  });
}
