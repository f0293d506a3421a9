/** The commands that work on numbers. */
import { type Command, Option } from 'commander';
import {
  collect,
  countryHintOption,
  dryRunOption,
  type Execute,
  examples,
  FILTERS,
  filterOption,
  fromOption,
  grouped,
  limitOption,
  listOptions,
  OUTPUT,
  runs,
  searchFilters,
  typeOption,
} from '../shared/define-command.ts';
import { addSet } from './set-command.ts';

/** In the order in which help lists them. */
export function addNumberCommands(program: Command, execute: Execute): void {
  addSearch(program, execute);
  addBuy(program, execute);
  addOwned(program, execute);
  addShow(program, execute);
  addSet(program, execute);
  addNotes(program, execute);
  addRelease(program, execute);
  addLookup(program, execute);
  addPortability(program, execute);
  addRequirements(program, execute);
}

function addSearch(program: Command, execute: Execute): void {
  const search = listOptions(
    searchFilters(
      program.command('search').description('search the numbers that the provider offers, with prices'),
    )
      .addOption(filterOption('the numbers'))
      .addOption(limitOption()),
  );
  runs(search, execute, () => import('./search.ts'));
  examples(
    search,
    'dialdeck search --country US --area-code 212',
    'dialdeck search --country GB --type mobile --sms --limit 5',
    'dialdeck search --country US --contains CALL --json',
    "dialdeck search --country US --pattern '+1212%00$' --no-documents",
  );
}

function addBuy(program: Command, execute: Execute): void {
  const buy = searchFilters(
    program
      .command('buy')
      .description('buy the given numbers, or the cheapest that the filters find')
      .argument('[numbers...]', 'the number, with its country code; several, or - for standard input'),
  )
    .option('--from <file>', 'the numbers in this file, one on each line')
    .option('--count <number>', 'buy so many of the cheapest numbers that the filters find')
    .option('--name <text>', 'its name; of several numbers a pattern such as "Desk {n}"')
    .option('--voice-url <url>', 'webhook for incoming calls')
    .option('--sms-url <url>', 'webhook for incoming messages')
    .option('--why <text>', 'what it is bought for; kept in the journal and shown to your team')
    .option('--address <id>', 'an address of the account, where the carrier asks for one')
    .option(
      '--documents-id <id>',
      'approved documents of the account (a bundle, a requirement group), where the carrier asks for them',
    )
    .addOption(new Option('--bundle <id>', 'an earlier name of --documents-id').hideHelp())
    .option(
      '--max-monthly <amount>',
      'refuse a higher monthly price (the monthly price, not the set-up fee); needed for a purchase by filters with --yes',
    )
    .option(
      '--max-total <amount>',
      'of several numbers: never charge more than this for set-up fees and first months together',
    )
    .option('--accept-unknown-fees', 'of several numbers: buy although a set-up fee is not published')
    .option('--currency <code>', 'currency of the limits and of the compared prices', 'USD')
    .option('--yes', 'buy without asking (needed without a terminal)')
    .option('--tui', 'of one number: ask on the review card of the full-screen app')
    .option('--wait', 'wait until the provider shows the number (the default)')
    .option('--no-wait', 'end as soon as the provider accepts the purchase')
    .option('--timeout <time>', 'how long to wait, such as 90s or 5m', '5m')
    .option(
      '--despite-unknown <id>',
      'buy although the outcome of this purchase or release is unknown; repeat it for each',
      (id: string, others?: string) => (others === undefined ? id : `${others},${id}`),
    )
    .addOption(dryRunOption());
  runs(buy, execute, () => import('./buy.ts'));
  examples(
    buy,
    'dialdeck buy +12125550142 --name Reception --why "Front desk of the new office"',
    'dialdeck buy +12125550142 --yes --max-monthly 2.00',
    'dialdeck buy --country US --area-code 212 --yes --max-monthly 2.00 --json',
    'dialdeck buy --country US --type toll-free --dry-run',
    'dialdeck buy --count 10 --country US --area-code 212 --max-monthly 1.50 --max-total 15 --accept-unknown-fees --yes',
    'dialdeck buy +493023125000 --documents-id BU0123456789abcdef0123456789abcdef --yes',
  );
}

function addOwned(program: Command, execute: Execute): void {
  const owned = listOptions(program.command('owned'))
    .description('list the numbers of the account')
    .addOption(limitOption());
  grouped(owned, OUTPUT, [
    new Option('--group-by <what>', 'count and cost by country, type, tag, webhook or account'),
    new Option('--xlsx <file>', 'write a new Excel workbook; every cell is text'),
  ]);
  grouped(owned, FILTERS, [typeOption(), filterOption('numbers')]);
  runs(owned, execute, () => import('./owned.ts'));
  examples(
    owned,
    'dialdeck owned',
    'dialdeck owned --type toll-free --filter support',
    'dialdeck owned --csv > numbers.csv',
    'dialdeck owned --columns phoneNumber,friendlyName --sort -createdAt --limit 10',
    'dialdeck owned --format jsonl --columns phoneNumber',
    'dialdeck owned --group-by country',
    'dialdeck owned --xlsx numbers.xlsx',
  );
}

