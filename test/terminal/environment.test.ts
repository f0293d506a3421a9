/** What the environment says about the terminal, and what it has no say in. */
import { afterEach, describe, expect, test } from 'vitest';
import { few } from '../support/count.ts';
import { ASCII, COLOURS, NO_COLOURS, SIGNS } from '../support/environments.ts';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

describe('a terminal is one, whatever else the environment says', () => {
  const others = [
    { CI: '', CONTINUOUS_INTEGRATION: '', BUILD_NUMBER: '7', GITHUB_ACTIONS: 'true', TF_BUILD: 'True' },
    { DEV: 'true', NODE_ENV: 'test', DEBUG: '*' },
    { CI: 'true' },
    { CI: '' },
    { CI: '1' },
    { CONTINUOUS_INTEGRATION: '1' },
  ];
  test.each(few(others, 3))('%j: every key is answered with a picture', async (env) => {
    app = startPty({ env });
    await app.see('20 offers');
    expect(app.onAlternateScreen()).toBe(true);
    app.type('\r');
    await app.see('Offered now');
    app.type('\u001b');
    await app.until((screen) => !screen.includes('Offered now'), 'the list again');
    app.type('q');
    expect(await app.ended).toBe(0);
    expect(app.settingsRestored()).toBe(true);
  });

  test('a terminal that does not say its size has the usual one, for the picture and for the keys', async () => {
    app = startPty({ columns: 80, rows: 24, script: `stty rows 0 cols 0; exec "$@"` });
    await app.see('20 offers');
    app.type('?');
    await app.see('Help: type to find');
  });

  test('read aloud in CI too', async () => {
    app = startPty({ args: ['--screen-reader'], env: { CI: 'true' } });
    await app.see('tablist: tab: (selected) 1 Search');
    app.type('2');
    await app.see('tab: (selected) 2 Pricing');
  });
});

describe('a terminal that can draw nothing', () => {
  test.each(['dumb', 'unknown'])('TERM=%s is refused with a way to go on', async (name) => {
    app = startPty({ args: ['--account', 'sandbox'], script: `TERM=${name} exec "$@"` });
    expect(await app.ended).toBe(2);
    expect(app.raw()).toContain(`TERM is "${name}"`);
    expect(app.raw()).toContain('dialdeck --help');
    expect(app.raw()).not.toContain('\u001b');
  });

  test('a purchase that would have opened the app says how to go on without it', async () => {
    app = startPty({
      args: ['buy', '--country', 'US', '--account', 'sandbox', '--tui'],
      script: 'TERM=dumb exec "$@"',
    });
    expect(await app.ended).toBe(2);
    expect(app.raw()).toContain('--yes');
    expect(app.raw()).not.toContain('\u001b');
  });
});

describe('letters and signs', () => {
  test.each(few(ASCII, 1))('%j: ASCII alone', async (env) => {
    app = startPty({ env });
    await app.see('20 offers');
    expect(app.screen().match(/[^\n -~]/g) ?? []).toEqual([]);
    expect(app.screen()).toMatch(/^ ?>/m);
  });

  test.each(few(SIGNS, 1))('%j: signs', async (env) => {
    app = startPty({ env });
    await app.see('20 offers');
    expect(app.screen()).toContain('▸');
  });
});

describe('colours', () => {
  const colours = () =>
    new Set([...app.raw().matchAll(/\u001b\[([\d;]*)m/g)].flatMap(([, all = '']) => all.split(';')));
  const isColour = (code: string) => /^(3|4|9|10)\d$/.test(code);
  test.each(few(NO_COLOURS, 1))('%j: none', async (env) => {
    app = startPty({ env });
    await app.see('20 offers');
    expect([...colours()].filter(isColour)).toEqual([]);
    expect(colours()).toContain('7');
  });

  test.each(few(COLOURS, 1))('%j: the colours of the terminal', async (env) => {
    app = startPty({ env });
    await app.see('20 offers');
    expect([...colours()].filter(isColour).length).toBeGreaterThan(0);
  });
});
