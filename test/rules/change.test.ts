import { describe, expect, test } from 'vitest';
import { checkChange } from '../../src/rules/check-change.ts';
import { wholeCheck } from '../../src/rules/check-request.ts';
import { inLaterIds } from '../../src/rules/later-ids.ts';
import { renamesBetween } from '../../src/store/rename-entities.ts';
import { opened } from './opened.ts';

/** What the rules of a change say: `rule kind:id: message`. */
function said(before: string, after: string): readonly string[] {
  const [old, now] = [opened(before), opened(after)];
  const { result } = checkChange(inLaterIds(old, renamesBetween(old.store, now.store)), now, wholeCheck);
  return Array.from(result.findings)
    .filter(({ category }) => category === 'change')
    .map(
      ({ rule, severity, subject, message }) =>
        `${severity} ${rule} ${subject?.kind}:${subject?.id}: ${message}`,
    );
}

const people = 'people: {ada: {}, bo: {}, cy: {}, di: {}, ed: {}}';

describe('change-keeps-owner', () => {
  const owned = `squads: {search: {}}\ncomponents: {lyrics: {owner: search}}`;
  const lost = (owners: string) =>
    `error change-keeps-owner component:lyrics: component lyrics was owned by ${owners} and is owned by nobody now`;

  test.each([
    ['the owner is taken out', 'squads: {search: {}}\ncomponents: {lyrics: {}}'],
    ['the squad is taken out', 'components: {lyrics: {owner: search}}'],
    ['the squad is retired', 'squads: {search: {status: retired}}\ncomponents: {lyrics: {owner: search}}'],
    ['nobody says why', 'squads: {search: {}}\ncomponents: {lyrics: {owner: none}}'],
  ])('%s', (_, after) => {
    expect(said(owned, after)).toEqual([lost('squad search')]);
  });

  test.each([
    ['it has another owner', 'squads: {search: {}, player: {}}\ncomponents: {lyrics: {owner: player}}'],
    ['a guild owns it', 'guilds: {web: {}}\ncomponents: {lyrics: {owner: guild:web}}'],
    ['nobody owns it on purpose', 'components: {lyrics: {owner: none, ownerReason: it ends in May}}'],
    ['it is gone itself', 'squads: {search: {}}'],
    [
      'its squad is called differently',
      'squads: {find: {formerly: [search]}}\ncomponents: {lyrics: {owner: find}}',
    ],
    [
      'it is called differently',
      'squads: {search: {}}\ncomponents: {texts: {owner: search, formerly: [lyrics]}}',
    ],
  ])('not where %s', (_, after) => {
    expect(said(owned, after)).toEqual([]);
  });

  test('names all that it had, and speaks of nothing that had none', () => {
    const before = `squads: {a: {}, b: {}}\ncomponents: {lyrics: {owner: [a, b]}, radio: {}}`;
    expect(said(before, 'squads: {a: {}, b: {}}\ncomponents: {lyrics: {}, radio: {}}')).toEqual([
      lost('squad a and squad b'),
    ]);
  });
});

describe('change-keeps-roles', () => {
  test('names every role of one entity that falls empty, be it that its holder leaves', () => {
    const before = `squads: {search: {productOwner: ada, coach: bo, techLead: cy}}\n${people}`;
    const after = `squads: {search: {productOwner: ada}}\npeople: {ada: {until: 2026-11-01}, bo: {}, cy: {}}`;
    expect(said(before, after)).toEqual([
      'warning change-keeps-roles squad:search: nobody holds what somebody held of squad search before: coach bo and product owner ada',
    ]);
  });

  test('not where somebody else has it, where the squad is gone, or for the lead of a renamed chapter', () => {
    const before = `squads: {search: {coach: ada}, player: {coach: ada}}\nchapters: {web: {lead: bo}}\n${people}`;
    const after = `squads: {search: {coach: cy}}\nchapters: {front: {lead: bo, formerly: [web]}}\n${people}`;
    expect(said(before, after)).toEqual([]);
  });
});

describe('change-keeps-knowledge', () => {
  const known = (members: string, contributors: string) =>
    `squads: {search: {members: [${members}]}}\n${people}\ncomponents: {lyrics: {owner: search, contributors: [${contributors}]}}`;

  test('two knowers become one, one becomes none', () => {
    const words = 'of search now';
    expect(said(known('ada, bo', 'ada, bo'), known('bo', 'ada, bo')).join()).toContain(
      `component lyrics is known by 1 head ${words}, 2 in its owner squads before`,
    );
    expect(said(known('ada, bo', 'ada'), known('bo', 'ada')).join()).toContain(
      `component lyrics is known by 0 heads ${words}, 1 in its owner squads before`,
    );
  });

  test('not where two are left, and not where nobody knew it before', () => {
    expect(said(known('ada, bo, cy', 'ada, bo, cy'), known('ada, bo', 'ada, bo, cy'))).toEqual([]);
    expect(said(known('ada', 'bo'), known('ada', 'cy'))).toEqual([]);
  });
});

describe('change-size', () => {
  const tribe = (a: string, b: string) =>
    `tribes: {music: {}}\nsquads: {a: {tribe: music, members: [${a}]}, b: {tribe: music, members: [${b}]}}\n${people}`;

  test('two of five are more than a fifth, one is not', () => {
    expect(said(tribe('ada, bo, cy', 'di, ed'), tribe('ada', 'bo, cy, di, ed'))).toEqual([
      'warning change-size tribe:music: 2 of the 5 people of tribe music get another squad at once (40 %): bo and cy',
    ]);
    expect(said(tribe('ada, bo, cy', 'di, ed'), tribe('ada, bo', 'cy, di, ed'))).toEqual([]);
  });

  test('a squad that is called differently moves nobody', () => {
    const after = tribe('ada, bo, cy', 'di, ed').replace('{a: {tribe', '{z: {formerly: [a], tribe');
    expect(said(tribe('ada, bo, cy', 'di, ed'), after)).toEqual([]);
  });
});

test('change-line-managers names everybody in one finding', () => {
  const before = `people: {ada: {}, bo: {manager: ada}, cy: {manager: ada}, di: {manager: ada}}`;
  const after = `people: {ada: {}, bo: {manager: ada}, cy: {manager: bo}, di: {}}`;
  expect(said(before, after)).toEqual([
    'info change-line-managers org:org: 2 people get another line manager: cy (ada → bo) and di (ada → nobody)',
  ]);
});

describe('change-cross-tribe', () => {
  const squads = (more: string, tribe = 'data') =>
    `tribes: {music: {}, data: {}}\nsquads: {player: {tribe: music${more}}, store: {tribe: ${tribe}}}`;
  const depends = ', dependsOn: [{squad: store, severity: none}]';
  const words = [
    'warning change-cross-tribe squad:player: squad player did not depend on squads of another tribe as it does now: store of data',
  ];

  test('a new dependency, and one that comes to lie across by a move', () => {
    expect(said(squads(''), squads(depends))).toEqual(words);
    expect(said(squads(depends, 'music'), squads(depends))).toEqual(words);
  });

  test('not one that was there, nor one within a tribe', () => {
    expect(said(squads(depends), squads(depends))).toEqual([]);
    expect(said(squads('', 'music'), squads(depends, 'music'))).toEqual([]);
  });

  test('through components, too', () => {
    const components = (needs: string) =>
      `${squads('')}\ncomponents: {app: {owner: player${needs}}, db: {owner: store}}`;
    expect(said(components(''), components(', dependsOn: [db]'))).toEqual(words);
  });
});
