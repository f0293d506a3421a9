/** routes set-url: changes the URL of an application or messaging profile, after saying how many numbers use it. */
import * as z from 'zod';
import { toApiError } from '../../api/errors.ts';
import {
  applyRouteUrl,
  countRouted,
  describeRouteUrl,
  planRouteUrl,
  type RouteUrlResult,
} from '../../api/owned/route-url.ts';
import type { RoutedCount, RouteTarget } from '../../api/provider.ts';
import { capital } from '../../text/capital.ts';
import { routeRecord } from '../../text/route-records.ts';
import { routeFilter, routeName, usedByText } from '../../text/routes.ts';
import { accountMeta, type CommandContext, type RunCommand, requireWritable } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, interrupted, notConfirmed, usageError } from '../shared/failure.ts';
import { readWebhookUrl } from '../shared/inputs.ts';
import { saysYes } from '../shared/questions.ts';
import { pickRoute, requireRoutes } from '../shared/routes.ts';

const OptionsSchema = z.object({ yes: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const { dryRun } = context.globals;
  const asks = OptionsSchema.parse(input.options).yes !== true && !dryRun;
  if (asks && (!context.terminal.interactive || output.json)) {
    throw usageError(
      'Without a terminal, routes set-url needs --yes.',
      'To see how many numbers it affects, use --dry-run.',
    );
  }
  const [typed = '', url = ''] = input.args;
  readWebhookUrl(url, 'URL', output);
  await requireWritable(context, 'routes set-url');
  const routes = requireRoutes(await context.openSession());
  const target = pickRoute(await routes.list(context.interrupted), typed, 'ROUTE');
  const plan = planRouteUrl(target, url);
  const numbers = await countRouted(routes, target, context.interrupted);
  output.warn(
    `${capital(routeName(target))} has the URL ${target.url ?? '(not set)'}. ${usedByText(numbers)}`,
  );
  if (numbers?.numbers !== 1) output.note(`List them with: dialdeck owned --filter '${routeFilter(target)}'`);
  if (dryRun) {
    output.note('Dry run: nothing was sent.');
    return report(context, { ...target, url: plan.url }, numbers, { changed: false, dryRun });
  }
  if (asks && !(await saysYes(context.terminal, `Change it to ${plan.url}? Type yes to confirm: `)))
    throw notConfirmed(`The URL of ${target.name} was not changed.`);
  const result = await applyRouteUrl(routes, plan, context.interrupted).catch((error: unknown) => {
    const mayBeDone = context.interrupted.aborted && toApiError(error).progress !== 'not-sent';
    throw mayBeDone ? interruptedAfterSending() : error;
  });
  const words = describeRouteUrl(plan, result).map(capital).join(' ');
  if (result.kind !== 'done') throw failed(result, words);
  output.note(words);
  return report(context, result.target, numbers, { changed: result.sent, dryRun });
};

async function report(
  context: CommandContext,
  target: RouteTarget,
  count: RoutedCount | undefined,
  how: { readonly changed: boolean; readonly dryRun: boolean },
): Promise<number> {
  const { output } = context;
  if (output.json) {
    const stated = { numbers: count?.numbers ?? null, numbersAtLeast: count?.atLeast === true };
    const meta = { ...(await accountMeta(context)), ...stated, ...how };
    output.document(routeRecord(target), meta);
  } else {
    output.fields([
      ['route', routeName(target)],
      ['id', target.id],
      ['URL', target.url ?? ''],
      ['numbers', countText(count)],
    ]);
  }
  return EXIT.done;
}

function countText(count: RoutedCount | undefined): string {
  if (count === undefined) return 'unknown';
  return count.atLeast === true ? `at least ${count.numbers}` : String(count.numbers);
}

function failed({ kind }: RouteUrlResult, message: string): CommandError {
  const conflict = kind === 'conflict';
  return new CommandError({
    code: conflict ? 'changed-meanwhile' : 'not-applied',
    message,
    hint: conflict
      ? 'Look at it with dialdeck routes, and set it again if you still want to.'
      : 'The provider accepted the change but shows another value. Check it with dialdeck routes.',
    retryable: conflict,
    exitCode: conflict ? EXIT.conflict : EXIT.failed,
  });
}

function interruptedAfterSending(): CommandError {
  return new CommandError({
    ...interrupted(),
    message: 'Interrupted after the change was sent. It may have taken effect.',
    hint: 'Check it with: dialdeck routes',
  });
}
