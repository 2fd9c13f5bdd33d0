import { hash } from 'node:crypto';
import type { Finding, Fix, Gap, WaivedBy } from '../diagnostics/finding.ts';
import { compareText } from '../diagnostics/order.ts';
import type { Severity } from '../diagnostics/severity.ts';
import type { CheckedFinding } from './rule-finding.ts';
import { locatorOf, type Locator } from './locate.ts';
import { jsonList } from './message.ts';
import type { OpenedOrg } from './opened-org.ts';

/** One thing that nobody, or too few, look after. */
export interface GapRow extends Omit<Finding, 'severity' | 'waived'> {
  /** null for a deliberate gap: it is said, never counted against anyone. */
  readonly severity: Severity | null;
  readonly waived: WaivedBy | null;
  readonly gap: Gap;
  /** The owner as it is written, or the squad that the gap is about. */
  readonly owner: string | null;
  readonly tribe: string | null;
  readonly tier: number | null;
  readonly fix: Fix;
}

/** What is known of a live component. */
interface ComponentFacts {
  readonly owner: string | null;
  readonly tribe: string | null;
  readonly tier: number | null;
}

const order: readonly Gap[] = ['unowned', 'dangling', 'thin', 'deliberate', 'unheld'];

/** The gaps among the findings of a check: a row a component, then a row a responsibility that nobody holds. */
export function findGaps(org: OpenedOrg, findings: readonly CheckedFinding[]): readonly GapRow[] {
  const locator = locatorOf(org);
  const components = componentFacts(org);
  const rows: GapRow[] = [];
  for (const finding of findings) {
    if (finding.gap === null) continue;
    const unfolded = componentsOf(finding);
    if (unfolded === undefined) rows.push(gapRow(finding, finding.gap, components));
    for (const id of unfolded ?? []) rows.push(componentRow(finding, finding.gap, id, components, locator));
  }
  rows.push(...deliberateRows(org, locator));
  return rows.toSorted(compareGaps);
}

/** The components that a finding on a squad is about. */
function componentsOf({ row, subject }: CheckedFinding): readonly string[] | undefined {
  const value = row?.['components'];
  return subject?.kind === 'squad' && typeof value === 'string' ? jsonList(value) : undefined;
}

function componentFacts(org: OpenedOrg): ReadonlyMap<string, ComponentFacts> {
  const rows = org.store.rows(`
    SELECT component.id, component.tier, component.tribe_id, written.owner
    FROM v_component AS component
    LEFT JOIN (
      SELECT component_id, min(owner_id) AS owner
      FROM component_owner
      GROUP BY component_id
    ) AS written ON written.component_id = component.id`);
  return new Map(
    rows.map((row) => [
      String(row['id']),
      {
        owner: typeof row['owner'] === 'string' ? row['owner'] : null,
        tribe: typeof row['tribe_id'] === 'string' ? row['tribe_id'] : null,
        tier: typeof row['tier'] === 'number' ? row['tier'] : null,
      },
    ]),
  );
}

const unknown: ComponentFacts = { owner: null, tribe: null, tier: null };

function gapRow(finding: CheckedFinding, gap: Gap, components: ReadonlyMap<string, ComponentFacts>): GapRow {
  const { gap: _gap, row, ...rest } = finding;
  const isComponent = finding.subject?.kind === 'component';
  const facts = (isComponent ? components.get(finding.subject?.id ?? '') : undefined) ?? unknown;
  const tribe = facts.tribe ?? (typeof row?.['tribe_id'] === 'string' ? row['tribe_id'] : null);
  return { ...rest, ...facts, tribe, gap, fix: { text: finding.help, command: null } };
}

/** A component of a finding on its squad: with the component's place and a fingerprint of its own. */
function componentRow(
  finding: CheckedFinding,
  gap: Gap,
  id: string,
  components: ReadonlyMap<string, ComponentFacts>,
  locator: Locator,
): GapRow {
  const subject = { kind: 'component', id } as const;
  const fingerprint = () => hash('sha256', `${finding.fingerprint()} ${id}`).slice(0, 16);
  const place = { subject, field: null, position: locator.locate(subject, null), fingerprint };
  return { ...gapRow({ ...finding, ...place }, gap, components), owner: finding.subject?.id ?? null };
}

function deliberateRows(org: OpenedOrg, locator: Locator): readonly GapRow[] {
  const rows = org.store.rows(`
    SELECT component.id, component.tier, written.owner_reason
    FROM v_component AS component
    JOIN component AS written ON written.id = component.id
    WHERE component.deliberate
    ORDER BY component.id`);
  return rows.map((row) => {
    const subject = { kind: 'component', id: String(row['id']) } as const;
    const fingerprint = () => hash('sha256', `deliberate ${subject.id}`).slice(0, 16);
    return {
      rule: 'component-has-owner',
      category: 'ownership',
      severity: null,
      subject,
      field: 'owner',
      value: null,
      message: `component ${subject.id} has no owner on purpose: ${String(row['owner_reason'])}`,
      help: '',
      position: locator.locate(subject, 'owner'),
      fingerprint,
      waived: null,
      gap: 'deliberate',
      owner: null,
      tribe: null,
      tier: typeof row['tier'] === 'number' ? row['tier'] : null,
      fix: { text: 'nothing to do', command: null },
    };
  });
}

/** By gap, tier (1 first, none last), rule and entity. */
function compareGaps(a: GapRow, b: GapRow): number {
  return (
    order.indexOf(a.gap) - order.indexOf(b.gap) ||
    (a.tier ?? 9) - (b.tier ?? 9) ||
    compareText(a.rule, b.rule) ||
    compareText(a.subject?.id ?? '', b.subject?.id ?? '') ||
    compareText(a.field ?? '', b.field ?? '')
  );
}
