import {
  plainFinding,
  plainPosition,
  subjectText,
  type Finding,
  type Fix,
  type Gap,
  type WaivedBy,
} from '../diagnostics/finding.ts';
import { fingerprint } from '../diagnostics/fingerprint.ts';
import { compareText } from '../diagnostics/order.ts';
import type { Severity } from '../diagnostics/severity.ts';
import type { CheckedFinding } from './rule-finding.ts';
import { gaps as kindsOfGap } from './rule-gap.ts';
import { locatorOf, type Locator } from './locate.ts';
import { jsonList } from './message.ts';
import type { OpenedOrg } from './opened-org.ts';

/** One thing that nobody, or too few, look after. */
export interface GapRow extends Omit<Finding, 'severity' | 'waived'> {
  /** null for a deliberate gap: it is said, never counted against anyone. */
  readonly severity: Severity | null;
  readonly waived: WaivedBy | null;
  readonly gap: Gap;
  /** The squad that the gap is about, or the owner that is written: the id of a squad, `kind:id` of anything else. */
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

/** The gaps among the findings of a check: a row a component, then a row a responsibility that nobody holds. */
export function findGaps(org: OpenedOrg, findings: Iterable<CheckedFinding>): readonly GapRow[] {
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
    SELECT component.id, component.tier, component.tribe_id, written.owner_kind, written.owner_id
    FROM v_component AS component
    LEFT JOIN (
      -- Of several the first that is live, else a squad, else any.
      SELECT owner.component_id, owner.owner_kind, owner.owner_id,
        min((live.id IS NULL) || (owner.owner_kind <> 'squad') || owner.owner_kind || ':' || owner.owner_id)
      FROM component_owner AS owner
      LEFT JOIN v_entity AS live ON live.kind = owner.owner_kind AND live.id = owner.owner_id
      GROUP BY owner.component_id
    ) AS written ON written.component_id = component.id`);
  return new Map(
    rows.map((row) => [
      String(row['id']),
      {
        owner: ownerText(row['owner_kind'], row['owner_id']),
        tribe: typeof row['tribe_id'] === 'string' ? row['tribe_id'] : null,
        tier: typeof row['tier'] === 'number' ? row['tier'] : null,
      },
    ]),
  );
}

function ownerText(kind: unknown, id: unknown): string | null {
  if (typeof kind !== 'string' || typeof id !== 'string') return null;
  return kind === 'squad' ? id : `${kind}:${id}`;
}

const unknown: ComponentFacts = { owner: null, tribe: null, tier: null };

function gapRow(finding: CheckedFinding, gap: Gap, components: ReadonlyMap<string, ComponentFacts>): GapRow {
  const { row } = finding;
  const plain = plainFinding(finding);
  const isComponent = finding.subject?.kind === 'component';
  const facts = (isComponent ? components.get(finding.subject?.id ?? '') : undefined) ?? unknown;
  const tribe = facts.tribe ?? (typeof row?.['tribe_id'] === 'string' ? row['tribe_id'] : null);
  const owner = ownerText(row?.['to_kind'], row?.['to_id']) ?? facts.owner;
  return { ...plain, ...facts, owner, tribe, gap, fix: { text: plain.help, command: null } };
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
  const place = {
    subject,
    field: null,
    position: locator.locate(subject, null),
    fingerprint: () => fingerprint(finding.rule, subjectText(subject), null, [finding.fingerprint()]),
  };
  const placed = { ...plainFinding(finding), gap, row: finding.row, ...place };
  return { ...gapRow(placed, gap, components), owner: finding.subject?.id ?? null };
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
    const position = locator.locate(subject, 'owner');
    return {
      rule: 'component-has-owner',
      category: 'ownership',
      severity: null,
      subject,
      field: 'owner',
      value: null,
      message: `component ${subject.id} has no owner on purpose: ${String(row['owner_reason'])}`,
      help: '',
      position: position && plainPosition(position),
      fingerprint: () => fingerprint('component-has-owner', subjectText(subject), 'owner', ['deliberate']),
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
    kindsOfGap.indexOf(a.gap) - kindsOfGap.indexOf(b.gap) ||
    (a.tier ?? 9) - (b.tier ?? 9) ||
    compareText(a.rule, b.rule) ||
    compareText(a.subject?.id ?? '', b.subject?.id ?? '') ||
    compareText(a.field ?? '', b.field ?? '')
  );
}
