/** The pictures of every screen, as docs/screens.md shows them. */
import { COLOURS, fileOf, SIZES, sizeText } from '../pictures/files.ts';
import { SCENE_GROUPS } from '../pictures/scenes/index.ts';
import type { Scene } from '../pictures/scenes/scene.ts';

/** One Markdown table for each group: the smallest picture, and links to the others. */
export function screensTable(): string {
  return SCENE_GROUPS.map(({ title, scenes }) =>
    ['', `## ${title}`, '', '| Picture | What it shows |', '| --- | --- |', ...scenes.map(row), ''].join(
      '\n',
    ),
  ).join('');
}

function row(scene: Scene): string {
  const [smallest] = SIZES;
  const shown = smallest === undefined ? '' : `![${scene.title}](${link(fileOf(scene, smallest, 'dark'))})`;
  const others = SIZES.map((size) => {
    const links = COLOURS.map((colours) => `[${colours}](${link(fileOf(scene, size, colours))})`);
    return `${sizeText(size)}: ${links.join(', ')}`;
  });
  return `| ${shown} | ${[scene.title, '', ...others].join('<br>')} |`;
}

function link(file: string): string {
  return `pictures/${file}`;
}
