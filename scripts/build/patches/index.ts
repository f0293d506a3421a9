/** Every change that is made to a dependency while it is bundled. `npm run build -- --untouched` makes none. */
import type { Patch } from '../patch.ts';
import { compositor } from './compositor.ts';
import { devtools } from './devtools.ts';
import { lazySegmenters } from './lazy-segmenter.ts';
import { ofetchGlobals } from './ofetch.ts';
import { plainTokens, sharedStyles } from './plain-tokens.ts';
import { errorScreen, signalExitAssert } from './rarely-used.ts';
import { rememberSanitized, rememberWidest } from './remember.ts';
import { lazyEmoji, plainWidth } from './string-width.ts';
import { yogaBytes, yogaSync } from './yoga.ts';

export const patches: readonly Patch[] = [
  devtools,
  yogaBytes,
  yogaSync,
  ...lazySegmenters,
  lazyEmoji,
  plainWidth,
  plainTokens,
  sharedStyles,
  signalExitAssert,
  errorScreen,
  ofetchGlobals,
  rememberSanitized,
  rememberWidest,
  compositor,
];
