import type { Rule } from '../rule.ts';
import { chapterHasLead } from './chapter-has-lead.ts';
import { chapterLeadInSquad } from './chapter-lead-in-squad.ts';
import { chapterLeadIsMember } from './chapter-lead-is-member.ts';
import { chapterLeadNotProductOwner } from './chapter-lead-not-product-owner.ts';
import { chapterLeadSpan } from './chapter-lead-span.ts';
import { chapterOneDiscipline } from './chapter-one-discipline.ts';
import { chapterSize } from './chapter-size.ts';
import { chapterWithinTribe } from './chapter-within-tribe.ts';
import { disciplineHasChapter } from './discipline-has-chapter.ts';
import { guildAlive } from './guild-alive.ts';
import { guildCrossesTribes } from './guild-crosses-tribes.ts';
import { guildHasCoordinator } from './guild-has-coordinator.ts';
import { guildSize } from './guild-size.ts';
import { tribeHasLead } from './tribe-has-lead.ts';
import { tribeHasMission } from './tribe-has-mission.ts';
import { tribeInward } from './tribe-inward.ts';
import { tribeLeadOnce } from './tribe-lead-once.ts';
import { tribeSize } from './tribe-size.ts';
import { tribeSquadCount } from './tribe-squad-count.ts';

/** The rules of this folder, sorted by id. */
export const tribeRules: readonly Rule[] = [
  chapterHasLead,
  chapterLeadInSquad,
  chapterLeadIsMember,
  chapterLeadNotProductOwner,
  chapterLeadSpan,
  chapterOneDiscipline,
  chapterSize,
  chapterWithinTribe,
  disciplineHasChapter,
  guildAlive,
  guildCrossesTribes,
  guildHasCoordinator,
  guildSize,
  tribeHasLead,
  tribeHasMission,
  tribeInward,
  tribeLeadOnce,
  tribeSize,
  tribeSquadCount,
];
