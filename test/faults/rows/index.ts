/** Every row of the fault table, in the order of the table. */
import type { FaultRow } from '../row.ts';
import {
  lateApply,
  slowCourses,
  slowLoris,
  unappliedOutcomes,
  unknownOutcomes,
  unknownRequests,
} from './answers.ts';
import { batchCounts } from './batch-counts.ts';
import { batchPurchases, batchReleases, batchSets } from './batches.ts';
import { contenders } from './contenders.ts';
import { disks, realDisks } from './disks.ts';
import { foreign404Releases, foreign404s } from './foreign-404s.ts';
import { syncs } from './fsync.ts';
import { bombs, malformed } from './hostile.ts';
import { pointKills, randomKills } from './kills.ts';
import { foundSending, lateAfterInterrupt } from './left-over.ts';
import { linkedJournals } from './linked.ts';
import { neverSent } from './never-sent.ts';
import { hostilePaging } from './paging.ts';
import { refusedButApplied, refusedRequests, refusedUnapplied } from './refusals.ts';
import { unknownReleases } from './release-answers.ts';
import { releaseKills } from './release-kills.ts';
import { rotatedKeys } from './rotated-keys.ts';
import { settings } from './settings.ts';
import { clocks, damage, deadlines, model, orders, otherKeys } from './simulated.ts';
import { storms } from './storms.ts';
import { teamBuyers, teamLimits } from './team.ts';
import { teamKills, teamOrderKills } from './team-kills.ts';
import { teamClocks, teamSchema } from './team-ledger.ts';
import { teamOldest } from './team-oldest.ts';
import { teamAway, teamOutages } from './team-outages.ts';
import { teamReleaseKills } from './team-release-kills.ts';
import {
  telnyxAnswers,
  telnyxCourses,
  telnyxKills,
  telnyxOneOrder,
  telnyxOwnClient,
  telnyxReleases,
  telnyxUnapplied,
} from './telnyx.ts';
import { confirmKeys, stalledTerminal, strayKeys } from './terminals.ts';
import {
  twilioAnswers,
  twilioClockAhead,
  twilioKills,
  twilioOverwrites,
  twilioReleasedElsewhere,
  twilioReleases,
  twilioThrottled,
  twilioThrottledLeft,
  twilioUnapplied,
} from './twilio.ts';
import { unrulyPurchase, unrulyQuickPurchase, unrulySearch, unrulyWiilSearch } from './unruly-offers.ts';

export const ROWS: readonly FaultRow[] = [
  randomKills,
  pointKills,
  foundSending,
  lateAfterInterrupt,
  releaseKills,
  syncs,
  unknownOutcomes,
  unknownRequests,
  unappliedOutcomes,
  refusedButApplied,
  refusedRequests,
  refusedUnapplied,
  foreign404s,
  foreign404Releases,
  slowCourses,
  unknownReleases,
  lateApply,
  neverSent,
  contenders,
  linkedJournals,
  settings,
  confirmKeys,
  strayKeys,
  stalledTerminal,
  model,
  orders,
  storms,
  slowLoris,
  malformed,
  hostilePaging,
  unrulySearch,
  unrulyWiilSearch,
  unrulyQuickPurchase,
  unrulyPurchase,
  bombs,
  realDisks,
  disks,
  damage,
  clocks,
  deadlines,
  otherKeys,
  rotatedKeys,
  twilioAnswers,
  twilioUnapplied,
  twilioThrottled,
  twilioThrottledLeft,
  twilioClockAhead,
  twilioReleasedElsewhere,
  twilioOverwrites,
  twilioKills,
  twilioReleases,
  telnyxAnswers,
  telnyxUnapplied,
  telnyxCourses,
  telnyxOwnClient,
  telnyxOneOrder,
  telnyxKills,
  telnyxReleases,
  batchSets,
  batchReleases,
  batchPurchases,
  batchCounts,
  teamBuyers,
  teamLimits,
  teamKills,
  teamOrderKills,
  teamReleaseKills,
  teamOutages,
  teamAway,
  teamClocks,
  teamSchema,
  teamOldest,
];
