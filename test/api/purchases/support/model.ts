/** Random lives of a person, a carrier and processes that die; what must hold after every step and at the end. */
import fc from 'fast-check';
import type { ApiErrorDetails } from '../../../../src/api/errors.ts';
import type { Purchases } from '../../../../src/api/purchases/domain/purchases.ts';
import type { Treatment } from './carrier.ts';
import { type DeathAtCommit, Mortal } from './mortal.ts';
import { confirmed, Workbench } from './workbench.ts';

const NUMBERS = ['+12125550142', '+12125550143', '+12125550144'] as const;
const PROCESSES = 2;
const MINUTE = 60_000;

/** What the person did, by number. */
interface Model {
  readonly confirmations: Map<string, number>;
}

class World {
  readonly bench = new Workbench();
  readonly processes: Mortal[] = [];
  readonly background: Promise<unknown>[] = [];

  constructor(async: boolean) {
    const { carrier } = this.bench;
    carrier.abilities = { ...carrier.abilities, asyncPurchase: async };
  }

  /** The living process in a slot, started anew when there is none. */
  async process(slot: number): Promise<Purchases> {
    const present = this.processes[slot];
    if (present?.purchases !== undefined && !present.dead) return present.purchases;
    const born = new Mortal(this.bench);
    this.processes[slot] = born;
    const purchases = await born.live();
    await this.bench.time.until(purchases.recover(3_000));
    return purchases;
  }

  check(model: Model): void {
    const { carrier } = this.bench;
    for (const number of NUMBERS) {
      const sent = carrier.arrived.filter((each) => each === number).length;
      const allowed = model.confirmations.get(number) ?? 0;
      if (sent > allowed) throw new Error(`${number} was sent ${sent} times for ${allowed} confirmations`);
      const bought = carrier.bought.filter((each) => each === number).length;
      if (bought > 1) throw new Error(`${number} was bought ${bought} times`);
    }
    if (carrier.doubled.length > 0) throw new Error(`sent again while in doubt: ${carrier.doubled.join()}`);
  }
}

class Confirm implements fc.AsyncCommand<Model, World> {
  readonly #of: { slot: number; number: string; treatment: Treatment; death: DeathAtCommit | undefined };
  constructor(of: {
    slot: number;
    number: string;
    treatment: Treatment;
    death: DeathAtCommit | undefined;
  }) {
    this.#of = of;
  }
  check = () => true;
  async run(model: Model, world: World): Promise<void> {
    const { slot, number, treatment, death } = this.#of;
    const { time, carrier } = world.bench;
    const purchases = await world.process(slot);
    carrier.treatments = [treatment];
    world.processes[slot]?.dieAt(death);
    model.confirmations.set(number, (model.confirmations.get(number) ?? 0) + 1);
    const block = purchases.blockFor(confirmed(number).order);
    const despite = block?.kind === 'substitute' ? { despiteUnknown: block.row.id } : {};
    world.background.push(
      purchases.confirm({ ...confirmed(number), ...despite }).catch(expectDeath(world, slot)),
    );
    await time.run(500);
    world.processes[slot]?.dieAt(undefined);
    world.check(model);
  }
  toString(): string {
    return `confirm(${JSON.stringify(this.#of)})`;
  }
}

