import type { Contact, WhoAnswer } from '../../queries/who/answer.ts';
import { subjectText } from '../../diagnostics/finding.ts';
import { ownersText } from '../owners-text.ts';
import { standingText } from '../standing.ts';
import type { TableInput } from '../table.ts';
import { reasonText } from './contact-text.ts';

/** Several components, each with whom to ask; a column that says nothing is left out, as are, unless whole, long ones. */
export function componentsTable({ components, matches }: WhoAnswer, isWhole: boolean): TableInput {
  const patterns = new Map(
    matches.filter(({ decides }) => decides).map((each) => [each.component.id, each.pattern]),
  );
  const columns = ['component', 'tier', 'owner', 'channel', 'on call', 'path', 'docs', 'repository'];
  const rows = components.map((each) => [
    each.component.id,
    each.tier,
    each.owners.length === 0 ? 'nobody' : ownersText(each.owners),
    each.channel,
    each.onCall,
    patterns.get(each.component.id) ?? null,
    isWhole ? each.docs : null,
    isWhole ? each.repo : null,
  ]);
  const telling = columns.flatMap((_, n) => (n < 3 || rows.some((row) => row[n] !== null) ? [n] : []));
  return {
    columns: telling.map((n) => columns[n] ?? ''),
    rows: rows.map((row) => telling.map((n) => row[n] ?? null)),
  };
}

/** The whole answer as one table: the components where it is about several, else everybody to ask. */
export function whoTable(answer: WhoAnswer): TableInput {
  if (answer.entity === null && answer.components.length > 0) return componentsTable(answer, true);
  const near = (answer.nearest ?? []).map(({ who, squad, channel, reasons }) => [
    'nearest',
    subjectText(who),
    who.name,
    null,
    squad === null ? null : squad.id,
    channel,
    reasons.map(reasonText).join('; '),
  ]);
  return {
    columns: ['as', 'entity', 'name', 'of', 'squad', 'channel', 'note'],
    rows: [...answer.contacts.map(contactRow), ...near, ...answer.knowers.map(contactRow)],
  };
}

function contactRow({ as, who, of, squad, channel, standing, heads }: Contact): readonly (string | null)[] {
  return [
    as,
    who === null ? 'nobody' : subjectText(who),
    who?.name ?? null,
    of === null ? null : subjectText(of),
    squad?.id ?? null,
    channel,
    standingText(standing) ?? (heads === 0 ? 'has nobody in it' : null),
  ];
}
