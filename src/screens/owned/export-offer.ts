/** What an export would hold now: the rows as shown, and a warning when the list is incomplete. */
import type { ExportMeta } from '../../export/owned-file.ts';
import type { ScreenContext } from '../screen.ts';
import type { Entry } from './list.ts';
import type { Rows } from './rows.ts';
import type { OwnedState } from './state.ts';
import { isPartial, loadedText } from './status-lines.ts';

export interface ExportOffer {
  /** The marked numbers, or without marks those that are shown; in the order of the list. */
  readonly entries: readonly Entry[];
  /** Whether these are the marked ones. */
  readonly marked: boolean;
  readonly meta: ExportMeta;
  /** Why numbers may be missing; shown before anything is written. */
  readonly caution: string | undefined;
}

export function exportOffer(
  { accountName, sandbox }: Pick<ScreenContext, 'accountName' | 'sandbox'>,
  state: OwnedState,
  rows: Rows,
): ExportOffer {
  const { listed, filter, numberType, marked, list } = state;
  const onlyMarked = marked.size > 0;
  const text = onlyMarked ? 'marked' : filter.value.trim();
  const isMarked = ({ number }: Entry) => marked.has(number.phoneNumber);
  return {
    entries: onlyMarked ? list.entries.filter(isMarked) : [...rows],
    marked: onlyMarked,
    meta: {
      account: accountName,
      sandbox,
      realMoney: !sandbox,
      loaded: listed?.loaded ?? 0,
      total: listed?.total ?? null,
      complete: !isPartial(state),
      reason: missingReason(state) ?? null,
      unreadable: listed?.unreadable ?? 0,
      fetchedAt: listed?.fetchedAt ?? null,
      filter: text === '' ? null : text,
      numberType: onlyMarked ? null : (numberType ?? null),
    },
    caution: incompleteText(state),
  };
}

/** A warning in sentences that numbers may be missing from the list; undefined when it is complete. */
export function incompleteText(state: OwnedState): string | undefined {
  const reason = missingReason(state);
  return reason === undefined ? undefined : `The list is incomplete. ${reason}`;
}

function missingReason(state: OwnedState): string | undefined {
  const { listed } = state;
  if (!isPartial(state) || listed === undefined) return undefined;
  return listed.reason ?? `Only ${loadedText(listed)} are loaded.`;
}
