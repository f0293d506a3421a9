/** routes list: prints what can route the numbers of the account. */
import type { RouteTarget } from '../../api/provider.ts';
import { plural } from '../../text/format.ts';
import { routeRecord } from '../../text/route-records.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError } from '../shared/failure.ts';
import { requireRoutes } from '../shared/routes.ts';
import type { Column } from '../shared/table.ts';

const COLUMNS: readonly Column<RouteTarget>[] = [
  { title: 'Kind', cell: ({ kind }) => kind },
  { title: 'Name', cell: ({ name }) => name, shrinksTo: 10 },
  { title: 'Id', cell: ({ id }) => id, shrinksTo: 10, yields: 1 },
  { title: 'URL', cell: ({ url }) => url ?? '', shrinksTo: 16 },
];

export const run: RunCommand = async (context) => {
  const { output } = context;
  const routes = requireRoutes(await context.openSession());
  const { rows, unreadable, reason, fetchedAt } = await routes.list(context.interrupted);
  const problem = [
    reason,
    unreadable === 0 ? undefined : `${plural(unreadable, 'row')} could not be read.`,
  ].filter((sentence) => sentence !== undefined);
  if (rows.length === 0 && unreadable > 0) throw notReadable(problem.join(' '));
  const complete = problem.length === 0;
  if (output.json) {
    output.document(rows.map(routeRecord), {
      ...(await accountMeta(context)),
      complete,
      reason: complete ? null : problem.join(' '),
      unreadable,
      fetchedAt,
    });
  } else output.rows(COLUMNS, rows);
  if (!complete) output.note(`Incomplete: ${problem.join(' ')}`);
  else if (rows.length === 0) output.note('The account has nothing that routes numbers.');
  return complete ? EXIT.done : EXIT.incomplete;
};

function notReadable(message: string): CommandError {
  return new CommandError({
    code: 'unreadable',
    message,
    hint: 'The account may have some. Try again later, or ask the provider.',
    retryable: true,
    exitCode: EXIT.failed,
  });
}
