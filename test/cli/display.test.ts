/** What is shown in each environment; test/terminal/environment.test.ts has the same in real terminals. */
import { expect, test } from 'vitest';
import { decideDisplay } from '../../src/cli/display.ts';
import { ASCII, COLOURS, NO_COLOURS, SIGNS } from '../support/environments.ts';

/** As most terminals have it. */
const USUAL = { TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'C.UTF-8' };

test.each(ASCII)('%j: ASCII alone', (env) => {
  expect(decideDisplay({ ...USUAL, ...env }, {}).ascii).toBe(true);
});

test.each(SIGNS)('%j: signs', (env) => {
  expect(decideDisplay({ ...USUAL, ...env }, {})).toMatchObject({ ascii: false });
  expect(decideDisplay({ ...USUAL, ...env }, { ascii: true })).toMatchObject({ ascii: true });
});

test.each(NO_COLOURS)('%j: no colours', (env) => {
  expect(decideDisplay({ ...USUAL, ...env }, {}).color).toBe(false);
});

test.each(COLOURS)('%j: colours', (env) => {
  expect(decideDisplay({ ...USUAL, ...env }, {})).toMatchObject({ color: true });
  expect(decideDisplay({ ...USUAL, ...env }, { color: false })).toMatchObject({ color: false });
});