function addShow(program: Command, execute: Execute): void {
  const show = listOptions(program.command('show'))
    .description('show a number of the account, or several')
    .argument('[numbers...]', 'the number, or several; - reads them from standard input')
    .addOption(fromOption())
    .addOption(countryHintOption())
    .addOption(limitOption());
  runs(show, execute, () => import('./show.ts'));
  examples(
    show,
    'dialdeck show +12125550142',
    'dialdeck show "(212) 555-0142" --country US --json',
    'dialdeck show --from numbers.txt --columns phoneNumber,outcome,friendlyName',
  );
}

function addNotes(program: Command, execute: Execute): void {
  const note = program
    .command('note')
    .description('show or change the note on a number; it stays on this machine, or is shared with your team')
    .argument('<number>', 'the number')
    .argument('[text]', 'the new note; an empty text removes it')
    .addOption(countryHintOption());
  runs(note, execute, () => import('./note.ts'));
  examples(note, 'dialdeck note +12125550142 "Printed on the flyer of May"', 'dialdeck note +12125550142 ""');
  const tag = listOptions(program.command('tag'))
    .description(
      'show or change the tags of a number, or of several; they stay on this machine, or are shared with your team',
    )
    .argument(
      '[numbers-and-tags...]',
      'the number, or several (- reads them from standard input); +tag adds a tag, -tag removes it',
    )
    .addOption(fromOption())
    // "-old" is a tag here; the command refuses what begins with two hyphens.
    .allowUnknownOption()
    .addOption(countryHintOption());
  runs(tag, execute, () => import('./tag.ts'));
  examples(
    tag,
    'dialdeck tag +12125550142',
    'dialdeck tag +12125550142 +sales +berlin -old',
    'dialdeck owned --filter country:DE --columns phoneNumber --format csv | dialdeck tag - +germany',
  );
}

function addRelease(program: Command, execute: Execute): void {
  const release = program
    .command('release')
    .description('release a number, or several (may be permanent)')
    .argument(
      '[numbers...]',
      'the number in E.164 form (+12125550142), or several; - reads them from standard input',
    )
    .addOption(fromOption())
    .option('--yes', 'release without asking (needed without a terminal)')
    // Kept so that scripts which give it go on: a number in E.164 form needs no country.
    .addOption(new Option('--country <code>', 'not used: the number is in E.164 form').hideHelp())
    .addOption(dryRunOption());
  runs(release, execute, () => import('./release.ts'));
  examples(
    release,
    'dialdeck release +12125550142',
    'dialdeck release +12125550142 --yes',
    'dialdeck release --from numbers.txt',
    'dialdeck release +12125550142 --dry-run',
  );
}

function addLookup(program: Command, execute: Execute): void {
  const lookup = listOptions(program.command('lookup'))
    .description('show what is known about a number, or several, with the source of each fact')
    .argument('[numbers...]', 'the number, or several; - reads them from standard input')
    .addOption(fromOption())
    .option('--offline', 'do not ask the provider')
    .option(
      '--paid <field>',
      'a lookup that the carrier bills for, such as "line type"; can be repeated',
      collect,
      [],
    )
    .option('--yes', 'agree to the price of --paid without being asked (needed without a terminal)')
    .addOption(countryHintOption())
    .addOption(limitOption());
  runs(lookup, execute, () => import('./lookup.ts'));
  examples(
    lookup,
    'dialdeck lookup +12125550142',
    'dialdeck lookup "020 7946 0958" --country GB --offline',
    'dialdeck lookup +12125550142 --paid "line type"',
    'dialdeck lookup --from numbers.txt --offline --format csv',
  );
}

function addPortability(program: Command, execute: Execute): void {
  const portability = listOptions(program.command('portability'))
    .description("ask whether numbers can be moved to the account's carrier")
    .argument('[numbers...]', 'the numbers; - reads them from standard input')
    .addOption(fromOption())
    .addOption(countryHintOption())
    .addOption(limitOption());
  runs(portability, execute, () => import('./portability.ts'));
  examples(
    portability,
    'dialdeck portability +12125550142 +13125550123',
    'dialdeck portability --from numbers.txt',
    'dialdeck portability +12125550142 --json',
  );
}

function addRequirements(program: Command, execute: Execute): void {
  const requirements = listOptions(program.command('requirements'))
    .description('what the carrier asks for in a country, and which addresses and documents the account has')
    .argument('<country>', 'country code such as DE, or its name')
    .addOption(typeOption())
    .addOption(limitOption());
  runs(requirements, execute, () => import('./requirements.ts'));
  examples(
    requirements,
    'dialdeck requirements DE --type local',
    'dialdeck requirements GB --type mobile --json',
    'dialdeck requirements DE --columns id,name,usable',
  );
}
