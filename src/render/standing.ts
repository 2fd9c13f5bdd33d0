import type { Standing } from '../queries/standing.ts';
import { visible } from './visible.ts';

/** Why something is not there on the day, in words; null where it is. */
export function standingText(standing: Standing): string | null {
  switch (standing.state) {
    case 'live':
      return null;
    case 'missing': {
      const now = standing.now === null ? '' : `, it is called ${visible(standing.now)} now`;
      return `nothing has that id${now}`;
    }
    case 'gone': {
      const last = standing.until === null ? 'retired' : `gone, the last day was ${standing.until}`;
      return standing.successor === null ? last : `${last}; followed by ${visible(standing.successor)}`;
    }
    case 'to come':
      return `not there yet, starts on ${standing.from}`;
  }
}
