import type { Generator, WrittenMap } from './generator.ts';
import { rules } from './rules.ts';

const periods = [
  '2025',
  '2026',
  '2027',
  '2026-H1',
  '2026-H2',
  '2026-Q3',
  '2026-Q4',
  '2027-Q1',
  '2026-10',
  '2026-11',
  '2026-12',
  '2024-02',
] as const;

export function writeObjective(generator: Generator): WrittenMap {
  return {
    ...generator.life('objective'),
    ...generator.field('objective', 'owner', () => generator.reference('person')),
    ...generator.field('objective', 'period', () => generator.random.pick(periods)),
    ...(generator.random.chance(generator.mess)
      ? { supports: generator.reference('objective') ?? 'nobody' }
      : {}),
  };
}

export function writePerson(generator: Generator, id: string): WrittenMap {
  const { random, mess } = generator;
  const handle = () =>
    random.chance(mess) ? random.pick(['Twin', 'twin', 'TWIN', 'Ünal', 'ünal']) : `${id}-handle`;
  return {
    ...generator.life('person'),
    ...generator.field('person', 'email', () => `${handle()}@example.org`),
    ...generator.field('person', 'github', handle),
    ...generator.field('person', 'discipline', () => random.favour(generator.disciplines)),
    ...generator.field('person', 'employment', () => random.pick(['employee', 'contractor', 'vendor'])),
    ...(random.chance(0.15) ? { capacity: random.pick(['0.2', '0.5', '0.8', '1']) } : {}),
    ...generator.field('person', 'manager', () => generator.reference('person')),
  };
}

function owner(generator: Generator): WrittenMap {
  const { random, mess } = generator;
  const one = () => {
    const kind = random.chance(0.15 + mess) ? random.pick(['tribe', 'guild', 'person']) : 'squad';
    const id = generator.reference(kind);
    if (id === null || id.includes(':')) return 'person:p1';
    return kind === 'squad' && random.chance(0.8) ? id : `${kind}:${id}`;
  };
  const roll = random.fraction();
  if (roll < 0.08) return {};
  if (roll < 0.12) return { owner: 'none' };
  if (roll < 0.16) return { owner: 'none', ownerReason: 'nobody needs it' };
  if (roll < 0.85) return { owner: one() };
  return { owner: [...new Set(Array.from({ length: random.between(1, 3) }, one))] };
}

export function writeComponent(generator: Generator): WrittenMap {
  const { random } = generator;
  const systemOwners = {
    ...(random.chance(0.85) ? { dev: generator.reference('person') ?? 'nobody' } : {}),
    ...(random.chance(0.5) ? { ops: generator.reference('person') ?? 'nobody' } : {}),
  };
  const confirmed = {
    on: generator.date(),
    ...(random.chance(0.9) ? { by: generator.reference('person') ?? 'nobody' } : {}),
  };
  return {
    ...generator.life('component'),
    ...owner(generator),
    ...generator.field('component', 'tier', () => random.pick(['1', '2', '3', '4'])),
    ...generator.field('component', 'lifecycle', () =>
      random.pick(['experimental', 'growth', 'mature', 'mature', 'deprecated', 'retired']),
    ),
    ...generator.field('component', 'domain', () => random.pick(['pay', 'play', 'find', 'home', 'ads'])),
    ...generator.field('component', 'complexity', () =>
      random.pick(['simple', 'simple', 'complicated', 'complex']),
    ),
    ...generator.field('component', 'systemOwners', () => systemOwners),
    ...generator.field('component', 'contributors', () => generator.references('person', 5)),
    ...generator.field('component', 'dependsOn', () => generator.references('component', 3)),
    ...generator.field('component', 'docs', () => 'https://example.org/docs'),
    ...generator.field('component', 'runbook', () => 'https://example.org/runbook'),
    ...generator.field('component', 'onCall', () => 'someone'),
    ...generator.field('component', 'confirmed', () => confirmed),
    ...generator.field('component', 'sunset', () => generator.date()),
  };
}

/** Options that the page names, with values near what small organisations have. */
const options: Readonly<Record<string, Readonly<Record<string, readonly (string | readonly string[])[]>>>> = {
  'person-squad-count': { max: ['1', '3'] },
  'person-thin-slice': { min: ['0.1', '0.3', '0.4'] },
  'leaver-handover': { days: ['30', '61', '200'] },
  'squad-size': { max: ['2', '4', '6'] },
  'squad-minimum': { min: ['2', '4'] },
  'squad-line-managers': { max: ['0', '1', '2'] },
  'squad-disciplines': { required: [['backend'], ['backend', 'design']] },
  'tribe-inward': { max: ['0', '0.3', '0.8'] },
  'tribe-size': { max: ['3', '8', '12'] },
  'discipline-has-chapter': { except: [['product'], ['backend', 'web'], []] },
};

export function writePolicy(generator: Generator): WrittenMap {
  const { random } = generator;
  const named = random.chance(0.6) ? random.some(rules, random.between(0, 8)) : [];
  const level = () => random.pick(['off', 'on', 'info', 'warning', 'error', 'on']);
  const plain = named.map(({ id }) => [id, random.chance(0.2) ? { severity: level() } : level()] as const);
  const withOptions = random.some(Object.entries(options), random.pick([0, 0, 1, 3, 6])).map(([id, own]) => {
    const written = Object.entries(own).map(([name, values]) => [name, random.pick(values)] as const);
    return [
      id,
      { ...Object.fromEntries(written), ...(random.chance(0.3) ? { severity: level() } : {}) },
    ] as const;
  });
  const ofRules: WrittenMap = Object.fromEntries([...plain, ...withOptions]);
  return {
    ...(random.chance(0.7)
      ? { profile: random.pick(['general', 'spotify-2012', 'team-topologies', 'thorough', 'thorough']) }
      : {}),
    ...(Object.keys(ofRules).length === 0 ? {} : { rules: ofRules }),
  };
}
