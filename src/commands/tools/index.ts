/** The commands around the numbers: places, completion, the sandbox. */
import { Argument, type Command, Option } from 'commander';
import { collect, type Execute, examples, runs } from '../shared/define-command.ts';

export function addToolCommands(program: Command, execute: Execute): void {
  const paths = program.command('paths').description('say where dialdeck keeps its files');
  runs(paths, execute, () => import('./paths.ts'));
  examples(paths, 'dialdeck paths', 'dialdeck paths --json');

  const completion = program
    .command('completion')
    .description('print the completion for a shell')
    .addArgument(new Argument('<shell>', 'whose completion it is').choices(['bash', 'zsh', 'fish']));
  runs(completion, execute, () => import('./completion.ts'));
  examples(
    completion,
    'dialdeck completion bash > ~/.local/share/bash-completion/completions/dialdeck',
    'dialdeck completion zsh > ~/.zsh/completions/_dialdeck',
    'dialdeck completion fish > ~/.config/fish/completions/dialdeck.fish',
  );

  const sandbox = program
    .command('sandbox')
    .description('run the sandbox alone, on loopback; prints the variables that point dialdeck at it')
    .option('--port <port>', 'by default a free one')
    .option('--seed <number>', 'another seed, another inventory')
    .option('--numbers <count>', 'how many numbers its account owns when its ledger is new')
    .option('--state <file>', 'keep the ledger in this file; by default it is gone at the end')
    .option('--provisioning <time>', 'how long a purchase takes, such as 3s or 250ms')
    .option('--latency <time>', 'how long each answer takes, such as 200ms')
    .option(
      '--fault <fault>',
      'a fault on purpose, see docs/sandbox.md; can be given several times',
      collect,
      [],
    )
    .option(
      '--provider <provider>',
      'whose API the printed variables are for: telefonie or wiil',
      'telefonie',
    )
    .addOption(
      new Option(
        '--status-case <case>',
        "how WIIL writes a purchase's status: upper, or lower as its SDK needs it",
      ).choices(['upper', 'lower']),
    );
  runs(sandbox, execute, () => import('./sandbox.ts'));
  examples(
    sandbox,
    'dialdeck sandbox',
    'dialdeck sandbox --provisioning 250ms --state ./ledger.db --port 8700',
    'dialdeck sandbox --latency 200ms --fault reset@purchase.afterx1',
    'dialdeck sandbox --provider wiil --status-case lower',
  );
}
