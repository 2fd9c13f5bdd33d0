import {
  findingList,
  type FindingCount,
  type FindingGroup,
  type FindingList,
  type GroupSummary,
} from '../diagnostics/finding-list.ts';
import { plainPosition, type Finding, type Position, type Subject } from '../diagnostics/finding.ts';
import type { SourceFile } from '../source/files.ts';
import type { KeptFile } from '../store/kept-file.ts';
import type { Answers, GapList } from './answers.ts';
import type { GapRow } from './gaps.ts';

/** A place as it is kept: how the path of its file is shown depends on the working folder. */
interface KeptPlace extends Omit<Position, 'file'> {
  /** Which of the files it is. */
  readonly file: number;
}

/** A finding or a gap as it is kept. */
type Kept<F extends Pick<Finding, 'position' | 'fingerprint'>> = Omit<F, 'position' | 'fingerprint'> & {
  readonly position: KeptPlace | null;
  readonly fingerprint: string;
};

/** What is read at once: all that a text without `--all` shows. */
interface KeptSummary extends Pick<Answers, 'entities' | 'lives' | 'time' | 'coverage' | 'title'> {
  readonly check: Omit<Answers['check'], 'findings'>;
  readonly counts: readonly FindingCount[];
  readonly groups: readonly (GroupSummary & { readonly first: readonly Kept<Finding>[] })[];
  readonly gaps: { readonly counting: number; readonly worst: readonly Kept<GapRow>[] };
  /** In how many parts the findings are kept. */
  readonly parts: number;
}

/** All findings about one entity are in one part, so that it alone is read for them; so many are in one. */
const partSize = 100;

/** A finding in a part, with its place among all. */
type Placed = readonly [place: number, finding: Kept<Finding>];

/** Answers as the sections of a file: a summary, then every finding, in parts, and every gap. */
export function keptSections(
  { check, entities, lives, time, coverage, title, gaps }: Answers,
  files: readonly SourceFile[],
): Readonly<Record<string, unknown>> {
  const places = new Map(files.map(({ path }, index) => [path, index]));
  const finding = (found: Finding) => keptFinding(found, places);
  const gap = (row: GapRow) => keptGap(row, places);
  const { findings, ...rest } = check;
  const summary: KeptSummary = {
    check: rest,
    entities,
    lives,
    time,
    coverage,
    title,
    counts: findings.counts,
    groups: findings.groups.map(({ rule, severity, number, isSameHelp, about, first }) => ({
      rule,
      severity,
      number,
      isSameHelp,
      about,
      first: first.map(finding),
    })),
    gaps: { counting: gaps.counting, worst: gaps.worst.map(gap) },
    parts: 0,
  };
  const parts = partsOf(Array.from(findings, finding));
  return {
    summary: { ...summary, parts: parts.length },
    gaps: Array.from(gaps, gap),
    ...Object.fromEntries(parts.map((part, index) => [partName(index), part])),
  };
}

function partsOf(findings: readonly Kept<Finding>[]): readonly (readonly Placed[])[] {
  const parts = Array.from({ length: Math.ceil(findings.length / partSize) }, (): Placed[] => []);
  for (const [place, found] of findings.entries()) {
    parts[partOf(found.subject, parts.length)]?.push([place, found]);
  }
  return parts;
}

/** Which part is about an entity. */
function partOf(subject: Subject | null, parts: number): number {
  let sum = 0;
  for (const character of subject?.id ?? '') sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return sum % parts;
}

function partName(index: number): string {
  return `findings ${index}`;
}

/** The answers that a file keeps; findings and gaps are read when somebody looks at each. */
export function readKept(kept: KeptFile, files: readonly SourceFile[]): Answers {
  // Written by keptSections of this very version, like the other two.
  const summary: KeptSummary = JSON.parse(kept.json('summary'));
  const { check, counts, groups, gaps, parts, ...rest } = summary;
  const part = (index: number) => {
    const found: readonly Placed[] = JSON.parse(kept.json(partName(index)));
    return found;
  };
  const all = () => {
    const found: Finding[] = [];
    for (let index = 0; index < parts; index++) {
      for (const [place, finding] of part(index)) found[place] = withPlace(finding, files);
    }
    return found;
  };
  let whole: FindingList | undefined;
  const read = () => (whole ??= findingList(all()));
  const group = ({ first, ...known }: (typeof groups)[number], index: number): FindingGroup => ({
    ...known,
    first: first.map((finding) => withPlace(finding, files)),
    all: () => read().groups[index]?.all() ?? [],
  });
  const findings: FindingList = {
    counts,
    groups: groups.map(group),
    about: (subject) => {
      const own = parts === 0 ? [] : part(partOf(subject, parts));
      return findingList(own.map(([, finding]) => withPlace(finding, files))).about(subject);
    },
    [Symbol.iterator]: () => read()[Symbol.iterator](),
  };
  const gapList: GapList = {
    counting: gaps.counting,
    worst: gaps.worst.map((row) => withPlace(row, files)),
    *[Symbol.iterator]() {
      const rows: readonly Kept<GapRow>[] = JSON.parse(kept.json('gaps'));
      for (const row of rows) yield withPlace(row, files);
    },
  };
  return { ...rest, check: { ...check, findings }, gaps: gapList };
}

type Places = ReadonlyMap<string, number>;

/** Only what a finding shows: those of a check have their whole row beside it. */
function keptFinding(found: Finding, places: Places): Kept<Finding> {
  const { rule, category, severity, subject, field, value, message, help, waived } = found;
  return {
    rule,
    category,
    severity,
    subject,
    field,
    value,
    message,
    help,
    waived,
    ...keptPlace(found, places),
  };
}

function keptGap(row: GapRow, places: Places): Kept<GapRow> {
  return { ...row, ...keptPlace(row, places) };
}

function keptPlace(
  { position, fingerprint }: Pick<Finding, 'position' | 'fingerprint'>,
  places: Places,
): Pick<Kept<Finding>, 'position' | 'fingerprint'> {
  const file = position === null ? undefined : places.get(position.file);
  return {
    position: position === null || file === undefined ? null : { ...plainPosition(position), file },
    fingerprint: fingerprint(),
  };
}

/** A finding as it was before it was kept. */
function withPlace<F extends { readonly position: KeptPlace | null; readonly fingerprint: string }>(
  kept: F,
  files: readonly SourceFile[],
): Omit<F, 'position' | 'fingerprint'> & Pick<Finding, 'position' | 'fingerprint'> {
  const { position, fingerprint, ...rest } = kept;
  return {
    ...rest,
    position: position && { ...position, file: files[position.file]?.path ?? '' },
    fingerprint: () => fingerprint,
  };
}
