/** What may come next in a command line, as the parser itself reads what stands before. */
import { describe, expect, it, vi } from 'vitest';
import { createProgram } from '../../../../src/commands/program.ts';
import { complete } from '../../../../src/commands/tools/completion/complete.ts';
import type { Sources } from '../../../../src/commands/tools/completion/values.ts';

const OWNED = ['+12125550101', '+12125550102', '+442079460000'];
const IDS = ['0192f3c1-aaaa', '0192f3c2-bbbb'];
const BATCHES = { all: ['b-set', 'b-open', 'b-gone'], open: ['b-open'], releases: ['b-gone'] };
const asked: string[] = [];
const candidates = (values: readonly string[]) => async () => values.map((value) => ({ value, about: '' }));
const sources: Sources = {
  accounts: candidates(['work', 'sandbox', 'sandbox-wiil']),
  views: async (screen) => candidates(screen === undefined ? ['cheap', 'mine'] : [`of ${screen}`])(),
  owned: async (flags) => {
    asked.push(flags.account ?? 'the one in use');
    return candidates(OWNED)();
  },
  purchases: async (which) => candidates(which === 'unsent' ? IDS.slice(0, 1) : IDS)(),
  batches: async (which) => candidates(BATCHES[which])(),
};

const makeProgram = () => createProgram({ execute: async () => undefined });

/** The values for a line whose last word is being typed: it is empty behind a blank. */
async function next(line: string): Promise<readonly string[]> {
  const words = line.split(' ');
  const found = await complete(makeProgram, words.slice(0, -1), words.at(-1) ?? '', sources);
  return found.kind === 'files'
    ? [`files after ${JSON.stringify(found.prefix)}`]
    : found.candidates.map(({ value }) => value);
}

describe('the command is the one that the parser would run', () => {
  const SUBCOMMANDS = ['list', 'show', 'check', 'attach', 'cancel', 'withdraw', 'settle'];
  it.each([
    'purchases ',
    '--account sandbox purchases ',
    '--account=sandbox purchases ',
    '--account purchases purchases ',
    '--account search purchases ',
    '--config accounts purchases ',
    '--json purchases ',
    'purchases --json ',
    'purchases --account show ',
    '--screen owned --account buy purchases --read-only ',
    '-- purchases ',
  ])('%s', async (line) => {
    expect(await next(line)).toEqual(SUBCOMMANDS);
  });

  it.each([
    ['--view ', ['cheap', 'mine']],
    ['owned --view ', ['of owned']],
    ['search --view ', ['of search']],
    ['prices --view ', ['of pricing']],
    ['purchases --view ', ['of purchases']],
    ['purchases list --view ', ['of purchases']],
  ])('the views of the list: %s', async (line, views) => {
    expect(await next(line)).toEqual(views);
  });

  it('a name of a command behind its place is an argument', async () => {
    expect(await next('show purchases ')).not.toContain('withdraw');
    expect(await next('buy --name purchases -')).toContain('--max-monthly');
    expect(await next('set +12125550101 --name show -')).toContain('--voice-url');
  });

  it.each(['--version ', '-V ', '--account sandbox --version ', 'owned -V '])(
    'behind the option for the version nothing is printed: %s',
    async (line) => {
      const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
      vi.spyOn(process, 'exit').mockImplementation(() => {
        throw new Error('the process was ended');
      });
      try {
        expect(await next(line)).toContain(line.startsWith('owned') ? '--filter' : 'search');
        expect(printed).not.toHaveBeenCalled();
      } finally {
        vi.restoreAllMocks();
      }
    },
  );

  it('at the beginning every command, by its first letters', async () => {
    expect(await next('')).toEqual(expect.arrayContaining(['search', 'buy', 'purchases', 'completion']));
    expect(await next('')).not.toContain('__complete');
    expect(await next('se')).toEqual(['search', 'set']);
    expect(await next('purchases sh')).toEqual(['show']);
    expect(await next('nonsense ')).toEqual([]);
  });

  it('what is run where a group is named alone is its first command', async () => {
    for (const group of ['purchases', 'journal', 'accounts']) {
      const ran: string[] = [];
      const program = createProgram({
        version: '0',
        execute: async (command) => {
          ran.push(command.name());
        },
      });
      await program.parseAsync([group], { from: 'user' });
      const [first] = program.commands.find((command) => command.name() === group)?.commands ?? [];
      expect(ran).toEqual([first?.name()]);
    }
  });
});

describe('options', () => {
  it('are those of the command and those of all commands', async () => {
    const flags = await next('buy -');
    expect(flags).toEqual(
      expect.arrayContaining(['--max-monthly', '--yes', '--account', '--json', '--help']),
    );
    expect(flags).not.toContain('--everywhere');
    expect(flags).not.toContain('--version');
    expect(await next('--v')).toEqual(['--version', '--view']);
    expect(await next('purchases --e')).toEqual(['--everywhere']);
    expect(await next('buy --max-m')).toEqual(['--max-monthly']);
  });

  it('stand in for arguments that nothing is known of', async () => {
    expect(await next('buy ')).toEqual(await next('buy -'));
    expect(await next('search ')).toContain('--country');
    expect(await next('buy +1')).toEqual([]);
  });

  it('are none behind --', async () => {
    expect(await next('show -- ')).toEqual(OWNED);
    expect(await next('show -- --')).toEqual([]);
    expect(await next('buy -- -')).toEqual([]);
    // Unless -- is the value of an option.
    expect(await next('buy --name -- --max-m')).toEqual(['--max-monthly']);
  });
});

