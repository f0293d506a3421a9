/** Completion for zsh. */
import { ACCOUNT_NAMES, type Node, pathPatterns, quoted, valueOptions } from './node.ts';

export function zshCompletion(nodes: readonly Node[]): string {
  return `#compdef dialdeck
# dialdeck completion for zsh
_dialdeck() {
  local path_ word prev i
  local -a entries
  path_=''
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    case "$path_ $word" in
      ${pathPatterns(nodes)}) path_="\${path_:+$path_ }$word" ;;
    esac
  done
  prev="\${words[CURRENT-1]}"
  case "$prev" in
${valueOptions(nodes)
  .map((option) => `    ${option.flag}) ${completeValue(option.value)}; return ;;`)
  .join('\n')}
  esac
  case "$path_" in
${nodes.map((node) => `    ${quoted(node.path.join(' '))}) entries=(${entriesOf(node)})${node.takesAccount ? `; compadd -- $(${ACCOUNT_NAMES})` : ''} ;;`).join('\n')}
  esac
  _describe 'dialdeck' entries
}
if [ "$funcstack[1]" = '_dialdeck' ]; then _dialdeck "$@"; else compdef _dialdeck dialdeck; fi
`;
}

function entriesOf(node: Node): string {
  const entries = [
    ...node.commands.map(({ name, description }) => [name, description] as const),
    ...node.options.map(({ flag, description }) => [flag, description] as const),
  ];
  return entries
    .map(([word, description]) => quoted(`${word}:${description.replaceAll(':', '\\:')}`))
    .join(' ');
}

function completeValue(value: Node['options'][number]['value']): string {
  switch (value.kind) {
    case 'words':
      return `compadd -- ${value.words.join(' ')}`;
    case 'file':
      return '_files';
    case 'account':
      return `compadd -- $(${ACCOUNT_NAMES})`;
    default:
      return '_message value';
  }
}
