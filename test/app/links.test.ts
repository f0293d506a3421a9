/** Texts that a terminal opens as pages of the carrier: no cell moves, no address comes from an answer. */
import { afterEach, describe, expect, test } from 'vitest';
import { CarrierPage } from '../../src/api/carrier-pages.ts';
import { TELNYX_PAGES } from '../../src/api/providers/telnyx/portal-pages.ts';
import { TWILIO_PAGES } from '../../src/api/providers/twilio/console-pages.ts';
import { decideDisplay } from '../../src/cli/display.ts';
import type { AppDriver } from '../support/app-driver.tsx';
import { createPlainProvider, openFull } from '../support/every-screen.ts';

const SID = `PN${'0'.repeat(31)}1`;
const NUMBER_PAGE = `https://console.twilio.com/us1/develop/phone-numbers/manage/incoming/${SID}/configure`;

let app: AppDriver;
afterEach(async () => {
  await app?.close();
});

function twilio() {
  const provider = createPlainProvider();
  for (const [phoneNumber, number] of provider.owned)
    provider.owned.set(phoneNumber, { ...number, providerId: SID });
  return { ...provider, pages: TWILIO_PAGES };
}

/** The addresses of the links that were written. Every link ends on its row. */
function linksIn(output: string): readonly string[] {
  const marks = [...output.matchAll(/\u001b\]8;[^;]*;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/g)].map(
    ([, url = '']) => url,
  );
  for (const [place, url] of marks.entries()) expect(url === '', `mark ${place}`).toBe(place % 2 === 1);
  return [...new Set(marks.filter((url) => url !== ''))];
}

/** What a person sees. A blank that was written looks like one that was not. */
const picture = () =>
  app
    .rows()
    .map((row) => row.trimEnd())
    .join('\n');

const SCREENS = [
  {
    name: 'a number',
    open: async (on: AppDriver) => {
      on.shell.go({ screen: 'number', phoneNumber: '+12125550101' });
      await on.see('Updated');
    },
    url: NUMBER_PAGE,
    text: 'E.164 +12125550101',
  },
  {
    name: 'the review card',
    open: async (on: AppDriver) => {
      on.type('\r');
      await on.see('Offered now');
      await on.see('not known whether any are needed');
    },
    url: 'https://www.twilio.com/guidelines/us/regulatory',
    text: 'not known whether any are needed',
  },
];

describe.each(SCREENS)('$name', ({ open, url, text }) => {
  test.each([
    [80, 24],
    [120, 35],
    [200, 60],
  ])('at %ix%i: the same cells with links and without', async (columns, rows) => {
    const pictures: string[] = [];
    for (const links of [false, true]) {
      let output = '';
      app = await openFull({
        provider: withRequirements(twilio()),
        links,
        columns,
        rows,
        onOutput: (data) => {
          output += data;
        },
      });
      await open(app);
      await app.released();
      pictures.push(picture());
      expect(linksIn(output).at(-1)).toBe(links ? url : undefined);
      // What is drawn over a link later is whole.
      app.type('?');
      await app.see('Help: type to find');
      app.type('\u001b');
      await app.until(
        (screen) => !screen.includes('Help: type') && screen.includes(text),
        'the screen again',
      );
      await app.released();
      expect(picture()).toBe(pictures.at(-1));
      linksIn(output);
      if (!links) await app.close();
    }
    expect(pictures[1]).toBe(pictures[0]);
  });
});

/** The account has documents, and whether some are needed is not known. */
function withRequirements<Given extends object>(provider: Given) {
  const answer = { details: [], items: [], createAt: 'https://evil.example/\u001b]8;;x', fetchedAt: 0 };
  return { ...provider, requirements: async () => answer };
}

test('the order, with a link to its number', async () => {
  let output = '';
  app = await openFull({
    provider: twilio(),
    links: true,
    onOutput: (data) => {
      output += data;
    },
  });
  app.type('\r');
  await app.see('Offered now');
  app.type('\u001b[C');
  app.type('\r');
  await app.see('COMPLETED');
  await app.released();
  expect(linksIn(output)).toContain('https://console.twilio.com/us1/develop/phone-numbers/manage/incoming');
});

test('O copies and shows the address; where the account is not at the carrier it says that there is none', async () => {
  app = await openFull({ provider: twilio(), columns: 160 });
  app.type('O');
  await app.see('there is none here');
  app.shell.go({ screen: 'number', phoneNumber: '+12125550101' });
  await app.see('Updated');
  app.type('O');
  await app.see(`clipboard: ${NUMBER_PAGE}`);
  expect(app.copied).toEqual([NUMBER_PAGE]);
  await app.close();
  app = await openFull({ provider: createPlainProvider() });
  app.shell.go({ screen: 'number', phoneNumber: '+12125550101' });
  await app.see('Updated');
  app.type('O');
  await app.see('there is none here');
});

test('an id from an answer is used only where it is one, and never becomes another address', () => {
  const list = 'https://console.twilio.com/us1/develop/phone-numbers/manage/incoming';
  expect(TWILIO_PAGES.number(SID).url).toBe(NUMBER_PAGE);
  for (const id of [undefined, '', 'XX1', 'PN/../../x', 'PN\u001b]8;;https://evil.example', 'PN?x=1'])
    expect(TWILIO_PAGES.number(id).url, String(id)).toBe(list);
  expect(TELNYX_PAGES.number('1293384261075731499').url).toBe(
    'https://portal.telnyx.com/#/numbers/my-numbers/1293384261075731499',
  );
  expect(TELNYX_PAGES.number('1/2').url).toBe('https://portal.telnyx.com/#/numbers/my-numbers');
  expect(TWILIO_PAGES.requirements('DE').url).toBe('https://www.twilio.com/guidelines/de/regulatory');
  expect(TWILIO_PAGES.requirements('../x').url).toBe('https://www.twilio.com/guidelines/regulatory');
  expect(new CarrierPage('telnyx', '/a').url).toBe('https://portal.telnyx.com/a');
});

test('terminals that print what they do not know get no links; NO_COLOR is about colours', () => {
  const links = (env: Readonly<Record<string, string>>) => decideDisplay(env, {}).links;
  expect(links({ TERM: 'xterm-256color' })).toBe(true);
  expect(links({ TERM: 'xterm-256color', NO_COLOR: '1' })).toBe(true);
  for (const TERM of ['linux', 'dumb', 'vt100', 'cons25']) expect(links({ TERM }), TERM).toBe(false);
});
