/** Draws every picture: the name of the file and its text. */
import { COLOURS, type Colours, fileOf, SIZES } from './files.ts';
import { FIRST_MINUTE } from './first-minute.ts';
import { Moving } from './moving.ts';
import { EVERY_SCENE } from './scenes/index.ts';
import type { Scene } from './scenes/scene.ts';
import { openStage, type Stage, type StageSize } from './stage.tsx';
import { DARK, LIGHT, type Palette, toSvg } from './svg.ts';

export interface Picture {
  readonly file: string;
  readonly svg: string;
}

const PALETTES: Readonly<Record<Colours, Palette>> = { dark: DARK, light: LIGHT };

/** The pictures of the README, and then every screen where that is asked for. The time zone of the process must be UTC. */
export async function* drawPictures(everyScreen = false): AsyncGenerator<Picture> {
  for (const scene of EVERY_SCENE.filter(({ readme }) => readme === true)) {
    yield await played(scene, undefined, ({ emulator }) => ({
      file: `${scene.name}.svg`,
      svg: toSvg(emulator, scene.title),
    }));
  }
  yield await drawFirstMinute();
  if (everyScreen) yield* drawEveryScreen();
}

/** The names of the files in docs/pictures/screens/. */
export function everyScreenFile(): readonly string[] {
  return EVERY_SCENE.flatMap((scene) =>
    SIZES.flatMap((size) => COLOURS.map((colours) => fileOf(scene, size, colours))),
  );
}

/** Every screen at three sizes, in a dark and in a light terminal. */
async function* drawEveryScreen(): AsyncGenerator<Picture> {
  for (const scene of EVERY_SCENE) {
    for (const size of SIZES) {
      yield* await played(scene, size, ({ emulator }) =>
        COLOURS.map((colours) => ({
          file: fileOf(scene, size, colours),
          svg: toSvg(emulator, scene.title, PALETTES[colours]),
        })),
      );
    }
  }
}

async function drawFirstMinute(): Promise<Picture> {
  const size = { columns: 90, rows: 24 };
  const moving = new Moving(size);
  const scene = { ...FIRST_MINUTE, play: (stage: Stage) => FIRST_MINUTE.play(stage, moving) };
  return played(scene, size, () => ({ file: 'first-minute.svg', svg: moving.svg(FIRST_MINUTE.title) }));
}

async function played<Drawn>(
  scene: Scene,
  size: StageSize | undefined,
  draw: (stage: Stage) => Drawn,
): Promise<Drawn> {
  const stage = await openStage(size, scene.behind);
  try {
    await scene.play(stage);
    await stage.settled();
    return draw(stage);
  } finally {
    await stage.close();
  }
}
