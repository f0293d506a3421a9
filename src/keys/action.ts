/** The definition of an action. Dispatcher, footer, help, palette and docs/keys.md all use these definitions. */

export interface ActionDefinition {
  /** Stable: the name under which the key can be changed in the config file. */
  readonly id: string;
  readonly keys: readonly string[];
  /**
   * A whole phrase for help and palette: "Buy the number". It begins with a verb where the action can be unavailable, because the
   * notice is then "Cannot buy the number: …".
   */
  readonly title: string;
  /** One word for the footer. */
  readonly short: string;
  /** Other words by which people look for it in the palette: "csv excel". */
  readonly words?: string;
  /** Those of its `words` with which it comes first, because most people mean it: "order". */
  readonly firstFor?: string;
  /** The heading in help. */
  readonly group: string;
  /** Rank in the footer; 1 is the most important. Without a rank the action is not in the footer. */
  readonly footer?: number;
  /** The action spends money or destroys something, so --read-only disables it. */
  readonly dangerous?: boolean;
}

/** An action with the function that it runs in the current state. */
export interface Binding {
  readonly action: ActionDefinition;
  /** Whether the action belongs to the part that has the focus. Otherwise its keys go to the next layer. */
  readonly when?: () => boolean;
  /** Why the action is not available now. The reason is shown instead of running it. */
  readonly disabled?: () => string | undefined;
  /** What running it takes now, such as "920 requests": said beside its words in footer, help and palette. */
  readonly takes?: () => string | undefined;
  readonly run: () => void;
}

/** The notice about an action that is not available. */
export function unavailableNotice(action: ActionDefinition, reason: string): string {
  return `Cannot ${phraseOf(action.title)}: ${reason}`;
}

/** A title inside a sentence. What it says after a colon, a semicolon or a bracket is left out. */
export function phraseOf(title: string): string {
  const [phrase = title] = title.split(/\s*[:;(]/);
  return `${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`;
}

/** Gives each definition an id from the prefix and the object's key, such as `search.buy`. */
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
