/** The manual page names everything that a person may type, set or look for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { manual } from '../../build/manual.ts';
import { createProgram } from '../../src/commands/program.ts';
import { EXIT_CODES } from '../../src/commands/shared/exit-codes.ts';
import { SECRET_VARIABLES } from '../../src/config/carriers.ts';

const program = createProgram({ version: '1.2.3', execute: async () => undefined });
const settings = readFileSync(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
const page = manual(program, '1.2.3', settings).replaceAll('\\-', '-');
const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];

it('has every option of every command, and every exit code', () => {
  for (const command of all(program)) {
    if (command.commands.length > 0 && command !== program) continue;
    for (const { flags, hidden } of command.options) if (!hidden) expect(page).toContain(`.B ${flags}\n`);
  }
  for (const { code } of EXIT_CODES) expect(page).toContain(`.TP\n.B ${code}\n`);
});

it('has the environment variables and the files', () => {
  for (const name of [...SECRET_VARIABLES, 'HTTPS_PROXY', 'NO_COLOR', 'journal.db', 'accounts.json']) {
    expect(page).toMatch(new RegExp(`^\\.B .*${name}`, 'm'));
  }
  expect(page).not.toMatch(/`|\]\(/);
});
