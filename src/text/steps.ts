/** The journal's states as words for people, the same on every screen. */
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

/** What a step of a purchase or a release is called. */
export function stepText(state: string): string {
  return WORDS[state] ?? state.toLowerCase();
}