/** Two processes in the same instant. */
class Race implements fc.AsyncCommand<Model, World> {
  readonly #number: string;
  constructor(number: string) {
    this.#number = number;
  }
  check = () => true;
  async run(model: Model, world: World): Promise<void> {
    const living = [];
    for (let slot = 0; slot < PROCESSES; slot += 1) living.push(await world.process(slot));
    const before = world.bench.carrier.arrived.length;
    model.confirmations.set(this.#number, (model.confirmations.get(this.#number) ?? 0) + 1);
    world.bench.carrier.treatments = [];
    const outcomes = Promise.all(living.map((purchases) => purchases.confirm(confirmed(this.#number))));
    await world.bench.time.until(outcomes);
    if (world.bench.carrier.arrived.length > before + 1) throw new Error('both processes sent');
    world.check(model);
  }
  toString(): string {
    return `race(${this.#number})`;
  }
}

class Act implements fc.AsyncCommand<Model, World> {
  readonly #name: string;
  readonly #act: (world: World) => Promise<void>;
  constructor(name: string, act: (world: World) => Promise<void>) {
    this.#name = name;
    this.#act = act;
  }
  check = () => true;
  async run(model: Model, world: World): Promise<void> {
    await this.#act(world);
    world.check(model);
  }
  toString(): string {
    return this.#name;
  }
}

function expectDeath(world: World, slot: number) {
  return (error: unknown) => {
    if (world.processes.some((each) => each.dead)) return;
    throw new Error(`process ${slot} failed: ${String(error)}`);
  };
}

const faults: fc.Arbitrary<Partial<ApiErrorDetails>> = fc.oneof(
  fc.constant({}),
  fc.constant({ progress: 'sent', code: 'timeout' } as const),
  fc.constantFrom(408, 429, 500, 502, 503).map((status) => ({ progress: 'answered', status }) as const),
);

const refusals = fc
  .constantFrom(400, 401, 402, 403, 404, 409, 422)
  .map((status) => ({ progress: 'answered', status }) as const);

const treatments: fc.Arbitrary<Treatment> = fc.oneof(
  fc.record({ appliedAfter: fc.constant(0) }),
  fc.record({ appliedAfter: fc.constantFrom(0, 300, 30_000, 5 * MINUTE), failsWith: faults }),
  fc.record({ failsWith: faults }),
  fc.record({ appliedAfter: fc.constantFrom(0, 30_000), failsWith: fc.constant('hang' as const) }),
  fc.record({ failsWith: fc.constant({ progress: 'not-sent' } as const) }),
  fc.record({ failsWith: refusals }),
  fc.record({ appliedAfter: fc.constantFrom(0, 300), failsWith: refusals }),
  fc.record({ appliedAfter: fc.constant(0), answersAfter: fc.constantFrom(100, 20_000, 3 * MINUTE) }),
);

const slots = fc.nat(PROCESSES - 1);
const confirmations: fc.Arbitrary<fc.AsyncCommand<Model, World>> = fc
  .record({
    slot: slots,
    number: fc.constantFrom(...NUMBERS),
    treatment: treatments,
    death: fc.option(
      fc.record({ commit: fc.integer({ min: 1, max: 5 }), when: fc.constantFrom('before', 'after') }),
      { nil: undefined, freq: 2 },
    ),
  })
  .map((of) => new Confirm(of));

/** Confirmations weigh more: the rest is what happens around them. */
const commands: fc.Arbitrary<fc.AsyncCommand<Model, World>>[] = [
  confirmations,
  confirmations,
  confirmations,
  confirmations,
  fc.constantFrom(...NUMBERS).map((number) => new Race(number)),
  slots.map((slot) => new Act(`kill(${slot})`, async (world) => world.processes[slot]?.kill())),
  slots.map((slot) => new Act(`start(${slot})`, async (world) => void (await world.process(slot)))),
  fc
    .constantFrom(1_000, 40_000, 6 * MINUTE, 20 * MINUTE)
    .map((ms) => new Act(`wait(${ms})`, (world) => world.bench.time.run(ms))),
  fc.option(faults, { nil: undefined }).map(
    (readFault) =>
      new Act(`reads(${JSON.stringify(readFault)})`, async (world) => {
        world.bench.carrier.readFault = readFault;
      }),
  ),
  fc.constantFrom(-86_400_000, 86_400_000, 3_600_000).map(
    (ms) =>
      new Act(`clock(${ms})`, async (world) => {
        world.bench.time.wallJump += ms;
      }),
  ),
  slots.map(
    (slot) =>
      new Act(`check(${slot})`, async (world) => {
        const purchases = await world.process(slot);
        for (const view of purchases.list()) {
          await world.bench.time.until(purchases.check(view.row.id).catch(() => undefined));
        }
      }),
  ),
  slots.map(
    (slot) =>
      new Act(`withdraw(${slot})`, async (world) => {
        const purchases = await world.process(slot);
        const unsent = purchases.list().find((view) => view.row.state === 'INTENT');
        if (unsent !== undefined) purchases.withdraw(unsent.row.id);
      }),
  ),
];

/** Everything comes right once the faults end and one process lives on. */
async function conclude(world: World, model: Model): Promise<void> {
  const { carrier, time } = world.bench;
  carrier.readFault = undefined;
  const purchases = await world.process(0);
  await time.run(6 * MINUTE);
  for (const id of carrier.requests.keys()) carrier.setStatus(id, 'COMPLETED');
  for (const process of world.processes.slice(1)) if (!process.dead) process.kill();
  await time.run(40 * MINUTE);
  world.check(model);
  const rows = purchases.list().map((view) => view.row);
  for (const number of carrier.bought) {
    if (!rows.some((row) => row.phoneNumber === number && row.state === 'CONFIRMED')) {
      throw new Error(`${number} was bought and is lost: ${rows.map((row) => row.state).join()}`);
    }
  }
  for (const row of rows) {
    if (row.state === 'CONFIRMED' && !carrier.bought.includes(row.phoneNumber)) {
      throw new Error(`${row.phoneNumber} is COMPLETED and was never bought`);
    }
    const inDoubt = row.state === 'SENDING' || row.state === 'UNKNOWN' || row.state === 'ACCEPTED';
    if (inDoubt) throw new Error(`${row.phoneNumber} is still ${row.state}: ${row.reason}`);
  }
}

/** Runs that many random lives; throws with the shortest one that goes wrong. */
export async function runModel(runs: number, seed: number, length = 50): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.commands(commands, { maxCommands: length }), async (async, script) => {
      const world = new World(async);
      using _bench = world.bench;
      const model: Model = { confirmations: new Map() };
      try {
        await fc.asyncModelRun(() => ({ model, real: world }), script);
        await conclude(world, model);
      } finally {
        for (const process of world.processes) process.kill();
      }
    }),
    { numRuns: runs, seed },
  );
}
