/** batches list: lists the batches, newest first. */
import * as z from 'zod';
import type { BatchSummary } from '../../api/purchases/domain/batch-types.ts';
import { batchStateText, countsText } from '../../text/batches.ts';
import { formatTime, plural } from '../../text/format.ts';
import { toBatchRecord } from '../shared/batch-records.ts';
import { plainTime } from '../shared/columns.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { ListOptionsSchema, type ListShape, openList } from '../shared/list.ts';

const OptionsSchema = ListOptionsSchema.extend({ everywhere: z.boolean().optional() });

const SHAPE: ListShape<BatchSummary> = {
  columns: [
    { name: 'id', title: 'Id', cell: ({ head }) => head.id, shrinksTo: 9 },
    { name: 'state', title: 'State', cell: batchStateText },
    { name: 'title', title: 'What', cell: ({ head }) => head.title, shrinksTo: 16 },
    {
      name: 'outcomes',
      title: 'Outcomes',
      cell: ({ head, counts }) => countsText(head.kind, counts),
      shrinksTo: 12,
      yields: 1,
    },
    {
      name: 'confirmedAt',
      title: 'Confirmed',
      cell: ({ head }) => formatTime(head.createdAt),
      plain: ({ head }) => plainTime(head.createdAt),
      yields: 2,
    },
    { name: 'account', title: 'Account', cell: ({ head }) => head.accountName, yields: 3 },
  ],
  record: toBatchRecord,
};

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const { everywhere = false } = options;
  const { output } = context;
  const list = openList(output, SHAPE, options);
  const purchases = await (await context.openSession()).openPurchases();
  const batches = purchases.batches.list({ everywhere });
  list.add(batches);
  await list.end(async () => ({ ...(await accountMeta(context)), everywhere }));
  const open = batches.filter(({ head, driver }) => head.state === 'OPEN' && driver === 'nobody');
  const all = plural(batches.length, 'batch', 'batches');
  output.note(
    open[0] === undefined
      ? `${all}.`
      : `${all}, ${open.length} not finished. Continue the newest with: dialdeck batches resume ${open[0].head.id.slice(0, 8)}`,
  );
  return EXIT.done;
};
