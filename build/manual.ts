/** The manual page dialdeck(1), from the definitions of the commands. */
import type { Argument, Command, Option } from 'commander';

const SEE_ALSO =
  'The README and the folder docs of the package describe the full-screen app, settings, files and environment variables.';

/** The page as roff. The texts are those of `dialdeck --help` and of the tables in `settings`, the page docs/settings.md. */
export function manual(program: Command, version: string, settings: string): string {
  const commands = leaves(program);
  return lines([
    `.TH DIALDECK 1 "" "dialdeck ${version}" "User Commands"`,
    '.SH NAME',
    'dialdeck \\- search, compare, buy and configure phone numbers',
    '.SH SYNOPSIS',
    '.B dialdeck',
    '[\\fIoptions\\fR] [\\fIcommand\\fR]',
    '.SH DESCRIPTION',
    roff(program.description()),
    '.SH OPTIONS',
    ...options(program),
    '.SH COMMANDS',
    'The options above work with every command.',
    ...commands.flatMap(describe),
    '.SH EXIT STATUS',
    ...exitStatus(program),
    '.SH ENVIRONMENT',
    ...table(settings, 'Environment variables'),
    '.SH FILES',
    'dialdeck paths prints where each file is.',
    ...table(settings, 'Files'),
    '.SH EXAMPLES',
    ...examples(program),
    '.SH SEE ALSO',
    SEE_ALSO,
  ]);
}

/** The commands that do something; groups only hold others. */
function leaves(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => {
    if (child.name() === 'help') return [];
    return child.commands.length > 0 ? leaves(child) : [child];
  });
}

function describe(command: Command): readonly string[] {
  const given = command.registeredArguments.map(argumentName).join(' ');
  const own = examples(command);
  return [
    `.SS ${roff([pathOf(command), given].filter((part) => part !== '').join(' '))}`,
    roff(sentence(command.description())),
    ...command.registeredArguments.flatMap((argument) => entry(argument.name(), argument.description)),
    // --help is among the options that work with every command.
    ...options(command, ['--help']),
    ...(own.length === 0 ? [] : ['.PP', 'Examples:', ...own]),
  ];
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function argumentName(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

function options(command: Command, known: readonly string[] = []): readonly string[] {
  const visible = command.createHelp().visibleOptions(command);
  return visible
    .filter(({ long }) => long === undefined || !known.includes(long))
    .flatMap((option) => entry(option.flags, optionText(option)));
}

function optionText(option: Option): string {
  const { argChoices, defaultValue } = option;
  const choices = argChoices === undefined ? '' : ` One of: ${argChoices.join(', ')}.`;
  const preset = typeof defaultValue === 'string' ? ` Default: ${defaultValue}.` : '';
  return `${sentence(option.description)}${choices}${preset}`;
}

function entry(term: string, text: string): readonly string[] {
  return ['.TP', `.B ${roff(term)}`, roff(sentence(text))];
}

/** Help texts are fragments without a full stop. */
function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return whole === '' || /[.?!]$/.test(whole) ? whole : `${whole}.`;
}

/** What the help prints below the heading, up to the next empty line. */
function below(command: Command, heading: string): readonly string[] {
  let help = '';
  command
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
    })
    .outputHelp();
  const rows = help.split('\n');
  const start = rows.indexOf(heading) + 1;
  if (start === 0) return [];
  const end = rows.indexOf('', start);
  return rows.slice(start, end < 0 ? rows.length : end).map((row) => row.trim());
}

function examples(command: Command): readonly string[] {
  const rows = below(command, 'Examples:');
  return rows.length === 0 ? [] : ['.nf', ...rows.map((row) => `    ${roff(row)}`), '.fi'];
}

function exitStatus(program: Command): readonly string[] {
  return below(program, 'Exit codes:').flatMap((row) => {
    const [code = '', ...meaning] = row.split(/\s+/);
    return entry(code, meaning.join(' '));
  });
}

/** The rows of the table with two columns below a heading of a Markdown page. */
function table(page: string, heading: string): readonly string[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const rows = [...own.matchAll(/^\| (.+?) \| (.+) \|$/gm)].slice(2);
  if (rows.length === 0) throw new Error(`The page has no table below "${heading}"`);
  return rows.flatMap(([, term = '', text = '']) => entry(plain(term), plain(text)));
}

/** Markdown without its code marks and links. */
function plain(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replaceAll('`', '');
}

/** Text that roff prints as it is. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&');
}

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
