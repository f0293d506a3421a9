/** owned: prints the numbers of the account as they arrive. */
import * as z from 'zod';
import { ApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import type { OwnedProgress } from '../../api/owned/load.ts';
import { type Buyers, buyerOf, buyersOf } from '../../api/team/buyers.ts';
import type { NamedView } from '../../config/saved-state-shape.ts';
import { exportPath, exportProblem, writeExport } from '../../export/owned-file.ts';
import { formatCount } from '../../text/format.ts';
import { ownedRecord, senderRow } from '../../text/owned-records.ts';
import { OWNED_SHAPE } from '../shared/columns.ts';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, usageError } from '../shared/failure.ts';
import { readType } from '../shared/inputs.ts';
import { asksForList, type List, openList } from '../shared/list.ts';
import { ownedFilter } from '../shared/list-filter.ts';
import { sayNotesAge } from '../shared/notes.ts';
import type { Output } from '../shared/output.ts';
import { readView, refuseMarks, viewedOptions, viewMeta } from '../shared/saved-view.ts';
import { printGroups, readGrouping } from './owned-groups.ts';
import {
  loadedText,
  metaOf,
  type OwnedOptions,
  OwnedOptionsSchema,
  openOwned,
  sayEnd,
} from './read-owned.ts';

const OptionsSchema = OwnedOptionsSchema.extend({ groupBy: z.string().optional() });

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const given = OptionsSchema.parse(input.options);
  const view = await readView(context, 'owned');
  const options = { ...viewed(view, given), ...given };
  if (view?.view.allAccounts === true)
    output.note(`The view "${view.name}" is of all accounts in the app; this is one of them.`);
  if (options.groupBy !== undefined)
    return printGroups(context, options, readGrouping(options.groupBy), view);
  const workbook = options.xlsx === undefined ? undefined : readWorkbookPath(options.xlsx);
  let buyers: Buyers;
  const list = readList(output, options, (row) => buyerRecord(buyers, row));
  const numberType = options.type === undefined ? undefined : readType(options.type);
  const matches = ownedFilter(options.filter ?? '');
  const { steps, session } = await openOwned(context, numberType);
  if (list?.format === 'json' || list?.format === 'jsonl') buyers = await buyersOf(session);
  const teamReason = buyers instanceof ApiError ? buyers.message : null;
  if (teamReason !== null) output.warn(`Who bought the numbers is not known. ${teamReason}`);
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
  sayNotesAge(output, session.sharedNotes);
  if (last === undefined) return EXIT.failed;
  const stopped = list?.isFullWith(shown) === true && !last.complete && last.reason === undefined;
  const senders = numberType === undefined ? (last.senders ?? []).map(senderRow).filter(matches) : [];
  const end = stopped ? { ...last, reason: `Reading ended with --limit ${options.limit}.` } : last;
  if (list?.streams === false) list.add(last.rows.filter(matches));
  // JSON has them in `meta`.
  if (list?.format !== 'json' && list?.format !== 'jsonl') list?.add(senders);
  await list?.end(async () => ({ ...(await metaOf(context, end)), ...viewMeta(view), teamReason }), stopped);
  if (stopped) return EXIT.done;
  sayEnd(context, last, { all: last.rows.length, shown, filtered: options.filter !== undefined });
  if (workbook !== undefined) {
    await writeWorkbook(output, workbook, [...last.rows.filter(matches), ...senders]);
  }
  return last.complete ? EXIT.done : EXIT.incomplete;
};

/** The columns of the screen by their names here. */
const VIEW_COLUMNS = {
  number: ['phoneNumber'],
  name: ['friendlyName'],
  type: ['numberType'],
  country: ['countryCode'],
  can: ['capabilities'],
  webhooks: ['voiceUrl', 'smsUrl'],
  bought: ['createdAt'],
  monthly: ['monthlyRate'],
};

/** What the view asks for. A workbook and groups have columns and an order of their own. */
function viewed(
  view: NamedView | undefined,
  { filter, xlsx, groupBy }: OwnedOptions & { groupBy?: unknown },
) {
  if (filter === undefined) refuseMarks(view);
  const { columns, sort, ...rest } = viewedOptions(view, VIEW_COLUMNS);
  const type = view?.view.type;
  return {
    ...rest,
    ...(type === undefined ? {} : { type }),
    ...(xlsx === undefined && groupBy === undefined ? { columns, sort } : {}),
  };
}

/** The list to print; undefined where a workbook is written instead. */
function readList(
  output: Output,
  options: OwnedOptions,
  buyerOfRow: (row: OwnedNumber) => object,
): List<OwnedNumber> | undefined {
  if (options.xlsx === undefined) {
    const record = (row: OwnedNumber) => ({ ...ownedRecord(row), ...buyerOfRow(row) });
    return openList(output, { ...OWNED_SHAPE, record }, options);
  }
  if (options.csv === true || options.format !== undefined || output.json) {
    throw usageError('--xlsx and --csv, --format or --json cannot be used together.', 'Use one of them.');
  }
  if (!asksForList(options)) return undefined;
  throw usageError(
    '--xlsx writes every number with every column.',
    'Leave out --columns, --sort and --limit.',
  );
}

/** Only for programs that read JSON: a table has no room for it. */
function buyerRecord(buyers: Buyers, { phoneNumber }: OwnedNumber) {
  const buyer = buyerOf(buyers, phoneNumber);
  if (buyer === undefined || buyer instanceof ApiError) return { boughtBy: null };
  return { boughtBy: { ...buyer, host: buyer.host ?? null, why: buyer.why ?? null } };
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
