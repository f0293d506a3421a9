/** A command as the completions see it. */
export interface Node {
  /** The words from dialdeck to it; empty for dialdeck itself. */
  readonly path: readonly string[];
  /** Its argument is the name of an account. */
  readonly takesAccount: boolean;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly {
    readonly flag: string;
    readonly description: string;
    readonly value:
      | { readonly kind: 'none' | 'text' | 'file' | 'account' }
      | { readonly kind: 'words'; readonly words: readonly string[] };
  }[];
}

/** Names of the accounts, one a line, asked of dialdeck itself when they are completed. */
export const ACCOUNT_NAMES = 'dialdeck accounts list 2>/dev/null | cut -f2';

/** A text in single quotes, for any of the shells. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Every option that takes a value, once, by flag. */
export function valueOptions(nodes: readonly Node[]): readonly Node['options'][number][] {
  const options = new Map(nodes.flatMap((node) => node.options).map((option) => [option.flag, option]));
  return [...options.values()].filter((option) => option.value.kind !== 'none');
}

/** Patterns of shell `case` that recognise the next word of a path: "purchases list" after "purchases". */
export function pathPatterns(nodes: readonly Node[]): string {
  return nodes
    .filter((node) => node.path.length > 0)
    .map((node) => `'${node.path.slice(0, -1).join(' ')} ${node.path.at(-1) ?? ''}'`)
    .join('|');
}
