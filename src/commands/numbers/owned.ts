/** owned: prints the numbers of the account as they arrive. */
import * as z from 'zod';
import type { OwnedNumber } from '../../api/model.ts';
import { loadOwned, type OwnedProgress } from '../../api/owned/load.ts';
import { exportPath, exportProblem, writeExport } from '../../export/owned-file.ts';
import { formatCount, plural } from '../../text/format.ts';
import {
  OWNED_CSV_HEADING,
  ownedCsvLine,
  ownedRecord,
  senderRecord,
  senderRow,
  sendersText,
} from '../../text/owned-records.ts';
import { OWNED_COLUMNS } from '../shared/columns.ts';
import { accountMeta, type CommandContext, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, usageError } from '../shared/failure.ts';
import { readType } from '../shared/inputs.ts';
import type { Output } from '../shared/output.ts';
import { ownedFilter } from '../shared/owned-filter.ts';
import { formatTabs, openTable } from '../shared/table.ts';

const OptionsSchema = z.object({
  type: z.string().optional(),
  filter: z.string().optional(),
  csv: z.boolean().optional(),
  xlsx: z.string().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  const csv = options.csv === true;
  const workbook = options.xlsx === undefined ? undefined : readWorkbookPath(options.xlsx);
  if ([csv, output.json, workbook !== undefined].filter(Boolean).length > 1) {
    throw usageError('--csv, --xlsx and --json cannot be used together.', 'Use one of them.');
  }
  const numberType = options.type === undefined ? undefined : readType(options.type);
  const matches = ownedFilter(options.filter ?? '');
  const { provider } = await context.openSession();
  const steps = loadOwned(provider, {
    runtime: context.runtime,
    onWait: context.onWait,
    signal: AbortSignal.any([context.interrupted, context.readerGone]),
    ...(numberType === undefined ? {} : { numberType }),
  });
  const print = output.json || workbook !== undefined ? () => undefined : printer(output, csv);
  let last: OwnedProgress | undefined;
  let shown = 0;
  for await (const step of steps) {
    const rows = step.added.filter(matches);
    print(rows);
    shown += rows.length;
    last = step;
    output.progress(
      `${loadedText(step)}${options.filter === undefined ? '' : `, ${formatCount(shown)} fit`}`,
    );
  }
  output.clearProgress();
  if (last === undefined) return EXIT.failed;
  const senders = numberType === undefined ? (last.senders ?? []).map(senderRow).filter(matches) : [];
  print(senders);
  sayEnd(context, last, shown);
  if (workbook !== undefined) {
    await writeWorkbook(output, workbook, [...last.rows.filter(matches), ...senders]);
  }
  if (output.json) {
    output.documentOf(last.rows.filter(matches), ownedRecord, {
      ...(await accountMeta(context)),
      loaded: last.loaded,
      total: last.total ?? null,
      complete: last.complete,
      reason: last.reason ?? null,
      unreadable: last.unreadable,
      senders: (last.senders ?? []).map(senderRecord),
      fetchedAt: last.fetchedAt,
    });
  }
  return last.complete ? EXIT.done : EXIT.incomplete;
};

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
function sayEnd({ output }: CommandContext, last: OwnedProgress, shown: number): void {
  if (last.reason !== undefined) output.note(`The list is incomplete. ${last.reason}`);
  const all = plural(last.rows.length, 'number');
  output.note(shown === last.rows.length ? `${all}.` : `${formatCount(shown)} of ${all}.`);
  const { senders = [] } = last;
  if (senders.length > 0) {
    output.note(`Also ${sendersText(senders)}, which dialdeck cannot change.`);
  }
}

/** Prints rows as they arrive. The first page determines the widths of the table. */
function printer(output: Output, csv: boolean): (rows: readonly OwnedNumber[]) => void {
  if (csv) return csvPrinter(output);
  if (!output.toTerminal) {
    return (rows) => {
      if (rows.length > 0) output.raw(`${rows.map((row) => formatTabs(OWNED_COLUMNS, row)).join('\n')}\n`);
    };
  }
  let table: ReturnType<typeof openTable<OwnedNumber>> | undefined;
  return (rows) => {
    if (rows.length === 0) return;
    if (table === undefined) {
      table = openTable(OWNED_COLUMNS, rows, output.width, output.signs);
      output.line(output.strong(table.header));
    }
    output.raw(`${rows.map(table.row).join('\n')}\n`);
  };
}

function csvPrinter(output: Output): (rows: readonly OwnedNumber[]) => void {
  output.raw(OWNED_CSV_HEADING);
  return (rows) => output.raw(rows.map(ownedCsvLine).join(''));
}
