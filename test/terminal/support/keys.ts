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
