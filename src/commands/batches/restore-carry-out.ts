/** Carries out a restoration: the purchases as one batch, then the settings of what the account owns as another. */
import { toApiError } from '../../api/errors.ts';
import { QUESTIONS_AT_A_TIME } from '../../api/limits.ts';
import { keptOf } from '../../api/owned/kept-configuration.ts';
import { configurationToRestore } from '../../api/owned/restore-configuration.ts';
import { Pool } from '../../api/pool.ts';
import type { Provider } from '../../api/provider.ts';
import type { BatchItem, BatchLimits, ItemPlan } from '../../api/purchases/domain/batch-types.ts';
import type { BatchRunResult } from '../../api/purchases/domain/batches.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { plural } from '../../text/format.ts';
import type { CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { exitCodeOf, toFailure } from '../shared/failure.ts';
import { driveBatch } from '../shared/run-batch.ts';
import type { Released, Restoration } from './restore-plan.ts';

/** What became of the settings of one number. */
export interface Configured {
  /** The change of it in the batch; undefined where nothing was to be sent. */
  readonly item?: BatchItem;
  /** Why it is not as it was, each a sentence; empty when it is. */
  readonly problems: readonly string[];
}

export interface CarriedOut {
  readonly bought: ReadonlyMap<string, BatchItem>;
  readonly configured: ReadonlyMap<string, Configured>;
  readonly results: readonly BatchRunResult[];
  readonly codes: readonly ExitCode[];
}

export interface ToCarryOut {
  readonly account: { readonly provider: Provider; readonly purchases: Purchases };
  /** The id of the batch of releases. */
  readonly restores: string;
  readonly limits: BatchLimits;
  readonly plan: readonly Restoration[];
}

/** What is on disk before the first request; after Ctrl+C nothing more is begun. */
export async function carryOut(context: CommandContext, work: ToCarryOut): Promise<CarriedOut> {
  const { account, restores, limits, plan } = work;
  const results: BatchRunResult[] = [];
  const codes: ExitCode[] = [];
  const run = async (kind: 'buy' | 'set', items: readonly ItemPlan[]) => {
    if (items.length === 0) return new Map<string, BatchItem>();
    const what = kind === 'buy' ? 'Buy back' : 'Configure again';
    const { head } = account.purchases.batches.create({
      kind,
      title: `${what} ${plural(items.length, 'number')}`,
      request: kind === 'buy' ? { limits, restores } : { restores },
      items,
    });
    const { result, code } = await driveBatch(context, account.purchases, head.id);
    results.push(result);
    codes.push(code);
    return new Map(result.batch.items.map((item) => [item.phoneNumber, item]));
  };
  const offered = plan.flatMap((each) => (each.kind === 'offered' ? [each.item] : []));
  const bought = await run('buy', offered);
  const ours = plan.filter(({ kind, phoneNumber }) => {
    const state = bought.get(phoneNumber)?.state;
    return kind === 'owned' || state === 'DONE' || state === 'SAME';
  });
  const without = (problem: string, code: ExitCode): CarriedOut => {
    const configured = new Map(ours.map(({ phoneNumber }) => [phoneNumber, { problems: [problem] }]));
    return { bought, configured, results, codes: [...codes, code] };
  };
  if (context.interrupted.aborted)
    return without('It was interrupted before it was configured.', EXIT.interrupted);
  if (results.some(({ stopped }) => stopped !== undefined)) {
    return without('The restoration ended early, before it was configured.', EXIT.failed);
  }
  const { items, problems } = await planSettings(context, account, ours);
  for (const { code } of problems.values()) codes.push(code);
  try {
    const changed = await run('set', [...items.values()]);
    return { bought, configured: configuredOf(ours, changed, problems), results, codes };
  } catch (error) {
    const { message, exitCode } = toFailure(error);
    return without(message, exitCode);
  }
}

function configuredOf(
  ours: readonly Released[],
  changed: ReadonlyMap<string, BatchItem>,
  problems: ReadonlyMap<string, Problems>,
): ReadonlyMap<string, Configured> {
  return new Map(
    ours.map(({ phoneNumber }): [string, Configured] => {
      const item = changed.get(phoneNumber);
      const known = problems.get(phoneNumber)?.sentences ?? [];
      if (item === undefined) return [phoneNumber, { problems: known }];
      const done = item.state === 'DONE' || item.state === 'SAME';
      const why = item.reason === '' ? 'Its settings were not changed.' : item.reason;
      return [phoneNumber, { item, problems: done ? known : [...known, why] }];
    }),
  );
}

interface Problems {
  readonly sentences: readonly string[];
  readonly code: ExitCode;
}

/** What is to be sent for each number, as it is now. */
async function planSettings(
  { interrupted }: CommandContext,
  { provider }: ToCarryOut['account'],
  numbers: readonly Released[],
) {
  const pool = new Pool(QUESTIONS_AT_A_TIME);
  const items = new Map<string, ItemPlan>();
  const problems = new Map<string, Problems>();
  const planOne = async ({ phoneNumber, before, was }: Released) => {
    try {
      const now = await provider.getOwned(phoneNumber, interrupted);
      if (now === undefined) {
        const sentences = ['The carrier does not show it as yours now.'];
        problems.set(phoneNumber, { sentences, code: EXIT.notFound });
        return;
      }
      const restored = configurationToRestore(provider, before, was, now);
      const { change } = restored;
      if (Object.keys(change).length > 0) {
        items.set(phoneNumber, { kind: 'set', phoneNumber, change, before: keptOf(now) });
      }
      if (restored.problems.length > 0)
        problems.set(phoneNumber, { sentences: restored.problems, code: EXIT.failed });
    } catch (error) {
      const failure = toApiError(error);
      problems.set(phoneNumber, { sentences: [failure.message], code: exitCodeOf(failure) });
    }
  };
  await Promise.all(numbers.map((number) => pool.run(() => planOne(number))));
  return { items, problems };
}