describe('values', () => {
  const TYPES = ['local', 'national', 'toll-free', 'mobile'];
  it.each([
    ['search --type ', TYPES],
    ['search --type=', TYPES.map((type) => `--type=${type}`)],
    ['search --type=to', ['--type=toll-free']],
    ['search --type to', ['toll-free']],
    ['search --country US --type ', TYPES],
    ['owned --type m', ['mobile']],
    ['--screen ', ['search', 'pricing', 'purchases', 'owned', 'lookup']],
    ['--screen=p', ['--screen=pricing', '--screen=purchases']],
    ['buy --screen o', ['owned']],
    ['accounts add work --provider ', ['telefonie', 'wiil', 'twilio', 'telnyx']],
    ['accounts add --from ', ['env', 'twilio-cli']],
    ['accounts read-only work ', ['on', 'off']],
    ['accounts add work --key-store ', ['keyring', 'file']],
    ['purchases settle 0192f3c1 --as ', ['completed', 'failed']],
    ['sandbox --provider w', ['wiil']],
    ['sandbox --status-case ', ['upper', 'lower']],
    ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ['completion z', ['zsh']],
    ['search --sms=', ['--sms=true', '--sms=false']],
    ['--account ', ['work', 'sandbox', 'sandbox-wiil']],
    ['--account=s', ['--account=sandbox', '--account=sandbox-wiil']],
    ['owned --account w', ['work']],
    // An option of all commands is one wherever it stands.
    ['buy --name --account w', ['work']],
    ['buy --name ', []],
    ['buy --max-monthly ', []],
    ['--config ', ['files after ""']],
    ['--config=acc', ['files after "--config="']],
    ['sandbox --state ', ['files after ""']],
    ['owned --xlsx ', ['files after ""']],
  ])('%s', async (line, values) => {
    expect(await next(line)).toEqual(values);
  });

  it('of --country are codes, in small letters too', async () => {
    expect(await next('search --country ')).toHaveLength(249);
    expect(await next('search --country D')).toEqual(['DE', 'DJ', 'DK', 'DM', 'DO', 'DZ']);
    expect(await next('search --country gb')).toEqual(['GB']);
    expect(await next('buy --country=us')).toEqual(['--country=US']);
    expect(await next('show +12125550101 --country u')).toContain('US');
  });

  it('with commas are completed one by one', async () => {
    expect(await next('prices --country US,G')).toContain('US,GB');
    expect(await next('prices --country=US,gb')).toEqual(['--country=US,GB']);
    expect(await next('prices --country US --type local,to')).toEqual(['local,toll-free']);
    // Where one value is wanted a comma is none of it.
    expect(await next('search --country US,G')).toEqual([]);
  });

  it('an option whose value may be left out offers both', async () => {
    const both = await next('search --sms ');
    expect(both).toEqual(expect.arrayContaining(['true', 'false', '--country']));
    expect(await next('search --sms --cou')).toEqual(['--country']);
  });
});

describe('arguments', () => {
  it.each(['show', 'set', 'release', 'lookup'])('owned numbers for %s', async (command) => {
    expect(await next(`${command} `)).toEqual(OWNED);
    expect(await next(`${command} +1`)).toEqual(OWNED.slice(0, 2));
    expect(await next(`${command} 44`)).toEqual(OWNED.slice(2));
    expect(await next(`--account sandbox ${command} `)).toEqual(OWNED);
    expect(await next(`${command} +12125550101 `)).not.toContain(OWNED[0]);
  });

  it('asks the account that the line names, wherever it stands', async () => {
    asked.length = 0;
    for (const line of [
      '--account work show ',
      'show --account=sandbox ',
      'show ',
      'set --json --account work ',
    ])
      await next(line);
    expect(asked).toEqual(['work', 'sandbox', 'the one in use', 'work']);
  });

  it.each(['show', 'check', 'attach', 'cancel', 'settle'])(
    'ids of purchases for purchases %s',
    async (command) => {
      expect(await next(`purchases ${command} `)).toEqual(IDS);
      expect(await next(`purchases ${command} 0192f3c2`)).toEqual([IDS[1]]);
    },
  );

  it('ids of what was not sent, to withdraw; of what is in doubt, to buy despite it', async () => {
    expect(await next('purchases withdraw ')).toEqual(IDS.slice(0, 1));
    expect(await next('batches show b')).toEqual(BATCHES.all);
    expect(await next('batches retry ')).toEqual(BATCHES.all);
    expect(await next('batches resume ')).toEqual(BATCHES.open);
    expect(await next('batches leave ')).toEqual(BATCHES.open);
    expect(await next('restore ')).toEqual(BATCHES.releases);
    expect(await next('buy +12125550101 --despite-unknown ')).toEqual(IDS);
  });

  it.each(['use', 'remove', 'test'])('accounts for accounts %s', async (command) => {
    expect(await next(`accounts ${command} sand`)).toEqual(['sandbox', 'sandbox-wiil']);
  });

  it('nothing for the name of a new account, but its options', async () => {
    expect(await next('accounts add ')).not.toContain('work');
    expect(await next('accounts add ')).toContain('--provider');
  });
});

it('a source that fails offers nothing', async () => {
  const failing: Sources = { ...sources, accounts: () => Promise.reject(new Error('broken file')) };
  expect(await complete(makeProgram, ['--account'], '', failing)).toEqual({ kind: 'words', candidates: [] });
});
