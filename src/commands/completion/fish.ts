/** Completion for fish. */
import { ACCOUNT_NAMES, type Node, quoted } from './node.ts';

export function fishCompletion(nodes: readonly Node[]): string {
  return `# dialdeck completion for fish
function __dialdeck_path
  set -l path
  for word in (commandline -opc)[2..-1]
    switch "$path $word"
      case ${nodes
        .filter((node) => node.path.length > 0)
        .map((node) => quoted(`${node.path.slice(0, -1).join(' ')} ${node.path.at(-1) ?? ''}`))
        .join(' ')}
        set path (string trim -- "$path $word")
    end
  end
  echo "$path"
end
function __dialdeck_at
  test (__dialdeck_path) = "$argv[1]"
end
complete -c dialdeck -f
${nodes.flatMap(linesOf).join('\n')}
`;
}

function linesOf(node: Node): string[] {
  const at = quoted(`__dialdeck_at "${node.path.join(' ')}"`);
  return [
    ...(node.takesAccount ? [`complete -c dialdeck -n ${at} -a ${quoted(`(${ACCOUNT_NAMES})`)}`] : []),
    ...node.commands.map(
      ({ name, description }) => `complete -c dialdeck -n ${at} -a ${name} -d ${quoted(description)}`,
    ),
    ...node.options
      .filter(({ flag }) => flag.startsWith('--'))
      .map(
        ({ flag, description, value }) =>
          `complete -c dialdeck -n ${at} -l ${flag.slice(2)} -d ${quoted(description)}${valueArguments(value)}`,
      ),
  ];
}

function valueArguments(value: Node['options'][number]['value']): string {
  switch (value.kind) {
    case 'none':
      return '';
    case 'words':
      return ` -x -a ${quoted(value.words.join(' '))}`;
    case 'file':
      return ' -r -F';
    case 'account':
      return ` -x -a ${quoted(`(${ACCOUNT_NAMES})`)}`;
    case 'text':
      return ' -x';
  }
}
