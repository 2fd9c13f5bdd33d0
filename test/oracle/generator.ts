import { addDays } from './days.ts';
import { Random } from './random.ts';

/** An organisation as it is written: maps, lists and text. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };
export type WrittenMap = Readonly<Record<string, Written>>;

export const generatorDay = '2026-11-23';

/** At, just before and just after what the rules count in days. */
const distances = [
  -400, -200, -181, -180, -179, -121, -120, -119, -91, -90, -89, -61, -60, -30, -2, -1, 0, 1, 2, 30, 59, 60,
  61, 62, 90, 200,
] as const;

/** Stands for a value that is left empty: `lead:`. */
const empty = 'EMPTY';

const frequencies = [0, 0.03, 0.1, 0.3, 0.5, 0.8, 0.95, 1] as const;

/** What all parts of the generator share: chance, the ids, and how often each field is written. */
export class Generator {
  readonly random: Random;
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** How often anything is broken, gone or dated; 0 in tidy organisations. */
  readonly mess: number;
  /** Small organisations have one, so that whole squads share it. */
  readonly disciplines: readonly string[];
  readonly #frequencies = new Map<string, number>();

  constructor(seed: number) {
    const random = new Random(seed);
    this.random = random;
    this.disciplines = ['backend', 'web', 'design', 'product', 'agile-coaching'].slice(
      0,
      random.pick([1, 2, 5, 5]),
    );
    this.mess = random.pick([0, 0.02, 0.05, 0.15]);
    const people = random.chance(0.7) ? random.between(5, 24) : random.between(25, 60);
    // Names of squads are names of tribes and components too, so that the same id is in several kinds.
    this.ids = {
      person: numbered(random.pick(['p', 'p', 'x']), people),
      tribe: numbered('x', random.pick([0, 1, 2, 2, 3, 4])),
      squad: numbered('x', random.pick([0, 1, 2, 3, 4, 5, 6, 8, 9, 12])),
      chapter: numbered(random.pick(['c', 'x']), random.pick([0, 1, 2, 3, 4, 6])),
      guild: numbered('x', random.pick([0, 0, 1, 2, 3])),
      objective: numbered(random.pick(['o', 'x']), random.pick([0, 1, 2, 3, 5])),
      component: numbered('x', random.pick([0, 1, 3, 6, 10, 18, 25])),
    };
  }

  idsOf(kind: string): readonly string[] {
    return this.ids[kind] ?? [];
  }

  /** How often this organisation writes a field. */
  often(field: string): number {
    const known = this.#frequencies.get(field) ?? this.random.pick(frequencies);
    this.#frequencies.set(field, known);
    return known;
  }

  /** The field, as often as this organisation writes it. */
  field(kind: string, name: string, value: () => Written | null): WrittenMap {
    if (!this.random.chance(this.often(`${kind}.${name}`))) return {};
    const written = this.random.chance(this.mess / 10) ? empty : value();
    return written === null ? {} : { [name]: written };
  }

  date(): string {
    return addDays(generatorDay, this.random.pick(distances));
  }

  /** An id of the kind, seldom one that does not exist or of another kind. */
  reference(kind: string): string | null {
    const { random, mess } = this;
    if (random.chance(mess / 4)) return 'nobody';
    if (random.chance(mess / 8)) return `${random.pick(['squad', 'chapter', 'person'])}:x1`;
    const ids = this.idsOf(kind);
    return ids.length === 0 ? null : random.chance(0.5) ? random.favour(ids) : random.pick(ids);
  }

  references(kind: string, most: number): readonly string[] {
    const picked = Array.from({ length: this.random.between(1, most) }, () => this.reference(kind));
    return [...new Map(picked.flatMap((id) => (id === null ? [] : [[bare(id), id] as const]))).values()];
  }

  /** Dates and status: most entities have none. */
  life(kind: string): WrittenMap {
    const { random, mess } = this;
    const dated = kind === 'person' ? mess * 2 : mess;
    return {
      ...(random.chance(dated) ? { from: this.date() } : {}),
      ...(random.chance(dated) ? { until: this.date() } : {}),
      ...(random.chance(mess / 2) ? { status: random.pick(['active', 'retired', 'retired']) } : {}),
      ...(random.chance(mess / 4) ? { successor: this.reference(kind) ?? 'nobody' } : {}),
      ...(random.chance(mess / 2)
        ? { name: random.pick(['One', 'Two', 'one', 'The people who make the radio']) }
        : {}),
      ...(random.chance(mess / 4) ? { formerly: ['nobody'] } : {}),
    };
  }
}

/** Without a kind before it. */
export function bare(reference: string): string {
  return reference.slice(reference.indexOf(':') + 1);
}

function numbered(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}
