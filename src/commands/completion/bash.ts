/** Completion for bash. */
import { ACCOUNT_NAMES, type Node, pathPatterns, quoted, valueOptions } from './node.ts';

export function bashCompletion(nodes: readonly Node[]): string {
  return `# dialdeck completion for bash
_dialdeck() {
  local cur prev path word words i
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  path=''
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "$path $word" in
      ${pathPatterns(nodes)}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$prev" in
${valueOptions(nodes)
  .map((option) => `    ${option.flag}) ${completeValue(option.value)} return ;;`)
  .join('\n')}
  esac
  case "$path" in
${nodes.map((node) => `    ${quoted(node.path.join(' '))}) words=${quoted(wordsOf(node))}${node.takesAccount ? `" $(${ACCOUNT_NAMES})"` : ''} ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -F _dialdeck dialdeck
`;
}

function wordsOf(node: Node): string {
  return [...node.commands.map(({ name }) => name), ...node.options.map(({ flag }) => flag)].join(' ');
}

function completeValue(value: Node['options'][number]['value']): string {
  switch (value.kind) {
    case 'words':
      return `COMPREPLY=($(compgen -W ${quoted(value.words.join(' '))} -- "$cur"));`;
    case 'file':
      return 'COMPREPLY=($(compgen -f -- "$cur"));';
    case 'account':
      return `COMPREPLY=($(compgen -W "$(${ACCOUNT_NAMES})" -- "$cur"));`;
    default:
      return 'COMPREPLY=();';
  }
}
