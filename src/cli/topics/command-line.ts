import { joinWords } from '../../diagnostics/words.ts';
import { referenceForms } from '../../queries/resolve.ts';
import type { Topic } from '../../render/explain/topic.ts';
import { exitCodes } from '../exit-codes.ts';
import { filterDocs } from '../filters.ts';
import { formatDocs } from '../formats.ts';
import { commands } from '../all-commands.ts';

/** What is typed, and what a run ends with. */
export function commandLineTopics(): readonly Topic[] {
  const takers = commands.flatMap(({ name, takesFilters }) => (takesFilters === true ? [name] : []));
  return [
    ...filterDocs.map(({ name, value, doc }): Topic => {
      const example = `orgctl gaps ${name} ${value}`;
      return {
        group: 'filters',
        name,
        aliases: [name.slice(2)],
        summary: doc,
        sections: [{ heading: `of ${joinWords(takers, takers.length)}`, code: example }],
        data: { name, value, doc, commands: takers },
      };
    }),
    ...referenceForms.map(({ form, doc }): Topic => ({
      group: 'references',
      name: form,
      aliases: [],
      summary: doc,
      sections: [{ heading: 'for example', code: `orgctl show ${/\s/.test(form) ? `"${form}"` : form}` }],
      data: { form, doc },
    })),
    ...formatDocs.map(({ name, doc }): Topic => ({
      group: 'formats',
      name,
      aliases: [],
      summary: doc,
      sections: [{ heading: 'on stdout, or into a file', code: `-o ${name}\n-o ${name}=FILE` }],
      data: { name, doc },
    })),
    ...Object.values(exitCodes).map(({ code, meaning }): Topic => ({
      group: 'exit-codes',
      name: String(code),
      aliases: [`exit-${code}`],
      summary: meaning,
      sections: [],
      data: { code, meaning },
    })),
  ];
}
