/** The commands around the numbers: places, the carrier's API, completion, the sandbox. */
import { Argument, type Command, Option } from 'commander';
import { RAW_METHODS } from '../../api/raw-reads.ts';
import { collect, type Execute, examples, runs } from '../shared/define-command.ts';
import { SHELLS } from './completion/shells.ts';

export function addToolCommands(program: Command, execute: Execute): void {
  const paths = program.command('paths').description('show where dialdeck keeps its files');
  runs(paths, execute, () => import('./paths.ts'));
  examples(paths, 'dialdeck paths', 'dialdeck paths --json');

  const doctor = program
    .command('doctor')
    .description('check this machine and the accounts; changes and spends nothing')
    .option('--offline', 'leave the accounts out');
  runs(doctor, execute, () => import('./doctor.ts'));
  examples(doctor, 'dialdeck doctor', 'dialdeck doctor --offline --json');

  addApi(program, execute);

  const completion = program
    .command('completion')
    .description('print the completion script for a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS));
  runs(completion, execute, () => import('./completion.ts'));
  examples(
    completion,
    'dialdeck completion bash > ~/.local/share/bash-completion/completions/dialdeck',
    'dialdeck completion zsh > ~/.zsh/completions/_dialdeck',
    'dialdeck completion fish > ~/.config/fish/completions/dialdeck.fish',
    'dialdeck completion powershell >> $PROFILE',
  );

  const sandbox = program
    .command('sandbox')
    .description('run the sandbox alone on 127.0.0.1 and print the variables for connecting to it')
    .option('--port <port>', 'port (default: a free one)')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, which only this machine reaches)')
    .option('--key <key>', 'API key of the account (default: a random one)')
    .option('--seed <number>', 'seed of the inventory; the same seed sells the same numbers')
    .option('--numbers <count>', 'how many numbers the account owns in a new ledger')
    .option('--state <file>', 'keep the ledger in this file (default: in memory)')
    .option('--provisioning <time>', 'how long a purchase takes, such as 3s or 250ms')
    .option('--latency <time>', 'how long each answer takes, such as 200ms')
    .option('--trial', 'the Twilio and Telnyx accounts are trial accounts')
    .option('--fault <fault>', 'simulate a fault, see docs/sandbox.md; can be repeated', collect, [])
    .option(
      '--provider <provider>',
      'print the variables for this API: telefonie, wiil, twilio or telnyx',
      'telefonie',
    )
    .addOption(
      new Option(
        '--status-case <case>',
        "case of WIIL's purchase statuses: upper, or lower as its SDK expects",
      ).choices(['upper', 'lower']),
    );
  runs(sandbox, execute, () => import('./sandbox.ts'));
  examples(
    sandbox,
    'dialdeck sandbox',
    'dialdeck sandbox --provisioning 250ms --state ./ledger.db --port 8700',
    'dialdeck sandbox --latency 200ms --fault reset@purchase.afterx1',
    'dialdeck sandbox --provider wiil --status-case lower',
    'dialdeck sandbox --provider twilio --numbers 20',
  );
}

function addApi(program: Command, execute: Execute): void {
  const api = program
    .command('api')
    .description("read anything of the carrier's API with the account's credentials, with secrets hidden")
    .addArgument(new Argument('<method>', 'what is sent; nothing can be changed').choices(RAW_METHODS))
    .argument('<path>', "a path below the account's base URL, or a whole URL at one of its origins")
    .option('--query <name=value>', 'add this to the query; can be repeated', collect, [])
    .option('--paid', 'agree to the price of a request that the carrier bills for')
    .option('--raw', 'print the JSON as it came, not laid out');
  runs(api, execute, () => import('./api.ts'));
  examples(
    api,
    'dialdeck api GET /owned --query page=2',
    'dialdeck api HEAD /available?country=US',
    'dialdeck api GET https://lookups.twilio.com/v2/PhoneNumbers/+12125550142 --account twilio',
  );
}
