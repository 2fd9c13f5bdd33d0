import { daysBetween } from './days.ts';
import type { Chapter, Person, Tribe } from './org.ts';
import { countBy, gateOf, nameOf, on, type Rule, type Spoken } from './rule.ts';
import { tolerance } from './live.ts';
import type { Terms } from './terms.ts';

function peopleOf(tribe: Tribe, terms: Terms): readonly Person[] {
  return terms.people.filter((person) => terms.tribeOf(person) === tribe);
}

/** Where a report stands: in the chapter that both share, else in the first that the lead leads. */
function chapterOfReport(person: Person, lead: Person, terms: Terms): Chapter | undefined {
  const led = terms.chapters.filter((chapter) => terms.person(chapter.lead) === lead);
  return led.find((chapter) => terms.isHead(person, chapter)) ?? led[0];
}

/** A lead who is not live counts as none. */
const hasLeadOfChapter = (terms: Terms) => terms.chapters.some(({ lead }) => terms.person(lead) !== null);

const seriousGuilds = ({ guilds }: Terms) => guilds.filter(({ hobby }) => !hobby);

function tribesOf(people: readonly Person[], terms: Terms): readonly Tribe[] {
  return people.flatMap((person) => terms.tribeOf(person) ?? []);
}

export const groups: readonly Rule[] = [
  {
    id: 'tribe-size',
    severity: 'warning',
    options: { max: ['150'] },
    looksFor: ({ tribes }) => tribes.length > 0,
    find: (terms, options) =>
      on(terms.tribes, (tribe) => peopleOf(tribe, terms).length > options.number('max')),
  },
  {
    id: 'tribe-squad-count',
    severity: 'info',
    thorough: true,
    looksFor: ({ tribes }) => tribes.length > 0,
    find: (terms) =>
      on(terms.tribes, (tribe) => {
        const count = terms.squads.filter((squad) => terms.tribe(squad.tribe) === tribe).length;
        return count < 2 || count > 15;
      }),
  },
  {
    id: 'tribe-has-lead',
    severity: 'warning',
    gate: ({ tribes }) => gateOf(tribes, ({ lead }) => lead !== null),
    find: ({ tribes }) => on(tribes, ({ lead }) => lead === null),
  },
  {
    id: 'tribe-has-mission',
    severity: 'warning',
    gate: ({ tribes }) => gateOf(tribes, ({ mission }) => mission !== null),
    find: ({ tribes }) => on(tribes, ({ mission }) => mission === null),
  },
  {
    id: 'tribe-lead-once',
    severity: 'warning',
    looksFor: (terms) => terms.tribes.some(({ lead }) => terms.person(lead) !== null),
    find: (terms) => {
      const counts = countBy(terms.tribes.flatMap(({ lead }) => terms.person(lead) ?? []));
      return on(terms.people, (person) => (counts.get(person) ?? 0) > 1);
    },
  },
  {
    id: 'tribe-inward',
    severity: 'warning',
    options: { max: ['0.5'] },
    looksFor: (terms) => terms.declared().some(({ written }) => written.severity !== null),
    find: (terms, options) => {
      const slow = terms
        .declared()
        .filter(
          ({ to, written }) => to.type !== 'platform' && /^(slowing|blocking)$/.test(written.severity ?? ''),
        );
      return on(terms.tribes, (tribe) => {
        const own = slow.filter(({ from }) => terms.tribe(from.tribe) === tribe);
        const leaving = own.filter(({ to }) => terms.tribe(to.tribe) !== tribe);
        return own.length >= 3 && leaving.length > options.number('max') * own.length + tolerance;
      });
    },
  },
  {
    id: 'chapter-within-tribe',
    severity: 'warning',
    looksFor: (terms) => terms.chapters.some(({ tribe }) => terms.tribe(tribe) !== null),
    find: (terms) =>
      on(terms.chapters, (chapter) => {
        const own = terms.tribe(chapter.tribe);
        return own !== null && tribesOf(terms.heads(chapter), terms).some((tribe) => tribe !== own);
      }),
  },
  {
    id: 'chapter-has-lead',
    severity: 'warning',
    gate: ({ chapters }) => gateOf(chapters, ({ lead }) => lead !== null),
    find: ({ chapters }) => on(chapters, ({ lead }) => lead === null),
  },
  {
    id: 'chapter-lead-is-member',
    severity: 'warning',
    looksFor: hasLeadOfChapter,
    find: (terms) =>
      on(terms.chapters, (chapter) => {
        const lead = terms.person(chapter.lead);
        return lead !== null && !terms.isHead(lead, chapter);
      }),
  },
  {
    id: 'chapter-lead-in-squad',
    severity: 'warning',
    looksFor: hasLeadOfChapter,
    find: (terms) =>
      on(terms.chapters, (chapter) => {
        const lead = terms.person(chapter.lead);
        const tribe = terms.tribe(chapter.tribe);
        if (lead === null || tribe === null) return false;
        return !terms.squadsOf(lead).some((squad) => terms.tribe(squad.tribe) === tribe);
      }),
  },
  {
    id: 'chapter-lead-span',
    severity: 'warning',
    looksFor: hasLeadOfChapter,
    find: (terms) =>
      terms.chapters.flatMap((chapter): readonly Spoken[] => {
        const lead = terms.person(chapter.lead);
        if (lead === null) return [];
        const span = terms.heads(chapter).filter((head) => head !== lead).length;
        const isBusy = terms.squadsOf(lead).some((squad) => terms.share(lead, squad) >= 0.5 - tolerance);
        if (span > 8) return [{ entity: nameOf(chapter), severity: 'warning' }];
        return span > 5 && isBusy ? [{ entity: nameOf(chapter), severity: 'info' }] : [];
      }),
  },
  {
    id: 'chapter-size',
    severity: 'info',
    thorough: true,
    yields: [{ to: 'chapter-lead-span' }],
    looksFor: ({ chapters }) => chapters.length > 0,
    find: (terms) =>
      on(terms.chapters, (chapter) => {
        const { length } = terms.heads(chapter);
        return length < 3 || length > 12;
      }),
  },
  {
    id: 'chapter-one-discipline',
    severity: 'info',
    looksFor: ({ chapters, people }) =>
      chapters.some(({ disciplines }) => disciplines.length > 0) &&
      people.some(({ discipline }) => discipline !== null),
    find: (terms) =>
      on(
        terms.chapters,
        (chapter) =>
          chapter.disciplines.length > 0 &&
          terms
            .heads(chapter)
            .some(({ discipline }) => discipline !== null && !chapter.disciplines.includes(discipline)),
      ),
  },
  {
    id: 'chapter-lead-not-product-owner',
    severity: 'warning',
    looksFor: (terms) =>
      hasLeadOfChapter(terms) && terms.squads.some(({ productOwner }) => terms.person(productOwner) !== null),
    find: (terms) =>
      on(terms.chapters, (chapter) => {
        const lead = terms.person(chapter.lead);
        if (lead === null) return false;
        const reports = terms.people.filter(
          (person) => terms.lineManager(person) === lead && chapterOfReport(person, lead, terms) === chapter,
        );
        const squads = reports.flatMap((report) => terms.squadsOf(report));
        return squads.some((squad) => terms.person(squad.productOwner) === lead);
      }),
  },
  {
    id: 'discipline-has-chapter',
    severity: 'info',
    options: { except: ['product', 'agile-coaching'] },
    looksFor: ({ chapters, people }) =>
      chapters.length > 0 && people.some(({ discipline }) => discipline !== null),
    find: (terms, options) =>
      terms.tribes.flatMap((tribe) => {
        const declared = new Set(
          terms.chapters
            .filter((chapter) => terms.tribe(chapter.tribe) === tribe)
            .flatMap(({ disciplines }) => disciplines),
        );
        const counts = countBy(peopleOf(tribe, terms).flatMap(({ discipline }) => discipline ?? []));
        const missing = [...counts].filter(
          ([discipline, count]) =>
            count >= 3 && !declared.has(discipline) && !options.list('except').includes(discipline),
        );
        const about = missing.map(([discipline]) => `${nameOf(tribe)} ${discipline}`);
        return missing.length === 0 ? [] : { entity: nameOf(tribe), about };
      }),
  },
  {
    id: 'guild-has-coordinator',
    severity: 'warning',
    gate: (terms) => gateOf(seriousGuilds(terms), ({ coordinator }) => coordinator !== null),
    find: (terms) => on(seriousGuilds(terms), ({ coordinator }) => coordinator === null),
  },
  {
    id: 'guild-crosses-tribes',
    severity: 'warning',
    looksFor: (terms) => seriousGuilds(terms).some((guild) => tribesOf(terms.heads(guild), terms).length > 0),
    find: (terms) =>
      on(seriousGuilds(terms), (guild) => {
        const tribes = tribesOf(terms.heads(guild), terms);
        return tribes.length >= 2 && new Set(tribes).size < 2;
      }),
  },
  {
    id: 'guild-size',
    severity: 'info',
    thorough: true,
    looksFor: (terms) => seriousGuilds(terms).length > 0,
    find: (terms) => on(seriousGuilds(terms), (guild) => terms.heads(guild).length < 5),
  },
  {
    id: 'guild-alive',
    severity: 'info',
    looksFor: ({ guilds }) => guilds.some(({ lastMet }) => lastMet !== null),
    find: ({ guilds, day }) =>
      on(guilds, ({ lastMet }) => lastMet !== null && daysBetween(lastMet, day) > 120),
  },
];
