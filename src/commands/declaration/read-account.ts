/** Reads the account for the declaration commands: its numbers and, where names are needed, what routes them. */

import type { KnownTargets } from '../../api/declaration/routes.ts';
import { type LoadOwnedOptions, loadOwned, type OwnedProgress } from '../../api/owned/load.ts';
import type { Session } from '../../api/session.ts';
import { formatCount } from '../../text/format.ts';
import type { CommandContext } from '../shared/context.ts';

export type LoadedNumbers = Pick<OwnedProgress, 'rows' | 'complete' | 'reason' | 'unreadable'>;

/** All numbers of the account, with progress on stderr. Throws ApiError. */
export async function readOwnedNumbers(context: CommandContext, session: Session): Promise<LoadedNumbers> {
  const { output } = context;
  const options: LoadOwnedOptions = {
    runtime: context.runtime,
    onWait: context.onWait,
    signal: context.interrupted,
  };
  let last: OwnedProgress | undefined;
  for await (const step of loadOwned(session.provider, options)) {
    last = step;
    const of = step.total === undefined ? '' : ` of ${formatCount(step.total)}`;
    output.progress(`Reading the numbers: ${formatCount(step.loaded)}${of}`);
  }
  output.clearProgress();
  return last ?? { rows: [], complete: false, reason: 'The provider sent no list.', unreadable: 0 };
}

/** What can route numbers, where the carrier lists it. Throws ApiError. */
export async function readTargets({ provider }: Session, signal: AbortSignal): Promise<KnownTargets> {
  return await provider.routes?.list(signal);
}
