/** Several numbers from arguments, standard input and files: what counts as one, and which line is wrong. */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandError } from '../../src/commands/shared/failure.ts';
import { numberLines } from '../../src/commands/shared/number-lines.ts';
import { Output } from '../../src/commands/shared/output.ts';
import { readNumbers } from '../../src/commands/shared/read-numbers.ts';

interface Given {
  readonly args?: readonly string[];
  readonly from?: string;
  readonly country?: string;
  readonly stdin?: string;
  readonly changesNumber?: boolean;
}

async function read({ args = [], stdin = '', ...others }: Given) {
  let notes = '';
  const output = new Output({
    stdout: { write: () => undefined },
    stderr: { write: (text) => (notes += text) },
    json: false,
    color: false,
    redact: (text) => text,
  });
  const terminal = {
    seen: false,
    interactive: false,
    stdinIsTerminal: false,
    readStdin: async () => stdin,
    ask: async () => undefined,
  };
  const interrupted = new AbortController();
  const { numbers, several } = await readNumbers(
    { output, terminal, interrupted: interrupted.signal },
    { args, ...others },
  );
  return { phoneNumbers: numbers.map(({ phoneNumber }) => phoneNumber), numbers, several, notes };
}

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-numbers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'numbers.txt');
  writeFileSync(file, text);
  return file;
}

const failing = (given: Given): Promise<CommandError> => read(given).then(Promise.reject, (error) => error);

const A = '+13125550123';
const B = '+4930901820';

it('takes one argument as one number, and everything else as a list', async () => {
  expect(await read({ args: [A] })).toMatchObject({ phoneNumbers: [A], several: false });
  expect(await read({ args: [A, A] })).toMatchObject({ phoneNumbers: [A], several: true });
  expect(await read({ args: ['-'], stdin: `${A}\n` })).toMatchObject({ phoneNumbers: [A], several: true });
  expect(await read({ from: fileOf(A) })).toMatchObject({ phoneNumbers: [A], several: true });
});

it('reads arguments, standard input and a file in this order, each number once', async () => {
  const { phoneNumbers } = await read({
    args: ['-', '+14155550100'],
    stdin: `# mine\r\n\r\n  ${B}  \r\n${A}\r\n`,
    from: fileOf(`${A}\n(312) 555-0199\n`),
    country: 'US',
  });
  expect(phoneNumbers).toEqual([B, A, '+14155550100', '+13125550199']);
});

describe.skipIf(process.platform === 'win32')('a pipe in --from', () => {
  function pipeWith(text: string): string {
    const pipe = join(dirname(fileOf('')), 'pipe');
    execFileSync('mkfifo', [pipe]);
    // A pipe that is open for both keeps the text until it is read, and its end comes when this closes it.
    const writer = openSync(pipe, constants.O_RDWR);
    writeSync(writer, text);
    setImmediate(() => closeSync(writer));
    return pipe;
  }

  it('is read to its end, such as the one of a process substitution', async () => {
    expect(await read({ from: pipeWith(`${A}\n${B}\n`) })).toMatchObject({
      phoneNumbers: [A, B],
      several: true,
    });
  });

  it('is refused when no number comes out of it, and with the line of a number that is none', async () => {
    expect((await failing({ from: pipeWith('') })).message).toBe('The list contains no number.');
    expect((await failing({ from: pipeWith(`${A}\nnot a number\n`) })).message).toContain('pipe:2: ');
  });
});

it.each([
  ['alone', `phoneNumber\n${A}\n${B}\n`],
  ['among others, with commas', `friendlyName,phoneNumber\n"Desk, 1",${A}\n,${B}\n`],
  [
    'with semicolons, under a comment',
    `# from a spreadsheet\nphoneNumber;"name"\r\n${A};x\r\n\r\n${B};y\r\n`,
  ],
])('reads the column phoneNumber of a CSV, %s', async (_, text) => {
  expect((await read({ args: ['-'], stdin: text })).phoneNumbers).toEqual([A, B]);
});

it('names the line that is no number, and takes none of the others', async () => {
  const file = fileOf(`${A}\n\n# fine\npizza\n${B}\n+12125550142 ext. 5\n`);
  const refused = await failing({ from: file });
  expect(refused).toMatchObject({ exitCode: 2, message: expect.stringContaining(`${file}:4: "pizza"`) });
  expect(refused.hint).toMatch(/^Nothing was done\. /);
});

it('names the line of a CSV, also behind empty lines', async () => {
  const stdin = `\nphoneNumber,friendlyName\n\n${A},x\n\npizza,y\n`;
  expect((await failing({ args: ['-'], stdin })).message).toMatch(/^standard input:6: "pizza" is not/);
  const cut = `phoneNumber,friendlyName\n${A},"x\n`;
  expect((await failing({ args: ['-'], stdin: cut })).message).toMatch(/^standard input:2: This is not CSV/);
  const empty = `phoneNumber,friendlyName\n${A},x\n,y\n`;
  expect((await failing({ args: ['-'], stdin: empty })).message).toMatch(/^standard input:3: No number/);
});

it('refuses a list without a number, a missing file, and standard input twice', async () => {
  expect(await failing({ args: ['-'], stdin: '# nothing\n' })).toMatchObject({
    exitCode: 2,
    message: 'The list contains no number.',
  });
  expect((await failing({})).message).toBe('The argument <number> is missing.');
  expect((await failing({ from: '/nowhere/numbers.txt' })).message).toContain('does not exist');
  expect((await failing({ args: ['-'], from: '-' })).message).toContain('given twice');
});

it('says how a number was understood that a command changes, and asks for it unless it was typed in full as well', async () => {
  const { numbers, notes } = await read({
    args: ['+1 312-555-0123', '+1 415 555 0100', A],
    changesNumber: true,
  });
  expect(notes).toContain('"+1 415 555 0100" means +14155550100.');
  expect(numbers).toEqual([
    { phoneNumber: A, resolved: false },
    { phoneNumber: '+14155550100', resolved: true },
  ]);
});

it('finds every number of any list, whatever is around it', () => {
  const number = fc.integer({ min: 1_000_000, max: 9_999_999 }).map((digits) => `+4930${digits}`);
  const noise = fc.constantFrom('', '   ', '# a comment', '\t#+12125550142');
  const end = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(fc.array(fc.tuple(noise, number, end)), (lines) => {
      const text = lines.map(
        ([around, phoneNumber, lineEnd]) => `${around}${lineEnd} ${phoneNumber}${lineEnd}`,
      );
      const read = numberLines(text.join(''));
      expect(read.kind === 'lines' ? read.lines.map((line) => line.text) : read).toEqual(
        lines.map(([, phoneNumber]) => phoneNumber),
      );
    }),
  );
});

it('never fails on a list of anything', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `phoneNumber,${text}`),
      ),
      (text) => {
        expect(['lines', 'refused']).toContain(numberLines(text).kind);
      },
    ),
  );
});

it('reads more numbers than a function takes arguments', async () => {
  const lines = `${A}\n`.repeat(300_000);
  expect(await read({ args: ['-'], stdin: lines })).toMatchObject({ phoneNumbers: [A] });
  expect(await read({ from: fileOf(lines) })).toMatchObject({ phoneNumbers: [A] });
});
