/** Draws every picture: the name of the file and its text. */
import { SCENES, type Scene } from './scenes.ts';
import { openStage } from './stage.tsx';
import { toSvg } from './svg.ts';

export interface Picture {
  readonly file: string;
  readonly svg: string;
}

/** One scene after the other; the time zone of the process must be UTC. */
export async function drawPictures(): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const scene of SCENES) pictures.push(await drawScene(scene));
  return pictures;
}

async function drawScene(scene: Scene): Promise<Picture> {
  const stage = await openStage();
  try {
    await scene.play(stage);
    await stage.settled();
    return { file: `${scene.name}.svg`, svg: toSvg(stage.emulator, scene.title) };
  } finally {
    await stage.close();
  }
}
