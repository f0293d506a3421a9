/** Who looks elsewhere hears when an order ends: the bell, a notification where the terminal shows one, the title of the window. */
import { afterEach, describe, expect, it, test } from 'vitest';
import { createAttention } from '../../src/app/attention.ts';
import { createInputFilter } from '../../src/app/input/input-filter.ts';
import { notificationSequences } from '../../src/app/notification.ts';
import { RESET } from '../../src/app/reset.ts';
import { decideDisplay } from '../../src/cli/display.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

const AWAY = '\u001b[O';
const BACK = '\u001b[I';
const RIGHT = '\u001b[C';
const TEXT = '+1 212 555 0101 is yours';
const BELL = `\u0007\u001b]9;dialdeck: ${TEXT}\u001b\\`;
const TITLE = `\u001b[22;2t\u001b]2;${TEXT} - dialdeck\u0007`;
const OLD_TITLE = '\u001b[23;2t';

describe('an order that ends', () => {
  let app: AppDriver;
  let written = '';
  afterEach(async () => app.close());

  async function buy(keysMeanwhile: string): Promise<void> {
    written = '';
    const answer = Promise.withResolvers<void>();
    const provider = createMemoryProvider([offer('0101')]);
    const { purchase } = provider;
    provider.purchase = async (order, ...rest) => {
      await answer.promise;
      return purchase(order, ...rest);
    };
    app = await openApp({
      provider,
      onOutput: (data) => {
        written += data;
      },
    });
    await app.see('1 offer');
    app.type('\r');
    await app.see('Offered now');
    await app.released();
    app.type(`${RIGHT}\r`);
    await app.until(() => app.shell.store.getState().orders.count === 1, 'the order is pending');
    app.type(keysMeanwhile);
    await app.released();
    answer.resolve();
    await app.until(() => app.shell.store.getState().orders.count === 0, 'the order is settled');
  }

  it('rings while the window does not have the focus, and the title goes back when it has', async () => {
    await buy(AWAY);
    expect(written).toContain(BELL);
    expect(written).toContain(TITLE);
    expect(written).not.toContain(OLD_TITLE);
    app.type(BACK);
    await app.until(() => written.includes(OLD_TITLE), 'the old title');
    expect(app.screen()).not.toContain('[I');
  });

  it.each([
    ['has the focus', `${AWAY}${BACK}`],
    ['belongs to a terminal that reports no focus', ''],
  ])('is quiet while the window %s', async (_case, keys) => {
    await buy(keys);
    expect(written).not.toContain('\u0007');
    expect(written).not.toContain('\u001b]');
  });
});

function recorded(enabled = true) {
  let now = 0;
  const sent: string[] = [];
  const attention = createAttention({
    write: (data) => sent.push(data),
    monotonic: () => now,
    enabled,
    form: undefined,
    multiplexer: undefined,
  });
  return {
    attention,
    sent,
    wait: (ms: number) => {
      now += ms;
    },
  };
}

test('forty orders that end together ring once', () => {
  const { attention, sent, wait } = recorded();
  attention.focus(false);
  for (let order = 0; order < 40; order += 1) attention.ring('bought');
  expect(sent.filter((data) => data === '\u0007')).toHaveLength(1);
  wait(5_000);
  attention.ring('bought');
  expect(sent.filter((data) => data === '\u0007')).toHaveLength(2);
});

test('what was switched off asks for no reports and never rings', () => {
  const { attention, sent } = recorded(false);
  attention.start();
  attention.focus(false);
  attention.ring('bought');
  attention.ring('found', true);
  attention.stop();
  expect(sent).toEqual([]);
});

test('the terminal is left without reports and with its title', () => {
  const { attention, sent } = recorded();
  attention.start();
  attention.focus(false);
  attention.ring('bought');
  attention.stop();
  expect(sent.slice(-2)).toEqual([OLD_TITLE, '\u001b[?1004l']);
  expect(RESET).toContain('\u001b[?1004l');
});

test('a report of the focus is no key, also in two pieces', () => {
  const heard: boolean[] = [];
  const filter = createInputFilter(() => 0, { focus: (has) => heard.push(has) });
  expect(filter.push(`a${AWAY}b\u001b[`)).toBe('ab');
  expect(filter.push('Ic')).toBe('c');
  expect(heard).toEqual([false, true]);
});

test('a text cannot end the sequence that it is in', () => {
  const options = { form: 'osc-777', multiplexer: undefined } as const;
  expect(notificationSequences('a\u0007b\u001b]c', options)).toBe(
    '\u0007\u001b]777;notify;dialdeck;a b ]c\u001b\\',
  );
});

test('only a terminal that is known to understand a notification gets one', () => {
  const form = (env: Readonly<Record<string, string>>) => decideDisplay(env, {}).notificationForm;
  expect(form({ TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm' })).toBe('osc-9');
  expect(form({ TERM: 'foot' })).toBe('osc-777');
  expect(form({ TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' })).toBeUndefined();
});

test('tmux and screen hand the notification on, and ring by themselves', () => {
  expect(notificationSequences('x', { form: 'osc-9', multiplexer: 'tmux' })).toBe(
    '\u0007\u001bPtmux;\u001b\u001b]9;dialdeck: x\u001b\u001b\\\u001b\\',
  );
  expect(notificationSequences('x', { form: undefined, multiplexer: 'screen' })).toBe('\u0007');
});
