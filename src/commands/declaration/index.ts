/** The commands that keep the numbers of an account as a file. */
import { type Command, Option } from 'commander';
import { DECLARATION_FORMATS } from '../../api/declaration/declared.ts';
import { dryRunOption, type Execute, examples, runs } from '../shared/define-command.ts';

const formatOption = () =>
  new Option('--format <format>', 'the format, where the name of the file does not tell it').choices(
    DECLARATION_FORMATS,
  );

/** In the order in which help lists them. */
export function addDeclarationCommands(program: Command, execute: Execute): void {
  const exports = program
    .command('export')
    .description('write the numbers of the account, with their settings, as a file that plan can read')
    .argument('<file>', 'a .yaml, .csv or .json file; - for standard output')
    .addOption(formatOption())
    .option('--overwrite', 'replace the file if it exists');
  runs(exports, execute, () => import('./export.ts'));
  examples(
    exports,
    'dialdeck export numbers.yaml',
    'dialdeck export numbers.csv --overwrite',
    'dialdeck export - --format json',
  );
  const plan = program
    .command('plan')
    .description('show what would change if the account were as the file says; changes nothing')
    .argument('<file>', 'a file that export wrote, or one like it')
    .addOption(formatOption())
    .option('--out <file>', 'keep the plan, and what was read, in a file for apply')
    .option('--detailed-exitcode', 'end with 9 instead of 0 when there is something to change');
  runs(plan, execute, () => import('./plan.ts'));
  examples(
    plan,
    'dialdeck plan numbers.yaml',
    'dialdeck plan numbers.yaml --detailed-exitcode --json',
    'dialdeck plan numbers.yaml --out numbers.plan',
  );
  const apply = program
    .command('apply')
    .description('change the numbers of the account so that they are as the file says; buys nothing')
    .argument('<file>', 'a file that export wrote, or one like it; or a plan of plan --out')
    .addOption(formatOption())
    .option('--prune [count]', 'also release the numbers that are not in the file, which must be so many')
    .option('--yes', 'apply without asking (needed without a terminal)')
    .addOption(dryRunOption());
  runs(apply, execute, () => import('./apply.ts'));
  examples(
    apply,
    'dialdeck apply numbers.yaml',
    'dialdeck apply numbers.plan --yes --json',
    'dialdeck apply numbers.yaml --yes --prune=3',
  );
}
