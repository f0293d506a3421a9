/**
 * Paints scenes with Ink on a terminal of its own and prints every byte that was written. Bundled twice by
 * frames.test.ts: with the patches and with the dependencies as they were published.
 */
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { Box, render, Text } from 'ink';
import type { ReactNode } from 'react';

const SAMPLES: Readonly<Record<string, string>> = {
  ascii: '+1 212 555 0142  local  US  Acme, "north" {x} ~ 100%',
  latin: 'Zürich Ålesund São Paulo Łódź naïve ½ © ® · ¿qué? soft\u00adhyphen',
  boxes: '┌─┐│└─┘ ═ ▸ ◆ ▲▼ █░ ● → … ✓ ✗ ◽ ◾ ▶ ↔ ↩',
  wide: '東京都 대한민국 中文字符 ｶﾞ ｶ ﾊﾟ ＡＢＣ',
  emoji: '👍 👍🏽 👩‍👩‍👧‍👦 🇨🇭🇩🇪 1️⃣ ❤️ ❤ ☎️ ☎ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ⚡ ✅ 〰️',
  marks: 'e\u0301 a\u0308\u0323 ก็ น้ำ हिन्दी क्षि ਪੰ עִבְ عَرَبِيّ Z\u0351\u036b\u0343',
  jamo: '\u1112\u1161\u11ab \u1100\u1100\u1161 \u1161 각',
  odd: 'a\tb zero\u200bwidth \ufeff \u200d \u2028x \ud83d lone \u0007bell',
  styled:
    '\u001b[1mbold \u001b[36mcyan\u001b[39m\u001b[22m \u001b[7minverse\u001b[27m \u001b[2mdim\u001b[22m \u001b[38;5;208m256\u001b[39m',
  mixed: '\u001b[32m東\u001b[1m京\u001b[22m👍\u001b[39m é\u001b[31m\u0301 \u001b[4:3mwavy\u001b[0m end',
  link: '\u001b]8;;http://127.0.0.1/\u0007a link 東\u001b]8;;\u0007 after',
  moves: 'up\u001b[2Adown \u001b[?25l\u001b]0;title\u0007 \u009b31mC1',
};
const WRAPS = ['wrap', 'hard', 'truncate-end', 'truncate-middle', 'truncate-start'] as const;

class Screen extends EventEmitter {
  readonly isTTY = true;
  readonly writes: string[] = [];
  columns: number;
  rows: number;
  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
  }
  write(data: string, ...rest: unknown[]): boolean {
    this.writes.push(data);
    for (const item of rest) if (typeof item === 'function') item();
    return true;
  }
}

class Keyboard extends PassThrough {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

function isWriteStream(stream: unknown): stream is NodeJS.WriteStream {
  return stream instanceof Screen;
}
function isReadStream(stream: unknown): stream is NodeJS.ReadStream {
  return stream instanceof Keyboard;
}

/** Everything that was written for the frames in order, incremental or whole. */
async function paint(frames: readonly ReactNode[], incremental: boolean): Promise<readonly string[]> {
  const stdout: unknown = new Screen(40, 12);
  const stdin: unknown = new Keyboard();
  if (!isWriteStream(stdout) || !isReadStream(stdin) || !(stdout instanceof Screen)) return [];
  const [first, ...others] = frames;
  const instance = render(first, {
    stdout,
    stdin,
    interactive: true,
    alternateScreen: true,
    incrementalRendering: incremental,
    patchConsole: false,
    exitOnCtrlC: false,
    maxFps: 1000,
  });
  await instance.waitUntilRenderFlush();
  for (const frame of others) {
    instance.rerender(frame);
    await instance.waitUntilRenderFlush();
  }
  instance.unmount();
  return stdout.writes;
}

const full = (children: ReactNode) => (
  <Box width={40} height={12} flexDirection="column" overflow="hidden">
    {children}
  </Box>
);

/** A list that scrolls by a row: what the product does most. */
function list(offset: number): ReactNode {
  const samples = Object.values(SAMPLES);
  return full(
    Array.from({ length: 10 }, (_, place) => (
      <Text key={`row-${String(place)}`} wrap="truncate-end" inverse={place === 4}>
        {`${offset + place} ${samples[(offset + place) % samples.length] ?? ''}`}
      </Text>
    )),
  );
}

const scenes: (readonly ReactNode[])[] = [
  ...Object.values(SAMPLES).flatMap((text) => [
    WRAPS.map((wrap) =>
      full(
        <Box width={17}>
          <Text wrap={wrap} color="green">
            {text}
          </Text>
        </Box>,
      ),
    ),
    // Cut at each column, so that both halves of a wide character meet both edges of a clip.
    Array.from({ length: 8 }, (_, left) =>
      full(
        <Box width={12} height={4} overflow="hidden" borderStyle="round">
          <Box marginLeft={-left} flexShrink={0} width={60}>
            <Text wrap="truncate-end">{text}</Text>
          </Box>
        </Box>,
      ),
    ),
    // Beside another text, with and without a blank between them.
    [0, 1, 2].map((gap) =>
      full(
        <Box gap={gap}>
          <Text color="red">{gap === 1 ? ' ab ' : 'ab'}</Text>
          <Box width={20} flexShrink={0}>
            <Text wrap="truncate-end" color="red">
              {text}
            </Text>
          </Box>
          <Text inverse>{' z '}</Text>
        </Box>,
      ),
    ),
    // Something over it, which begins and ends at each column in turn.
    Array.from({ length: 8 }, (_, left) =>
      full(
        <>
          <Text wrap="truncate-end">{`${text}\n${text}`}</Text>
          <Box position="absolute" marginLeft={left + 2} backgroundColor="blue">
            <Text>{left % 2 === 0 ? '東' : 'x│'}</Text>
          </Box>
        </>,
      ),
    ),
  ]),
  Array.from({ length: 14 }, (_, offset) => list(offset)),
  [full(<Text>before</Text>), full(null), <Text key="short">one line</Text>, full(<Text>after</Text>)],
];

async function paintAll(): Promise<void> {
  const painted: (readonly string[])[] = [];
  for (const scene of scenes) {
    painted.push(await paint(scene, false));
    painted.push(await paint(scene, true));
  }
  process.stdout.write(JSON.stringify(painted));
}

void paintAll();
