/** Loaded with `node --import` into a dialdeck: notes the longest time in ms for which its event loop stood still. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EVERY = 50;
let last = performance.now();
let longest = 0;
setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last - EVERY);
  last = now;
  writeFileSync(join(process.env.HOME ?? '', 'stood-still'), String(Math.round(longest)));
}, EVERY).unref();
