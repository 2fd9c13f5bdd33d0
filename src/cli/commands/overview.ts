import type { Command } from 'commander';
import { coverage } from '../../queries/coverage.ts';
import { countEntities } from '../../queries/count-entities.ts';
import { overviewJson, overviewText } from '../../render/overview.ts';
import { checkOrg } from '../../rules/check.ts';
import { findGaps } from '../../rules/gaps.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { openToAsk } from '../ask.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, targetsOf } from '../output.ts';

export const overviewCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      command.description(
        'The organisation on one screen: what was read, the coverage, the findings, what to type next.',
      ),
      ['text', 'json'],
    ).action(async (options: CommonOptions) => {
      targetsOf(options, { text: 0, json: 0 });
      const asked = await openToAsk(shell, options, { command: 'overview', empty: { gaps: 0 } });
      if (asked === null) return exit(exitCodes.input.code);
      const { org, head } = asked;
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
        json: async () => overviewJson(head, answer),
      });
      const isEmpty = Object.values(answer.counts).every((number) => number === 0);
      return exit(isEmpty ? exitCodes.input.code : exitCodes.done.code);
    });
  },
};
