/** The commands for a team's ledger. */
import { type Command, Option } from 'commander';
import {
  dryRunOption,
  type Execute,
  examples,
  limitOption,
  listOptions,
  runs,
} from '../shared/define-command.ts';

const ADDRESS = 'postgres://USER@HOST/DATABASE; without it, it is asked for or read from stdin';

export function addTeamCommands(program: Command, execute: Execute): void {
  const team = program
    .command('team')
    .description('share one ledger with others who buy with the same accounts (PostgreSQL)');

  const status = team
    .command('status', { isDefault: true })
    .description('show the team ledger, your role and the members');
  runs(status, execute, () => import('./status.ts'));
  examples(status, 'dialdeck team', 'dialdeck team status --json');

  const init = team
    .command('init')
    .description('create the team ledger in a database, or bring an older one up to date')
    .argument('[address]', ADDRESS)
    .addOption(dryRunOption());
  runs(init, execute, () => import('./init.ts'));
  examples(init, 'dialdeck team init postgres://owner@db.example.com/numbers');

  const join = team
    .command('join')
    .description('use this team ledger from now on: numbers are claimed there before they are bought')
    .argument('[address]', ADDRESS)
    .option(
      '--key-store <store>',
      'where to store the address with its password: keyring or file (default: keyring where one works)',
    )
    .addOption(dryRunOption());
  runs(join, execute, () => import('./join.ts'));
  examples(
    join,
    'dialdeck team join postgres://anna@db.example.com/numbers',
    'pass show team-ledger | dialdeck team join',
  );

  addClaims(team, execute);
  addPolicy(team, execute);

  const share = team
    .command('share-notes')
    .description(
      'share the notes and tags that this machine kept before it joined, for the numbers of the account',
    )
    .addOption(dryRunOption());
  runs(share, execute, () => import('./share-notes.ts'));
  examples(share, 'dialdeck team share-notes --dry-run', 'dialdeck team share-notes');

  const leave = team
    .command('leave')
    .description('use no team ledger any more; changes nothing in the ledger')
    .option('--yes', 'leave without asking (needed without a terminal)')
    .addOption(dryRunOption());
  runs(leave, execute, () => import('./leave.ts'));
  examples(leave, 'dialdeck team leave', 'dialdeck team leave --yes');
}

function addClaims(team: Command, execute: Execute): void {
  const claims = listOptions(team.command('claims'))
    .description('list what the members buy and release now')
    .addOption(limitOption());
  runs(claims, execute, () => import('./claims.ts'));
  examples(claims, 'dialdeck team claims', 'dialdeck team claims --json');

  const settle = team
    .command('settle')
    .description('decide what became of a purchase whose machine is lost, where the carrier does not show it')
    .argument('<number>', 'the number, in E.164 form')
    .requiredOption('--as <end>', 'completed or failed')
    .requiredOption('--note <text>', 'what you saw, and where')
    .addOption(dryRunOption());
  runs(settle, execute, () => import('./settle.ts'));
  examples(settle, 'dialdeck team settle +12125550142 --as failed --note "support finds no order"');
}

function addPolicy(team: Command, execute: Execute): void {
  const policy = team
    .command('policy')
    .description(
      'show what each claim is checked against; with options, change it (admins). "none" removes a limit',
    )
    .option('--currency <code>', 'currency of the limits; a price in another one is then refused')
    .option('--max-monthly <amount>', 'most that one number may cost a month')
    .option('--max-monthly-batch <amount>', 'most that the numbers of one batch may cost a month')
    .option('--max-monthly-account <amount>', 'most that all numbers of an account may cost a month')
    .option(
      '--max-monthly-day <amount>',
      'most that the new numbers of one person on one day may cost a month',
    )
    .option('--countries <codes>', 'countries to buy in, for example US,CA')
    .option('--types <types>', 'number types to buy, for example local,toll-free')
    .addOption(
      new Option('--when-unreachable <what>', 'what a purchase does without the ledger').choices([
        'refuse',
        'warn',
      ]),
    )
    .addOption(new Option('--releases-by <role>', 'who may release numbers').choices(['buyer', 'admin']))
    .addOption(dryRunOption());
  runs(policy, execute, () => import('./policy.ts'));
  examples(
    policy,
    'dialdeck team policy',
    'dialdeck team policy --currency USD --max-monthly 2 --countries US,CA',
  );
}
