/** routes list: prints what can route the numbers of the account. */
import type { RouteTarget } from '../../api/provider.ts';
import { plural } from '../../text/format.ts';
import { routeRecord } from '../../text/route-records.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError } from '../shared/failure.ts';
import { ListOptionsSchema, type ListShape, openList } from '../shared/list.ts';
import { requireRoutes } from '../shared/routes.ts';

const SHAPE: ListShape<RouteTarget> = {
  columns: [
    { name: 'kind', title: 'Kind', cell: ({ kind }) => kind },
    { name: 'name', title: 'Name', cell: ({ name }) => name, shrinksTo: 10 },
    { name: 'id', title: 'Id', cell: ({ id }) => id, shrinksTo: 10, yields: 1 },
    { name: 'url', title: 'URL', cell: ({ url }) => url ?? '', shrinksTo: 16 },
  ],
  record: routeRecord,
};

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const list = openList(output, SHAPE, ListOptionsSchema.parse(input.options));
  const routes = requireRoutes(await context.openSession());
  const { rows, unreadable, reason, fetchedAt } = await routes.list(context.interrupted);
  const problem = [
    reason,
    unreadable === 0 ? undefined : `${plural(unreadable, 'row')} could not be read.`,
  ].filter((sentence) => sentence !== undefined);
  if (rows.length === 0 && unreadable > 0) throw notReadable(problem.join(' '));
  const complete = problem.length === 0;
  list.add(rows);
  await list.end(async () => ({
    ...(await accountMeta(context)),
    complete,
    reason: complete ? null : problem.join(' '),
    unreadable,
    fetchedAt,
  }));
  if (!complete) output.warn(`Incomplete: ${problem.join(' ')}`);
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
