import { gapKinds } from '../model/gap-kinds.ts';
import { waiverDoc } from '../model/kind-docs.ts';
import { componentDay, knowerDay, ownerSquadDay } from '../store/day/component.ts';
import type { DayTable } from '../store/day/day-table.ts';
import { goneDay } from '../store/day/entity.ts';
import { memberDay } from '../store/day/member.ts';
import { lineManagerDay, personDay } from '../store/day/person.ts';
import { roleDay } from '../store/day/role.ts';

/** A word that rules and answers use in one meaning. */
export interface Term {
  readonly name: string;
  /** How else it may be asked for. */
  readonly aliases: readonly string[];
  /** What it means, in one line; where a view says it, as the view does. */
  readonly doc: string;
  /** What else there is to know. */
  readonly more: readonly string[];
  /** The view that derives it; null where none does. */
  readonly view: string | null;
}

/** Every term, those of people first, then of components, gaps and findings. */
export const terms: readonly Term[] = [
  term('live', 'An entity that is not gone and whose first day is not still to come.', {
    more: [
      'The first and the last day, `from` and `until`, both belong to the time.',
      'Rules look at live entities only, unless they say so.',
    ],
    view: 'v_entity',
  }),
  term('gone', goneDay.doc, {
    more: ['Retired is what has `status: retired` or `lifecycle: retired`.'],
    view: 'v_gone',
  }),
  term('head', memberDay.doc, { view: 'v_member' }),
  term('share', columnDoc(memberDay, 'share'), { view: 'v_member' }),
  term('FTE', "Of a squad, the sum of its heads' shares.", {
    more: ['A squad that works for several objectives splits it evenly over them.'],
    view: 'v_squad',
  }),
  term('main squad', columnDoc(personDay, 'main_squad_id'), { view: 'v_person' }),
  term('tribe of a person', columnDoc(personDay, 'tribe_id'), {
    aliases: ['person-tribe'],
    view: 'v_person',
  }),
  term('line manager', lineManagerDay.doc, {
    more: [columnDoc(lineManagerDay, 'line_manager_id')],
    view: 'v_line_manager',
  }),
  term('role', roleDay.doc, {
    more: [
      'It is an org-level role, or a field that names one person: `lead`, `productOwner`, `coach`, `techLead`, `coordinator`, `sponsor`, `owner` of an objective, `systemOwners.dev`, `systemOwners.ops`.',
      'A role that names somebody who is not live counts as empty.',
    ],
    view: 'v_role',
  }),
  term('org-level role', columnDoc(roleDay, 'org_level'), { view: 'v_role' }),
  term('owner squad', ownerSquadDay.doc, { view: 'v_owner_squad' }),
  term('staffed', columnDoc(componentDay, 'staffed'), { view: 'v_component' }),
  term('knower', knowerDay.doc, { view: 'v_knower' }),
  term('critical', columnDoc(componentDay, 'critical'), { view: 'v_component' }),
  term(
    'coverage',
    'The live components with an owner squad that is staffed, in percent of those that are not unowned on purpose; rounded down, so that only all are 100 %.',
    {
      more: [
        'Components that a guild, a tribe or a person owns and no squad are a number beside it, not in it.',
        'By tribe, a component counts once for each tribe of its owner squads.',
      ],
    },
  ),
  term(
    'weighted',
    'The coverage where a component of tier 1 counts 4 times, one of tier 2 twice, and any other once.',
    { aliases: ['weighted coverage'] },
  ),
  ...Object.entries(gapKinds).map(([name, doc]) => term(name, `A gap: ${doc}.`, { aliases: ['gap'] })),
  term('waiver', waiverDoc, {
    more: ['What is waived is shown as waived, counts beside the others, and makes no run fail.'],
  }),
  term('not checked', 'A rule that did not look, told with the reason: that never counts as passed.', {
    more: [
      'There is nothing to look at, or too few entities have the field it is about: 10 % of them for most rules with such a gate, 50 % for some.',
      'A rule that the policy or the command line names is checked without its gate.',
    ],
  }),
  term(
    'fingerprint',
    'What a finding is recognised by: its rule, entity, field and what else the rule names, never its line or its words.',
    {},
  ),
];

function term(
  name: string,
  doc: string,
  { aliases = [], more = [], view = null }: Partial<Pick<Term, 'aliases' | 'more' | 'view'>>,
): Term {
  const dashed = name.replaceAll(' ', '-');
  return { name, aliases: dashed === name ? aliases : [dashed, ...aliases], doc, more, view };
}

/** What a column means; of a flag, when it is set. */
function columnDoc({ columns }: DayTable, column: string): string {
  const doc = (columns[column] ?? '').replace(/^1 (?:for|where) /, '');
  return `${doc.slice(0, 1).toUpperCase()}${doc.slice(1)}`;
}
