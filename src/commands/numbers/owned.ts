/** owned: prints the numbers of the account as they arrive. */
import * as z from 'zod';
import type { NumberType, OwnedNumber } from '../../api/model.ts';
import { type Grouping, groupNumbers } from '../../api/owned/groups.ts';
import { loadOwned, type OwnedProgress } from '../../api/owned/load.ts';
import { exportPath, exportProblem, writeExport } from '../../export/owned-file.ts';
import { formatCount, plural } from '../../text/format.ts';
import { senderRecord, senderRow, sendersText } from '../../text/owned-records.ts';
import { OWNED_SHAPE } from '../shared/columns.ts';
import { accountMeta, type CommandContext, type RunCommand } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { CommandError, usageError } from '../shared/failure.ts';
import { readType } from '../shared/inputs.ts';
import { type List, ListOptionsSchema, openList } from '../shared/list.ts';
import type { Meta, Output } from '../shared/output.ts';
import { ownedFilter } from '../shared/owned-filter.ts';
import { GROUPS_SHAPE, readGrouping } from './owned-groups.ts';

const OptionsSchema = ListOptionsSchema.extend({
  type: z.string().optional(),
  filter: z.string().optional(),
  groupBy: z.string().optional(),
  csv: z.boolean().optional(),
  xlsx: z.string().optional(),
});
type Options = z.infer<typeof OptionsSchema>;

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  if (options.groupBy !== undefined) return printGroups(context, options, readGrouping(options.groupBy));
  const workbook = options.xlsx === undefined ? undefined : readWorkbookPath(options.xlsx);
  const list = readList(output, options);
  const numberType = options.type === undefined ? undefined : readType(options.type);
  const matches = ownedFilter(options.filter ?? '');
  const steps = await openOwned(context, numberType);
  let last: OwnedProgress | undefined;
  let shown = 0;
  for await (const step of steps) {
    const rows = step.added.filter(matches);
    if (list?.streams === true) list.add(rows);
    shown += rows.length;
    last = step;
    output.progress(
      `${loadedText(step)}${options.filter === undefined ? '' : `, ${formatCount(shown)} fit`}`,
    );
    if (list?.isFullWith(shown) === true) break;
  }
  output.clearProgress();
  if (last === undefined) return EXIT.failed;
  const stopped = list?.isFullWith(shown) === true && !last.complete && last.reason === undefined;
  const senders = numberType === undefined ? (last.senders ?? []).map(senderRow).filter(matches) : [];
  const end = stopped ? { ...last, reason: `Reading ended with --limit ${options.limit}.` } : last;
  if (list?.streams === false) list.add(last.rows.filter(matches));
  // JSON has them in `meta`.
  if (list?.format !== 'json' && list?.format !== 'jsonl') list?.add(senders);
  await list?.end(() => metaOf(context, end), stopped);
  if (stopped) return EXIT.done;
  sayEnd(context, last, shown, options.filter !== undefined);
  if (workbook !== undefined) {
    await writeWorkbook(output, workbook, [...last.rows.filter(matches), ...senders]);
  }
  return last.complete ? EXIT.done : EXIT.incomplete;
};

async function openOwned(context: CommandContext, numberType: NumberType | undefined) {
  const { provider } = await context.openSession();
  return loadOwned(provider, {
    runtime: context.runtime,
    onWait: context.onWait,
    signal: AbortSignal.any([context.interrupted, context.readerGone]),
    ...(numberType === undefined ? {} : { numberType }),
  });
}

/** Groups the numbers when all of them were read. */
async function printGroups(context: CommandContext, options: Options, by: Grouping): Promise<ExitCode> {
  const { output } = context;
  const { csv, filter = '', type, xlsx } = options;
  if (xlsx !== undefined) throw usageError('--xlsx writes numbers and not groups.', 'Use --format csv.');
  if (csv === true && (options.format !== undefined || output.json)) throw formatConflict();
  const list = openList(output, GROUPS_SHAPE, csv === true ? { ...options, format: 'csv' } : options);
  const matches = ownedFilter(filter);
  let last: OwnedProgress | undefined;
  for await (const step of await openOwned(context, type === undefined ? undefined : readType(type))) {
    last = step;
    output.progress(loadedText(step));
  }
  output.clearProgress();
  if (last === undefined) return EXIT.failed;
  const { rows, complete } = last;
  const numbers = rows.filter(matches);
  const groups = groupNumbers(numbers, by);
  list.add(groups);
  const end = last;
  await list.end(async () => ({ ...(await metaOf(context, end)), groupedBy: by }));
  sayEnd(context, last, numbers.length, filter !== '');
  if (groups.reduce((sum, { count }) => sum + count, 0) > numbers.length)
    output.note('A number is counted in each of its groups.');
  return complete ? EXIT.done : EXIT.incomplete;
}

/** The list to print; undefined where a workbook is written instead. */
function readList(output: Output, options: Options): List<OwnedNumber> | undefined {
  const asked = [options.csv, options.xlsx !== undefined, options.format !== undefined, output.json];
  if (asked.filter((one) => one === true).length > 1) {
    throw formatConflict();
  }
  if (options.xlsx === undefined) {
    return openList(output, OWNED_SHAPE, options.csv === true ? { ...options, format: 'csv' } : options);
  }
  if (options.columns === undefined && options.sort === undefined && options.limit === undefined)
    return undefined;
  throw usageError(
    '--xlsx writes every number with every column.',
    'Leave out --columns, --sort and --limit.',
  );
}

function formatConflict(): CommandError {
  return usageError('--csv, --xlsx, --json and --format cannot be used together.', 'Use one of them.');
}

async function metaOf(context: CommandContext, last: OwnedProgress): Promise<Meta> {
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

/** The path of a new file. Throws a usage error, before any request, when it cannot be written. */
function readWorkbookPath(typed: string): string {
  const problem = exportProblem(typed);
  if (problem === undefined) return exportPath(typed);
  throw usageError(`--xlsx cannot write "${typed}": ${problem}`, 'dialdeck never overwrites a file.');
}

async function writeWorkbook(output: Output, path: string, rows: readonly OwnedNumber[]): Promise<void> {
  try {
    await writeExport(path, 'xlsx', rows, {});
  } catch (error) {
    throw new CommandError({
      code: 'not-written',
      message: error instanceof Error ? error.message : String(error),
      hint: 'Choose a folder that you can write to.',
      retryable: false,
      exitCode: EXIT.failed,
    });
  }
  output.note(`Wrote ${formatCount(rows.length)} to ${path}`);
}

function loadedText({ loaded, total, pass }: OwnedProgress): string {
  const text =
    total === undefined ? `${formatCount(loaded)} so far` : `${formatCount(loaded)} of ${formatCount(total)}`;
  return pass === 1 ? text : `${text}, pass ${pass}: checking for missed numbers`;
}

/** Says how complete the list is. Programs read it in `meta`. */
function sayEnd({ output }: CommandContext, last: OwnedProgress, shown: number, filtered: boolean): void {
  if (last.reason !== undefined) {
    const others = filtered ? ' Others may match the filter.' : '';
    output.warn(`The list is incomplete. ${last.reason}${others}`);
  }
  const all = plural(last.rows.length, 'number');
  output.note(shown === last.rows.length ? `${all}.` : `${formatCount(shown)} of ${all}.`);
  const { senders = [] } = last;
  if (senders.length > 0) {
    output.note(`Also ${sendersText(senders)}, which dialdeck cannot change.`);
  }
}
