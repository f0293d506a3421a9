/** Every scene, in the groups of docs/screens.md. */
import { ACCOUNT_SCENES } from './accounts.ts';
import { BUYING_SCENES } from './buying.ts';
import { MANAGING_SCENES } from './managing.ts';
import type { Scene } from './scene.ts';
import { SEARCHING_SCENES } from './searching.ts';
import { SHARED_SCENES } from './shared.ts';

interface SceneGroup {
  readonly title: string;
  readonly scenes: readonly Scene[];
}

export const SCENE_GROUPS: readonly SceneGroup[] = [
  { title: 'Searching', scenes: SEARCHING_SCENES },
  { title: 'Buying', scenes: BUYING_SCENES },
  { title: 'Managing numbers', scenes: MANAGING_SCENES },
  { title: 'Accounts', scenes: ACCOUNT_SCENES },
  { title: 'On every screen', scenes: SHARED_SCENES },
];

export const EVERY_SCENE: readonly Scene[] = SCENE_GROUPS.flatMap(({ scenes }) => scenes);
