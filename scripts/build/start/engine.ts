/**
 * What V8 is told while the program runs, so that no key waits for it. V8 reads both flags whenever it is about to act on them.
 *
 * The space for young objects grows to 16 MB three times over while 100,000 numbers are loaded, and is kept. Frames leave so
 * little behind that the space of the start is enough for them: without growth the app takes a third less memory, collects
 * shorter, and loads as fast.
 *
 * TurboFan, the slowest of V8's compilers, works beside the program and takes one of two cores from it for 2 to 5 ms, now and
 * then for minutes. A frame is drawn as fast without it, and the slowest key in a hundred is not held up. Where there is
 * much to do, as with those numbers, it is worth its time.
 */

interface Settings {
  readonly growthFactor: 1 | 2;
  readonly turbofan: boolean;
}

/** V8's own. */
const DEFAULT: Settings = { growthFactor: 2, turbofan: true };

let told: Settings = DEFAULT;

/** Not at once: loading node:v8 would hold up the first keys. */
const SOON_MS = 250;
const EVERY_MS = 1_000;

/** Flags are V8's to rename, and it complains on the screen about one that it does not know. */
const LAST_KNOWN_NODE = 26;

/** Begins soon, and goes on as long as the program does; keeps no program alive. */
export function tuneEngine(): void {
  if (Number(process.versions.node.split('.')[0]) > LAST_KNOWN_NODE) return;
  setTimeout(() => {
    tell({ growthFactor: 1, turbofan: true });
    let before = process.cpuUsage();
    setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      before = process.cpuUsage();
      tell({ growthFactor: 1, turbofan: isBusy((user + system) / 1_000, EVERY_MS) });
    }, EVERY_MS).unref();
  }, SOON_MS).unref();
}

/** Whether a program that used so much of the processors in a span of time has more to do than to answer keys. In ms. */
function isBusy(cpu: number, span: number): boolean {
  return cpu > span / 2;
}

/** What `act` gives under V8's own flags: code that is kept is taken under the flags that it was kept under, and no others. */
export function underDefaultFlags<Made>(act: () => Made): Made {
  const before = told;
  tell(DEFAULT);
  try {
    return act();
  } finally {
    tell(before);
  }
}

function tell(settings: Settings): void {
  if (settings.growthFactor !== told.growthFactor)
    setFlag(`--semi-space-growth-factor=${settings.growthFactor}`);
  if (settings.turbofan !== told.turbofan) setFlag(settings.turbofan ? '--turbofan' : '--no-turbofan');
  told = settings;
}

function setFlag(flag: string): void {
  process.getBuiltinModule('node:v8').setFlagsFromString(flag);
}
