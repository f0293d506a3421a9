/** The help of a command shows what that command has, and is short. */
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';

/** These have more options than a short page holds; each option still has about one line. */
const LONG: ReadonlyMap<string, number> = new Map([
  ['buy', 76],
  ['search', 46],
  ['set', 58],
]);

const COMMANDS = leavesAndGroups(program());

function program(): Command {
  return createProgram({ version: '1', execute: () => Promise.resolve() });
}

function leavesAndGroups(command: Command, path = ''): readonly string[] {
  return command.commands.flatMap((child) => {
    const own = `${path} ${child.name()}`.trim();
    return [own, ...leavesAndGroups(child, own)];
  });
}

/** Throws when there is no such command. */
function find(path: string): Command {
  return path.split(' ').reduce((parent: Command, name) => {
    const child = parent.commands.find((each) => each.name() === name);
    if (child === undefined) throw new Error(`no command ${path}`);
    return child;
  }, program());
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    getOutHelpWidth: () => 80,
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text;
}

describe.each(COMMANDS)('dialdeck %s --help', (path) => {
  const command = find(path);
  const help = helpOf(command);
  const rows = help.trimEnd().split('\n');

  test('fits a page', () => {
    expect(rows.length).toBeLessThanOrEqual(LONG.get(path) ?? 36);
  });

  test('shows every option of its own, and says where the others are', () => {
    for (const { flags, hidden } of command.options) {
      if (!hidden) expect(rows.filter((row) => row.startsWith(`  ${flags} `))).toHaveLength(1);
    }
    expect(help).not.toContain('Exit codes:');
    expect(help).not.toContain('--screen-reader');
    expect(rows.at(-1)).toBe('All global options and the exit codes: dialdeck --help');
  });
});

test.each([
  ['owned', ['--account', '--json', '--view']],
  ['purchases list', ['--account', '--json', '--view']],
  ['buy', ['--account', '--json']],
  ['accounts add', ['--json']],
])('the help of %s repeats the global options that matter to it', (path, names) => {
  const [, repeated = ''] = helpOf(find(path)).split('Global Options:\n');
  const [section = ''] = repeated.split('\n\n');
  expect([...section.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, name]) => name)).toEqual(names);
});
