/** What a key can do. Dispatcher, footer, help, palette and docs/keys.md are all printed from these. */

export interface ActionDefinition {
  /** Stable: the name under which the key can be changed in the config file. */
  readonly id: string;
  readonly keys: readonly string[];
  /** A whole phrase for help and palette: "Buy the number". */
  readonly title: string;
  /** One word for the footer. */
  readonly short: string;
  /** The heading in help. */
  readonly group: string;
  /** Rank in the footer, 1 stays longest; without it the action is not in the footer. */
  readonly footer?: number;
  /** It spends or destroys: switched off by --read-only. */
  readonly dangerous?: boolean;
}

/** An action tied to what it does here and now. */
export interface Binding {
  readonly action: ActionDefinition;
  /** Whether it belongs to what has the focus now; else its keys go on to the next layer. */
  readonly when?: () => boolean;
  /** Why it can't act now: shown instead of acting. */
  readonly disabled?: () => string | undefined;
  readonly run: () => void;
}

/** Gives each definition its id from the object's key, under a prefix: `search.buy`. */
export function defineActions<Name extends string>(
  prefix: string,
  group: string,
  definitions: Readonly<Record<Name, Omit<ActionDefinition, 'id' | 'group'>>>,
): Readonly<Record<Name, ActionDefinition>>;
export function defineActions(
  prefix: string,
  group: string,
  definitions: Readonly<Record<string, Omit<ActionDefinition, 'id' | 'group'>>>,
): Readonly<Record<string, ActionDefinition>> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      { ...definition, id: `${prefix}.${name}`, group },
    ]),
  );
}
