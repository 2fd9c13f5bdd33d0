import fc from 'fast-check';

/** An organisation as somebody wrote it, and the lines of each entity with its comments. */
export interface WrittenText {
  readonly text: string;
  readonly entities: readonly {
    readonly section: string;
    readonly id: string;
    readonly lines: readonly string[];
  }[];
}

interface Style {
  readonly step: number;
  readonly listStep: number;
  readonly quote: string;
  readonly isFlowEntity: boolean;
  readonly isFlowList: boolean;
  readonly isFlowItem: boolean;
  readonly hasBlankLines: boolean;
  readonly lineBreak: string;
  readonly bom: string;
  readonly isEnded: boolean;
}

const styles: fc.Arbitrary<Style> = fc.record({
  step: fc.constantFrom(1, 2, 4),
  listStep: fc.constantFrom(0, 2),
  quote: fc.constantFrom('', '', "'", '"'),
  isFlowEntity: fc.boolean(),
  isFlowList: fc.boolean(),
  isFlowItem: fc.boolean(),
  hasBlankLines: fc.boolean(),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  bom: fc.constantFrom('', '\uFEFF'),
  isEnded: fc.boolean(),
});

interface Entity {
  readonly id: string;
  readonly tribe: string;
  readonly members: readonly {
    readonly id: string;
    readonly share: string | null;
    readonly comment: string;
  }[];
  readonly above: string;
  readonly behind: string;
  readonly within: string;
}

const comment = fc.constantFrom('', '', 'since May', "don't: [touch", 'members: - x', '"');
const id = fc.constantFrom('ada', 'ben', 'cy', 'dan', 'no', '1e3', 'eve-x', 'fay');
const entity: fc.Arbitrary<Entity> = fc.record({
  id,
  tribe: fc.constantFrom('search', 'play', '2026-01-01'),
  members: fc.uniqueArray(fc.record({ id, share: fc.constantFrom(null, null, '0.5'), comment }), {
    selector: (member) => member.id,
    maxLength: 4,
  }),
  above: comment,
  behind: comment,
  within: comment,
});

function linesOf(each: Entity, style: Style): readonly string[] {
  const quoted = (text: string) => style.quote + text + style.quote;
  const behind = (text: string) => (text === '' ? '' : `   # ${text}`);
  const indent = ' '.repeat(style.step);
  const above = each.above === '' ? [] : [`${indent}# ${each.above}`];
  const flowItem = (member: Entity['members'][number]) =>
    member.share === null ? quoted(member.id) : `{person: ${quoted(member.id)}, share: ${member.share}}`;
  const flowList = `[${each.members.map(flowItem).join(', ')}]`;
  if (style.isFlowEntity) {
    const members = each.members.length > 0 ? `, members: ${flowList}` : '';
    return [...above, `${indent}${each.id}: {tribe: ${quoted(each.tribe)}${members}}${behind(each.behind)}`];
  }
  const deep = indent + indent;
  const dash = deep + ' '.repeat(style.listStep);
  const items = each.members.flatMap((member) => {
    if (member.share === null || style.isFlowItem)
      return [`${dash}- ${flowItem(member)}${behind(member.comment)}`];
    return [
      `${dash}- person: ${quoted(member.id)}${behind(member.comment)}`,
      `${dash}  share: ${member.share}`,
    ];
  });
  const list = style.isFlowList ? [`${deep}members: ${flowList}`] : [`${deep}members:`, ...items];
  return [
    ...above,
    `${indent}${each.id}:${behind(each.behind)}`,
    `${deep}tribe: ${quoted(each.tribe)}`,
    ...(each.within === '' ? [] : [`${deep}# ${each.within}`]),
    ...(each.members.length > 0 ? list : []),
  ];
}

/** Organisations in many styles: brackets or lines, quotes, comments, blank lines, CRLF, a BOM, no last line break. */
export const writtenOrg: fc.Arbitrary<WrittenText> = fc
  .tuple(
    styles,
    fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('squads', 'chapters', 'guilds'),
        fc.uniqueArray(entity, { selector: (each) => each.id, minLength: 1, maxLength: 4 }),
      ),
      { selector: ([section]) => section, minLength: 1, maxLength: 3 },
    ),
  )
  .map(([style, sections]) => {
    const entities = sections.flatMap(([section, all]) =>
      all.map((each) => ({ section, id: each.id, lines: linesOf(each, style) })),
    );
    const between = style.hasBlankLines ? [''] : [];
    const lines = sections.flatMap(([section]) => [
      '',
      `${section}:`,
      ' '.repeat(style.step) + '# --- all of them ---',
      ...entities.filter((each) => each.section === section).flatMap((each) => [...between, ...each.lines]),
    ]);
    const text = ['# about the file', 'version: 1', ...lines].join(style.lineBreak);
    return { text: style.bom + text + (style.isEnded ? style.lineBreak : ''), entities };
  });
