/** The imports between folders as a Mermaid diagram, read from the code by the tool that checks the dependency rules. */
import { cruise } from 'dependency-cruiser';

/** The folder that a file counts as, or undefined for a file that the diagram leaves out. */
type FolderOf = (file: string) => string | undefined;

const cruising = cruise(['src'], { includeOnly: '^src/', tsPreCompilationDeps: true });

/** Arrows from folder to folder, without imports of types alone and without arrows that follow from two others. Throws when the code cannot be read. */
export async function importsDiagram(folderOf: FolderOf): Promise<string> {
  const { output } = await cruising;
  if (typeof output === 'string') throw new Error('dependency-cruiser returned text instead of modules');
  const arrows = new Map<string, Set<string>>();
  for (const { source, dependencies } of output.modules) {
    const from = folderOf(source);
    if (from === undefined) continue;
    const targets = arrows.get(from) ?? new Set();
    arrows.set(from, targets);
    for (const { resolved, dependencyTypes } of dependencies) {
      if (dependencyTypes.includes('type-only')) continue;
      const to = folderOf(resolved);
      if (to !== undefined && to !== from) targets.add(to);
    }
  }
  const lines = [...arrows]
    .sort(([left], [right]) => left.localeCompare(right))
    .flatMap(([from, targets]) =>
      [...targets]
        .sort()
        .filter((to) => ![...targets].some((via) => via !== to && leadsTo(arrows, via, to)))
        .map((to) => `  ${node(from)} --> ${node(to)}`),
    );
  return ['', '```mermaid', 'flowchart TD', ...lines, '```', ''].join('\n');
}

function leadsTo(arrows: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (folder === to) return true;
    if (seen.has(folder)) continue;
    seen.add(folder);
    open.push(...(arrows.get(folder) ?? []));
  }
  return false;
}

function node(folder: string): string {
  return `${folder.replaceAll(/\W/g, '_')}["${folder}"]`;
}
