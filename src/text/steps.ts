/** The words for the journal's states, the same on every screen. */
const WORDS: Readonly<Record<string, string>> = {
  INTENT: 'confirmed',
  SENDING: 'sending',
  ACCEPTED: 'accepted',
  UNKNOWN: 'unknown',
  NEEDS_HUMAN: 'action needed',
  CONFIRMED: 'completed',
  REJECTED: 'rejected',
  NOT_SENT: 'not sent',
  SETTLED_ABSENT: 'absent',
  CANCELLED: 'cancelled',
  RELEASE_INTENT: 'confirmed',
  RELEASING: 'releasing',
  RELEASED: 'released',
  RELEASE_UNKNOWN: 'unknown',
  RELEASE_REJECTED: 'refused',
};

/** The word for a state of a purchase or a release. */
export function stateWord(state: string): string {
  return WORDS[state] ?? state.toLowerCase();
}

/** The word for a step: the state that it led to; "update" where the state stayed and only more became known or was sent. */
export function stepWord({ from, to }: { readonly from: string | null; readonly to: string }): string {
  return from === to ? 'update' : stateWord(to);
}
