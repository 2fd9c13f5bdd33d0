import type { EntityKind } from '../../model/field.ts';
import { correctedId, idMistake } from '../../model/id.ts';
import { entityKinds, sections } from '../../model/kinds.ts';
import { withEntityRenamed, type WrittenOrg } from '../../source/written-org.ts';
import type { Store } from '../../store/open-store.ts';
import { isMap } from '../../yaml/value.ts';
import { writtenTexts } from '../written/fields.ts';
import { withReferences } from '../written/references.ts';
import { withWaiversRenamed } from '../written/waivers.ts';
import type { Mended } from './mended.ts';

/** Ids that are not kebab-case get the nearest one that is, wherever they are written; never one that is taken. */
export function mendIds(org: WrittenOrg): Mended {
  let mended = org;
  const mends: string[] = [];
  for (const kind of entityKinds) {
    const ids = idsOf(org, kind);
    const wanted = ids.map((id) => (idMistake(id) === undefined ? id : correctedId(id)));
    ids.forEach((id, index) => {
      const better = wanted[index];
      if (better === undefined || better === id) return;
      if (wanted.filter((each) => each === better).length > 1) return;
      const renamed = withPathsBelow(withEntityRenamed(mended, kind, id, better), kind, id, better);
      mended = withOtherId(renamed, kind, id, better);
      mends.push(`${kind} ${id} is ${better}, wherever it is named`);
    });
  }
  return { org: mended, mends };
}

/** References to what does not exist, where it is known what has that id now: by `formerly`, or in other letters. */
export function mendReferences(org: WrittenOrg, store: Pick<Store, 'rows'>): Mended {
  let mended = org;
  const mends: string[] = [];
  const missing = store.rows(
    `SELECT DISTINCT to_kind AS kind, to_id AS id FROM reference WHERE fault = 'missing' ORDER BY kind, id`,
  );
  for (const row of missing) {
    const kind = entityKinds.find((each) => each === row['kind']);
    const id = String(row['id']);
    const now = kind === undefined ? undefined : idNow(mended, kind, id);
    if (kind === undefined || now === undefined) continue;
    const changed = withOtherId(mended, kind, id, now);
    if (changed.every((file, index) => file.root === mended[index]?.root)) continue;
    mended = withOldName(changed, kind, id, now);
    mends.push(`${kind} ${id} is called ${now}, wherever it is referred to`);
  }
  return { org: mended, mends };
}

function idNow(org: WrittenOrg, kind: EntityKind, id: string): string | undefined {
  const ids = idsOf(org, kind);
  if (ids.includes(id)) return undefined;
  const later = ids.filter((each) => writtenTexts(org, kind, each, 'formerly').includes(id));
  if (later.length > 0) return later.length === 1 ? later[0] : undefined;
  const better = correctedId(id);
  return better !== undefined && ids.includes(better) ? better : undefined;
}

/** With what was renamed in an entity under the entity's own new id. */
function withPathsBelow(org: WrittenOrg, kind: EntityKind, id: string, now: string): WrittenOrg {
  const [before, after] = [id, now].map((each) => `${sections[kind]}/${each}/`);
  return org.map((file) => {
    const entries = Array.from(file.renamed, ([path, old]) => {
      const isBelow = before !== undefined && path.startsWith(before);
      return [isBelow ? `${after}${path.slice(before.length)}` : path, old] as const;
    });
    return { ...file, renamed: new Map(entries) };
  });
}

/** With the id that something was referred to by, so that an edit finds the items of lists again. */
function withOldName(org: WrittenOrg, kind: EntityKind, id: string, now: string): WrittenOrg {
  return org.map((file) => ({
    ...file,
    renamed: new Map([...file.renamed, [`${sections[kind]}/${now}`, id] as const]),
  }));
}

function withOtherId(org: WrittenOrg, kind: EntityKind, id: string, now: string): WrittenOrg {
  return withWaiversRenamed(
    withReferences(org, { kind, id }, () => [now]),
    { kind, id },
    now,
  );
}

function idsOf(org: WrittenOrg, kind: EntityKind): readonly string[] {
  return org.flatMap(({ root }) => {
    const section = root.get(sections[kind]);
    return isMap(section) ? Array.from(section.keys()) : [];
  });
}
