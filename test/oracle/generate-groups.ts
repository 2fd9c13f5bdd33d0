import { bare, type Generator, type Written, type WrittenMap } from './generator.ts';

const missions = [
  'TBD',
  'todo: find out what we are here for',
  'tbdriven decisions for every listener',
  'N/A until somebody tells us',
  'Nineteen characters',
  'Twenty characters ok',
  'Make listening effortless for all',
  'make LISTENING effortless, for all!',
  'For all: make listening effortless',
  'For all, for all make listening effortless',
  'A home for everyone who makes audio',
  'the people who make the RADIO',
  'The people who make the radio',
  'Über alle Hörer hinaus denken',
  'ÜBER ALLE HÖRER hinaus denken',
  'Listen 🎧 with joy 🎵',
  'Listen 🎧 with joys 🎵',
  '   Nineteen character   ',
  'TBD-free work for every listener',
  'n/a',
  '20 squares of 4 corners each',
  'x1',
  'One',
] as const;

const shares = ['0.05', '0.1', '0.19', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '1'] as const;

function mission(generator: Generator, kind: string): WrittenMap {
  return generator.field(kind, 'mission', () => {
    const isOften = generator.random.chance(0.6);
    return isOften
      ? `We do a thing nobody else does: ${generator.random.between(1, 99999)}`
      : generator.random.pick(missions);
  });
}

/** Members, each at most once but for a second membership at another time. */
function members(generator: Generator, people: readonly string[], kind: string): Written {
  const { random, mess } = generator;
  return people.flatMap((person): readonly Written[] => {
    const share =
      kind === 'squad' && random.chance(generator.often('member.share'))
        ? { share: random.pick(shares) }
        : {};
    if (random.chance(mess / 4)) {
      return [
        { person, ...share, until: '2026-09-30' },
        { person, share: random.pick(shares), from: '2027-01-10' },
      ];
    }
    const dates = {
      ...(random.chance(mess) ? { from: generator.date() } : {}),
      ...(random.chance(mess) ? { until: generator.date() } : {}),
    };
    const all = { ...share, ...dates };
    return [Object.keys(all).length === 0 ? person : { person, ...all }];
  });
}

function someMembers(generator: Generator, kind: string): Written {
  const { random } = generator;
  const size = random.pick([0, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
  const people = [...random.some(generator.idsOf('person'), size)];
  if (random.chance(generator.mess)) people.push('nobody');
  return members(generator, people, kind);
}

export function writeTribe(generator: Generator): WrittenMap {
  return {
    ...generator.life('tribe'),
    ...mission(generator, 'tribe'),
    ...generator.field('tribe', 'lead', () => generator.reference('person')),
    ...generator.field('tribe', 'serves', () => generator.references('objective', 2)),
    ...(generator.random.chance(generator.mess) ? { parent: generator.reference('tribe') ?? 'nobody' } : {}),
  };
}

function dependsOn(generator: Generator): Written {
  const { random } = generator;
  return generator.references('squad', 5).map((squad) => ({
    squad,
    ...generator.field('dependency', 'severity', () =>
      random.pick(['none', 'slowing', 'blocking', 'blocking']),
    ),
    ...generator.field('dependency', 'mode', () =>
      random.pick(['collaboration', 'x-as-a-service', 'facilitating']),
    ),
    ...generator.field('dependency', 'since', () => generator.date()),
  }));
}

function vacancies(generator: Generator): Written {
  const { random } = generator;
  return Array.from({ length: random.between(1, 3) }, () => ({
    role: random.pick(['product-owner', 'backend', 'design']),
    ...(random.chance(0.5) ? { from: generator.date() } : {}),
    ...(random.chance(0.3) ? { chapter: generator.reference('chapter') ?? 'nobody' } : {}),
  }));
}

/** A squad whose members are given: everyone has a squad, some have more. */
export function writeSquad(generator: Generator, people: readonly string[]): WrittenMap {
  const { random } = generator;
  const isHub = random.chance(0.4);
  return {
    ...generator.life('squad'),
    ...(random.chance(0.9) ? { tribe: generator.reference('tribe') ?? 'nobody' } : {}),
    ...mission(generator, 'squad'),
    ...generator.field('squad', 'type', () =>
      random.pick(['stream-aligned', 'stream-aligned', 'platform', 'enabling', 'complicated-subsystem']),
    ),
    ...generator.field('squad', 'productOwner', () =>
      people.length > 0 && random.chance(0.6) ? random.pick(people) : generator.reference('person'),
    ),
    ...generator.field('squad', 'coach', () =>
      random.chance(0.4) ? (generator.idsOf('person')[0] ?? null) : generator.reference('person'),
    ),
    ...generator.field('squad', 'techLead', () => generator.reference('person')),
    ...generator.field('squad', 'serves', () => generator.references('objective', 2)),
    ...generator.field('squad', 'vacancies', () => vacancies(generator)),
    ...generator.field('squad', 'dependsOn', () => (isHub ? [{ squad: 'x1' }] : dependsOn(generator))),
    members: members(generator, people, 'squad'),
  };
}

export function writeChapter(generator: Generator): WrittenMap {
  const { random } = generator;
  const ofChapter = someMembers(generator, 'chapter');
  return {
    ...generator.life('chapter'),
    ...generator.field('chapter', 'tribe', () => generator.reference('tribe')),
    ...generator.field('chapter', 'discipline', () =>
      random.chance(0.7) ? random.pick(generator.disciplines) : [...random.some(generator.disciplines, 2)],
    ),
    ...generator.field('chapter', 'lead', () => {
      const first = Array.isArray(ofChapter) && random.chance(0.6) ? ofChapter[0] : null;
      return typeof first === 'string' ? bare(first) : generator.reference('person');
    }),
    members: ofChapter,
  };
}

export function writeGuild(generator: Generator): WrittenMap {
  const { random } = generator;
  return {
    ...generator.life('guild'),
    ...(random.chance(0.3) ? { kind: random.pick(['hobby', 'strategic']) } : {}),
    ...generator.field('guild', 'coordinator', () => generator.reference('person')),
    ...generator.field('guild', 'sponsor', () => generator.reference('person')),
    ...generator.field('guild', 'lastMet', () => generator.date()),
    members: someMembers(generator, 'guild'),
  };
}
