/** The commands that list what routes numbers, and change its URL. */
import type { Command } from 'commander';
import {
  dryRunOption,
  type Execute,
  examples,
  limitOption,
  listOptions,
  runs,
} from '../shared/define-command.ts';

export function addRouteCommands(program: Command, execute: Execute): void {
  const routes = program
    .command('routes')
    .description('applications, connections and messaging profiles that route numbers');

  const list = listOptions(routes.command('list', { isDefault: true }))
    .description('list what can route the numbers of the account, with its URL')
    .addOption(limitOption());
  runs(list, execute, () => import('./routes.ts'));
  examples(list, 'dialdeck routes', 'dialdeck routes list --json');

  const setUrl = routes
    .command('set-url')
    .description('change the URL of one, which changes it for all numbers that use it')
    .argument('<route>', 'its id or its name')
    .argument('<url>', 'the https URL of a public server')
    .option('--yes', 'change it without asking (needed without a terminal)')
    .addOption(dryRunOption());
  runs(setUrl, execute, () => import('./routes-set-url.ts'));
  examples(
    setUrl,
    'dialdeck routes set-url Switchboard https://example.com/voice',
    'dialdeck routes set-url Switchboard https://example.com/voice --dry-run',
  );
}
