/** What `owned` and its groups share: the options, reading one account or all of them, and the words at the end. */
import * as z from 'zod';
import { toApiError } from '../../api/errors.ts';
import type { NumberType } from '../../api/model.ts';
import type { ListedNumber, UnreadAccount } from '../../api/owned/groups.ts';
import { loadOwned, type OwnedProgress } from '../../api/owned/load.ts';
import { type Progress, progressOf, together } from '../../api/owned/together.ts';
import { comparableAccounts } from '../../config/comparable-accounts.ts';
import { formatCount, plural } from '../../text/format.ts';
import { senderRecord, sendersText } from '../../text/owned-records.ts';
import { accountMeta, type CommandContext } from '../shared/context.ts';
import { toFailure } from '../shared/failure.ts';
import { ListOptionsSchema } from '../shared/list.ts';
import type { Meta } from '../shared/output.ts';

export const OwnedOptionsSchema = ListOptionsSchema.extend({
  type: z.string().optional(),
  filter: z.string().optional(),
  xlsx: z.string().optional(),
});
export type OwnedOptions = z.infer<typeof OwnedOptionsSchema>;

/** Numbers that were read to the end. */
export interface ReadNumbers {
  readonly rows: readonly ListedNumber[];
  readonly progress: Progress;
  /** The accounts that were read, in their order. */
  readonly accounts: readonly string[];
  readonly unread: readonly UnreadAccount[];
}

/** Opens an account, the one in use by default, and reads its numbers page by page. */
export async function openOwned(context: CommandContext, numberType: NumberType | undefined, name?: string) {
  const session = await context.openSession(name);
  const { provider, account } = session;
  const steps = loadOwned(provider, {
    runtime: context.runtime,
    onWait: context.onWait,
    signal: AbortSignal.any([context.interrupted, context.readerGone]),
    ...(numberType === undefined ? {} : { numberType }),
  });
  return { account: account.name, steps, session };
}

/** All numbers of the account in use. */
export async function readOne(
  context: CommandContext,
  numberType: NumberType | undefined,
): Promise<ReadNumbers> {
  const { account, steps } = await openOwned(context, numberType);
  const last = await toEnd(context, steps);
  return { rows: last.rows, progress: progressOf(last), accounts: [account], unread: [] };
}

/**
 * The numbers of all accounts that are comparable with the one in use, or of the one that --account names; each row names its account. An
 * account that cannot be read is in `unread`. Throws the first failure when none can be read.
 */
export async function readAll(
  context: CommandContext,
  numberType: NumberType | undefined,
): Promise<ReadNumbers> {
  const { profiles, active } = await context.accounts();
  const wanted = context.globals.account === undefined ? comparableAccounts(active, profiles) : [active];
  const rows: ListedNumber[] = [];
  const parts: { readonly account: string; readonly progress: Progress }[] = [];
  const failures: { readonly account: string; readonly error: unknown }[] = [];
  for (const { name: account } of wanted) {
    try {
      const last = await toEnd(context, (await openOwned(context, numberType, account)).steps);
      for (const row of last.rows) rows.push({ ...row, account });
      parts.push({ account, progress: progressOf(last, account) });
    } catch (error) {
      if (context.interrupted.aborted || context.readerGone.aborted) throw error;
      failures.push({ account, error });
    }
  }
  if (parts.length === 0) throw failures[0]?.error;
  const unread = failures.map(({ account, error }) => ({ account, reason: toFailure(error).message }));
  const progress = together(
    parts.map((part) => part.progress),
    0,
  );
  return {
    rows,
    progress: unread.length === 0 ? progress : withoutThem(progress, unread),
    accounts: parts.map(({ account }) => account),
    unread,
  };
}

/** The progress of the accounts that were read, while others could not be read. */
function withoutThem(
  { total: _, reason, ...progress }: Progress,
  unread: readonly UnreadAccount[],
): Progress {
  const reasons = unread.map((one) => `${one.account} could not be read: ${one.reason}`);
  return {
    ...progress,
    complete: false,
    reason: [...reasons, ...(reason === undefined ? [] : [reason])].join(' '),
  };
}

/** The last step of a load, which always has one. */
async function toEnd(
  { output }: CommandContext,
  steps: AsyncIterable<OwnedProgress>,
): Promise<OwnedProgress> {
  let last: OwnedProgress | undefined;
  for await (const step of steps) {
    last = step;
    output.progress(loadedText(step));
  }
  output.clearProgress();
  if (last === undefined) throw toApiError(new Error('The list of numbers ended before its first page.'));
  return last;
}

export function loadedText({ loaded, total, pass }: OwnedProgress): string {
  const text =
    total === undefined ? `${formatCount(loaded)} so far` : `${formatCount(loaded)} of ${formatCount(total)}`;
  return pass === 1 ? text : `${text}, pass ${pass}: checking for missed numbers`;
}

export async function metaOf(context: CommandContext, last: Progress): Promise<Meta> {
  return {
    ...(await accountMeta(context)),
    loaded: last.loaded,
    total: last.total ?? null,
    complete: last.complete,
    reason: last.reason ?? null,
    unreadable: last.unreadable,
    senders: (last.senders ?? []).map(senderRecord),
    fetchedAt: last.fetchedAt,
  };
}

/** Says how complete the list is. Programs read it in `meta`. */
export function sayEnd(
  { output }: CommandContext,
  last: Progress,
  { all, shown, filtered }: { readonly all: number; readonly shown: number; readonly filtered: boolean },
): void {
  if (last.reason !== undefined) {
    const others = filtered ? ' Others may match the filter.' : '';
    output.warn(`The list is incomplete. ${last.reason}${others}`);
  }
  const numbers = plural(all, 'number');
  output.note(shown === all ? `${numbers}.` : `${formatCount(shown)} of ${numbers}.`);
  const { senders = [] } = last;
  if (senders.length > 0) {
    output.note(`Also ${sendersText(senders)}, which dialdeck cannot change.`);
  }
}
