/** Themes by name, weight without colour, and the screen behind a popup. */
import { afterEach, describe, expect, test } from 'vitest';
import { stylesOf } from '../../src/components/styles.ts';
import { createTheme } from '../../src/components/theme.ts';
import { checkSettings } from '../../src/config/settings-schema.ts';
import { THEME_NAMES } from '../../src/text/theme-names.ts';
import type { AppDriver } from '../support/app-driver.tsx';
import { openFull } from '../support/every-screen.ts';

let app: AppDriver | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

/** The red, green and blue of one of the 256 colours; the first 16 belong to the terminal. */
function rgb(colour: number): readonly [number, number, number] {
  if (colour >= 232) return [8 + (colour - 232) * 10, 8 + (colour - 232) * 10, 8 + (colour - 232) * 10];
  const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
  const place = colour - 16;
  return [level(Math.floor(place / 36)), level(Math.floor(place / 6) % 6), level(place % 6)];
}

function luminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(one: readonly [number, number, number], other: readonly [number, number, number]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TOKENS = ['muted', 'accent', 'key', 'good', 'warn', 'bad', 'badge', 'account-1', 'account-6'] as const;

test.each([
  ['dark', [0x1e, 0x1e, 0x1e]],
  ['light', [0xff, 0xff, 0xff]],
  ['colour-blind', [0x1e, 0x1e, 0x1e]],
] as const)('in the theme %s every text can be read on its background', (name, background) => {
  const styles = stylesOf(name, true);
  for (const token of TOKENS) {
    const colour = Number(/38;5;(\d+)m/.exec(styles[token]('x'))?.[1]);
    expect(contrast(rgb(colour), background), `${token} is ${colour}`).toBeGreaterThan(4.5);
  }
});

describe('without colour', () => {
  test.each(THEME_NAMES)('%s keeps weight and lines, and writes no colour', (name) => {
    const { paint } = createTheme({ colour: false, ascii: false, name });
    expect(paint('heading', 'x')).toBe('\u001b[1mx\u001b[22m');
    expect(paint('match', 'x')).toBe('\u001b[1m\u001b[4mx\u001b[24m\u001b[22m');
    for (const token of TOKENS) expect(paint(token, 'x')).not.toMatch(/\[(3[0-8]|9\d)/);
  });
});

/** How the cell with this text is drawn. */
function cellOf(driver: AppDriver, text: string) {
  const rows = driver.rows();
  const row = rows.findIndex((line) => line.includes(text));
  const { buffer } = driver.emulator;
  return buffer.active.getLine(buffer.active.viewportY + row)?.getCell(rows[row]?.indexOf(text) ?? 0);
}

test.each([
  [80, 24],
  [120, 35],
])('the palette chooses a theme, which is kept, at %i columns', async (columns, rows) => {
  const driver = await openFull({ columns, rows });
  app = driver;
  expect(cellOf(driver, 'Number')?.isDim()).not.toBe(0);
  driver.type(':');
  await driver.see('Palette');
  driver.type('theme');
  await driver.see('Choose the theme');
  driver.type('\r');
  await driver.see('high-contrast: ');
  driver.type('jj\r');
  await driver.until(() => !driver.screen().includes('high-contrast: '), 'the list');
  // 241 is the grey of the theme for light backgrounds.
  await driver.until(() => cellOf(driver, 'Number')?.getFgColor() === 241, 'the theme');
  expect(driver.shell.saved().theme).toBe('light');
});

test('the theme under the pointer is shown while the menu is open, and Esc goes back to the one before', async () => {
  const driver = await openFull({ saved: { theme: 'dark' } });
  app = driver;
  const isGrey = (colour: number) => () => cellOf(driver, '10 offers')?.getFgColor() === colour;
  expect(isGrey(246)()).toBe(true);
  driver.type(':theme');
  await driver.see('Choose the theme');
  driver.type('\r');
  await driver.see('high-contrast: ');
  await driver.until(isGrey(246), 'the list in its own colours behind the menu');
  driver.type('j');
  await driver.until(isGrey(241), 'the theme for light backgrounds');
  expect(driver.shell.saved().theme).toBe('dark');
  driver.type('\u001b');
  await driver.until(() => !driver.screen().includes('high-contrast: '), 'the list');
  await driver.until(isGrey(246), 'the theme of before');
  expect(driver.shell.saved().theme).toBe('dark');
});

test('the menu begins at the theme of the settings where none was chosen in the app', async () => {
  const driver = await openFull({ theme: 'light' });
  app = driver;
  driver.type(':theme');
  await driver.see('Choose the theme');
  driver.type('\r');
  await driver.see('▸ light: ');
  expect(cellOf(driver, '10 offers')?.getFgColor()).toBe(241);
});

test('the next run has the theme, and the screen behind a popup is quiet', async () => {
  const driver = await openFull({ saved: { theme: 'dark' } });
  app = driver;
  expect(cellOf(driver, 'First year')?.getFgColor()).toBe(246);
  driver.type('C');
  await driver.until(() => cellOf(driver, 'First year')?.getFgColor() === 242, 'the list behind the popup');
  driver.type('\u001b');
  await driver.until(() => cellOf(driver, 'First year')?.getFgColor() === 246, 'the list');
});

test('the values of fields behind a popup are quiet too', async () => {
  const driver = await openFull({ saved: { theme: 'dark' }, columns: 120, rows: 35 });
  app = driver;
  driver.shell.go({ screen: 'number', phoneNumber: '+12125550100' });
  await driver.see('https://example.com');
  driver.type('R');
  await driver.see('Release +1 212 555 0100');
  await driver.until(() => cellOf(driver, 'https:// ')?.getFgColor() === 242, 'the URL left of the popup');
});

test('config.json names a theme; a wrong name is named and ignored', () => {
  expect(checkSettings({ theme: 'light' }).settings.theme).toBe('light');
  const { settings, problems } = checkSettings({ theme: 'solarized' });
  expect(settings.theme).toBeUndefined();
  expect(problems.join()).toContain(
    'theme: ignored, because it is not one of terminal, dark, light, high-contrast, colour-blind',
  );
});
