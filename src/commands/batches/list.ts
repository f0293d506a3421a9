/** batches list: lists the batches, newest first. */
import * as z from 'zod';
import type { BatchSummary } from '../../api/purchases/domain/batch-types.ts';
import { batchStateText, countsText } from '../../text/batches.ts';
import { formatTime, plural } from '../../text/format.ts';
import { plainTime } from '../shared/columns.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { toBatchRecord } from '../shared/run-batch.ts';
import type { Column } from '../shared/table.ts';

const OptionsSchema = z.object({ everywhere: z.boolean().optional() });

const COLUMNS: readonly Column<BatchSummary>[] = [
  { title: 'Id', cell: ({ head }) => head.id, shrinksTo: 9 },
  { title: 'State', cell: batchStateText },
  { title: 'What', cell: ({ head }) => head.title, shrinksTo: 16 },
  { title: 'Outcomes', cell: ({ head, counts }) => countsText(head.kind, counts), shrinksTo: 12, yields: 1 },
  {
    title: 'Confirmed',
    cell: ({ head }) => formatTime(head.createdAt),
    plain: ({ head }) => plainTime(head.createdAt),
    yields: 2,
  },
  { title: 'Account', cell: ({ head }) => head.accountName, yields: 3 },
];

export const run: RunCommand = async (context, input) => {
  const { everywhere = false } = OptionsSchema.parse(input.options);
  const { output } = context;
  const purchases = await (await context.openSession()).openPurchases();
  const batches = purchases.batches.list({ everywhere });
  if (output.json) {
    output.document(batches.map(toBatchRecord), { ...(await accountMeta(context)), everywhere });
  } else output.rows(COLUMNS, batches);
  const open = batches.filter(({ head, driver }) => head.state === 'OPEN' && driver === 'nobody').length;
  const all = plural(batches.length, 'batch', 'batches');
  output.note(
    open === 0 ? `${all}.` : `${all}, ${open} not finished. Continue one with: dialdeck batches resume ID`,
  );
  return EXIT.done;
};
