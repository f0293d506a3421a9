/** The input and output formats of the shells. dialdeck itself does the completion. */
import type { Completion } from './complete.ts';
import type { Candidate } from './values.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that a shell reads once. It calls `dialdeck __complete` for each line. */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# dialdeck completion for bash
_dialdeck() {
  local line cur="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ "$line" == ':files' ]]; then
      [[ "$cur" == '=' ]] && cur=''
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$cur")
    else
      COMPREPLY+=("$line")
    fi
  done < <(dialdeck __complete bash "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
}
complete -F _dialdeck dialdeck
`,
  zsh: `#compdef dialdeck
# dialdeck completion for zsh
_dialdeck() {
  local -a found
  found=("\${(@f)$(dialdeck __complete zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)}")
  if [[ "\${found[1]}" == ':files' ]]; then
    compset -P '--*='
    _files
  elif [[ -n "\${found[1]}" ]]; then
    _describe dialdeck found -U
  fi
}
if (( \${+compstate} )); then _dialdeck "$@"; else compdef _dialdeck dialdeck; fi
`,
  fish: `# dialdeck completion for fish
function __dialdeck_complete
  set -l words (commandline -opc)
  set -l typed (commandline -ct)
  set -l found (dialdeck __complete fish $words[2..-1] "$typed" 2>/dev/null </dev/null)
  if test "$found[1]" = ':files'
    set -l option (string match -r -- '^--[^=]*=' "$typed")
    for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$typed"))
      echo "$option$path"
    end
  else
    string join -- \\n $found
  end
end
complete -c dialdeck -f -a '(__dialdeck_complete)'
`,
  // The typed word has a sign before it, because PowerShell before 7.3 drops empty arguments. Without an answer PowerShell offers files.
  powershell: `# dialdeck completion for PowerShell
Register-ArgumentCompleter -Native -CommandName dialdeck -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $elements = @($commandAst.CommandElements | Select-Object -Skip 1)
  if ($wordToComplete -ne '') {
    $texts = @($elements | ForEach-Object { $_.Extent.Text })
    $place = [array]::LastIndexOf($texts, $wordToComplete)
    if ($place -lt 0) { $place = $elements.Count - 1 }
    $elements = @($elements | Select-Object -First $place)
  }
  $words = @($elements | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  $found = @(dialdeck __complete powershell @words "=$wordToComplete" 2>$null)
  if ($found.Count -eq 1 -and $found[0] -eq ':files') { return }
  $found | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $value }
    $text = if ($value -match '[^w+=:.,/-]') { "'" + $value.Replace("'", "''") + "'" } else { $value }
    [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
  }
}
`,
};

export interface Line {
  /** The words between the program's name and the typed word, without quotes. */
  readonly before: readonly string[];
  readonly typed: string;
  /** How many characters at the start of the typed word the shell keeps, so that dialdeck must not print them. */
  readonly kept: number;
}

/** The line as the parser will see it. zsh, fish and PowerShell pass words. bash passes pieces of words, with quotes. */
export function readLine(shell: Shell, given: readonly string[]): Line {
  if (shell === 'powershell') {
    return { before: given.slice(0, -1), typed: (given.at(-1) ?? '').replace(/^=/, ''), kept: 0 };
  }
  if (shell !== 'bash') return { before: given.slice(0, -1), typed: given.at(-1) ?? '', kept: 0 };
  const words: string[] = [];
  let kept = 0;
  let goesOn = false;
  for (const piece of given) {
    // bash treats "=" in `--type=local` as a separate word.
    const joins = (goesOn || piece === '=') && words.length > 0;
    const last = joins ? (words.pop() ?? '') : '';
    const text = unquoted(piece);
    words.push(last + text);
    kept = piece === '=' ? last.length + 1 : last.length;
    goesOn = piece === '=';
  }
  return { before: words.slice(0, -1), typed: words.at(-1) ?? '', kept };
}

/** Removes quotes as the shell does. An open quote ends with the text. */
function unquoted(text: string): string {
  return text.replace(
    /'([^']*)(?:'|$)|"((?:[^"\\]|\\.)*)(?:"|$)|\\(.)/gs,
    (_all, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? '',
  );
}

/** The lines for the script: values, and a description of each for shells that show one. */
export function printed(shell: Shell, completion: Completion, kept: number): string {
  if (completion.kind === 'files') return ':files\n';
  return completion.candidates.map((candidate) => `${lineOf(shell, candidate, kept)}\n`).join('');
}

function lineOf(shell: Shell, { value, about }: Candidate, kept: number): string {
  const words = about.replace(/\s+/g, ' ').trim();
  switch (shell) {
    case 'bash':
      return value.slice(kept);
    case 'zsh':
      return words === '' ? colonsEscaped(value) : `${colonsEscaped(value)}:${words}`;
    case 'fish':
    case 'powershell':
      return words === '' ? value : `${value}\t${words}`;
  }
}

function colonsEscaped(value: string): string {
  return value.replaceAll(':', '\\:');
}
