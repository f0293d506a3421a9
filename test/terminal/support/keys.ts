/** Keys that are typed until the product takes them. */
import type { PtyApp } from './pty.ts';

/** Presses a key until the screen says so: a screen that is just opening takes none. */
export async function pressUntil(
  app: PtyApp,
  key: string,
  seen: (screen: string) => boolean,
  what: string,
): Promise<void> {
  let found = false;
  const waiting = app.until(seen, what, 20_000).then(() => {
    found = true;
  });
  while (!found) {
    app.type(key);
    await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  }
}

/** Answers a question. Buttons take no key before they were painted: `then` is typed once `first` has moved something. */
export async function answer(app: PtyApp, first: string, then: string, seen: string): Promise<void> {
  const before = app.raw().length;
  app.type(first);
  await app.until(() => app.raw().length > before, 'the key taken');
  app.type(then);
  await app.until((screen) => screen.toLowerCase().includes(seen.toLowerCase()), seen);
}

const RUNNING = 'the search is still running';

/**
 * Opens the card of the first offer once `ready` is true of the screen. A part of a frame may show the new filter above the old offers: then Enter
 * says that the search still runs, which may be wiped away before it is looked for on the screen, and is pressed again.
 */
export async function openCard(
  app: PtyApp,
  ready: (screen: string) => boolean,
  onCard: string,
): Promise<void> {
  do {
    await app.until((screen) => ready(screen) && !screen.includes(RUNNING), 'the offers');
    const before = app.raw().length;
    app.type('\r');
    await app.until(
      (screen) => screen.includes(onCard) || app.raw().slice(before).includes(RUNNING),
      'the card',
    );
  } while (!app.screen().includes(onCard));
}
