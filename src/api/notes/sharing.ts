/** How the notes and tags of a number are shared with a team. */

/** Who wrote something, where and when: in ms since the epoch, by the clock of the ledger. All texts are clean. */
export interface Author {
  readonly who: string;
  readonly host: string | undefined;
  readonly at: number;
}

/** How the notes of a number are shared. */
export interface NotesSharing {
  readonly noteBy: Author | undefined;
  readonly tagsBy: Author | undefined;
  /**
   * Why the ledger does not have what is shown: it was out of reach; somebody changed the note meanwhile, so a person decides; this machine
   * kept it for itself.
   */
  readonly unshared: 'waiting' | 'conflict' | 'own' | undefined;
  /** The note that the ledger has, as far as this machine knows. */
  readonly teamNote: string;
  /** When the ledger was last read, in ms since the epoch, where it cannot be read now. */
  readonly asOf?: number;
  /** The other note, where there are two: the ledger's in a conflict, else this machine's own. */
  readonly otherNote: string | undefined;
}
