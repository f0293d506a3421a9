import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { TerminalInput } from '../../../src/app/input/terminal-input.ts';

class Tty extends PassThrough {
  readonly modes: boolean[] = [];
  setRawMode(on: boolean): this {
    this.modes.push(on);
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

function open() {
  const tty = new Tty();
  const input = new TerminalInput(tty);
  input.setEncoding('utf8');
  let keys = '';
  let heard: () => void = () => undefined;
  input.on('readable', () => {
    for (let chunk = input.read(); chunk !== null; chunk = input.read()) keys += String(chunk);
    heard();
  });
  input.setRawMode(true);
  const until = (wanted: string) =>
    new Promise<void>((resolve) => {
      heard = () => {
        if (keys === wanted) resolve();
      };
      heard();
    });
  return { tty, input, until };
}

test('split characters are joined, and 8-bit controls are not characters', async () => {
  const { tty, until } = open();
  for (const byte of Buffer.from('é東👍')) tty.write(Buffer.of(byte));
  tty.write(Buffer.from([0x9d, ...Buffer.from('11;rgb:0000/0000/0000'), 0x9c]));
  tty.write(Buffer.from([0x9b, ...Buffer.from('?62;22c')]));
  tty.write(Buffer.from([0x9b, 0x41]));
  tty.write('q');
  await until('é東👍\u001b[Aq');
});

test('a single Esc is a key; an Esc that starts a sequence is not', async () => {
  const { tty, until } = open();
  tty.write('\u001b');
  await until('\u001b[27u');
  tty.write('\u001b');
  tty.write('[B');
  await until('\u001b[27u\u001b[B');
});

test('it reads only in raw mode, and drops incomplete input from before', async () => {
  const { tty, input, until } = open();
  tty.write('a\u001b]11;');
  await until('a');
  input.setRawMode(false);
  expect(tty.listenerCount('data')).toBe(0);
  input.setRawMode(true);
  expect(tty.listenerCount('data')).toBe(1);
  tty.write('q');
  await until('aq');
  expect(tty.modes).toEqual([true, false, true]);
});
