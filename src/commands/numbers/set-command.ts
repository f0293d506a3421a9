/** The command that changes numbers, with the settings of every carrier. */
import { type Command, Option } from 'commander';
import {
  countryHintOption,
  dryRunOption,
  type Execute,
  examples,
  fromOption,
  grouped,
  runs,
} from '../shared/define-command.ts';

/** Adds `set` to the program. */
export function addSet(program: Command, execute: Execute): void {
  const set = program
    .command('set')
    .description("update a number's name and webhooks, or those of several; an empty value clears a field")
    .argument('[numbers...]', 'the number, or several; - reads them from standard input')
    .addOption(fromOption())
    .option('--name <text>', 'its name; {n}, {last4} and {number} are filled in')
    .option('--voice-url <url>', 'webhook for incoming calls')
    .option('--sms-url <url>', 'webhook for incoming messages')
    .option('--yes', 'accept a number that is not in E.164 form without asking (needed without a terminal)')
    .addOption(countryHintOption())
    .addOption(dryRunOption());
  addCarrierSettings(set);
  runs(set, execute, () => import('./set.ts'));
  examples(
    set,
    'dialdeck set +12125550142 --name Reception --voice-url https://example.com/voice',
    'dialdeck set +12125550142 --sms-url ""',
    'dialdeck set --from numbers.txt --voice-url https://example.com/voice',
    'dialdeck owned --filter berlin | cut -f1 | dialdeck set - --voice-url https://example.com/voice',
    'dialdeck set +12125550142 --name Sales --dry-run',
    'dialdeck set +12125550142 --voice-application-id "" --voice-url https://example.com/voice',
    'dialdeck set +12125550142 --voice-app Switchboard --tags sales,berlin --deletion-lock on',
  );
}

/** The settings that not every carrier has. */
function addCarrierSettings(set: Command): void {
  grouped(set, 'Twilio:', [
    new Option('--voice-method <method>', 'GET or POST (Twilio)'),
    new Option('--voice-fallback-url <url>', 'called when the voice URL fails (Twilio)'),
    new Option('--voice-fallback-method <method>', 'GET or POST (Twilio)'),
    new Option('--voice-application-id <id>', 'routes calls instead of the voice URL'),
    new Option('--sms-method <method>', 'GET or POST (Twilio)'),
    new Option('--sms-fallback-url <url>', 'called when the SMS URL fails (Twilio)'),
    new Option('--sms-fallback-method <method>', 'GET or POST (Twilio)'),
    new Option('--sms-application-id <id>', 'routes messages instead of the SMS URL'),
    new Option('--status-callback-url <url>', 'told how calls ended (Twilio)'),
    new Option('--status-callback-method <method>', 'GET or POST (Twilio)'),
    new Option('--trunk-id <id>', 'routes calls instead of all else (Twilio)'),
  ]);
  grouped(set, 'Telnyx:', [
    new Option('--voice-app <route>', 'what answers calls; see dialdeck routes'),
    new Option('--messaging-profile <route>', 'what answers messages, by name or id'),
    new Option('--tags <tags>', 'its tags, separated by commas'),
    new Option('--deletion-lock <state>', 'whether it cannot be released').choices(['on', 'off']),
  ]);
}
