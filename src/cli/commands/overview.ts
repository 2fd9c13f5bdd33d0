import type { Command } from 'commander';
import { coverage } from '../../queries/coverage.ts';
import { countEntities } from '../../queries/count-entities.ts';
import { overviewJson, overviewText } from '../../render/overview.ts';
import { checkOrg } from '../../rules/check.ts';
import { findGaps } from '../../rules/gaps.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { inputsOf } from '../inputs.ts';
import { openOrg } from '../open-org.ts';
import { print, targetsOf } from '../output.ts';
import { isStopped, readingNote } from '../reading-note.ts';
import { version } from '../version.ts';

export const overviewCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      command.description(
        'The organisation on one screen: what was read, the coverage, the findings, what to type next.',
      ),
      ['text', 'json'],
    ).action(async (options: CommonOptions) => {
      targetsOf(options, { text: 0, json: 0 });
      const org = openOrg(shell, options);
      if (await isStopped(shell, org, options, { command: 'overview', empty: { gaps: 0 } }))
        return exit(exitCodes.input.code);
      readingNote(shell, org);
      const { findings, notChecked } = checkOrg(org, { rules: [], only: null, profile: null });
      const [named] = org.store.rows(`SELECT name, mission FROM v_org`);
      const answer = {
        name: typeof named?.['name'] === 'string' ? named['name'] : null,
        mission: typeof named?.['mission'] === 'string' ? named['mission'] : null,
        counts: countEntities(org.store),
        coverage: coverage(org.store),
        findings,
        notChecked: notChecked.length,
        gaps: findGaps(org, findings).filter(({ severity, waived }) => severity !== null && waived === null),
      };
      await print(shell, options, {
        text: async (page) =>
          overviewText(
            answer,
            org.files.map(({ path }) => path),
            org.day,
            page,
          ),
        json: async () => overviewJson({ version, asOf: org.day, inputs: inputsOf(org) }, answer),
      });
      const isEmpty = Object.values(answer.counts).every((number) => number === 0);
      return exit(isEmpty ? exitCodes.input.code : exitCodes.done.code);
    });
  },
};
