/**
 * Whether a row of `reference` whose target is gone or missing leaves a responsibility that somebody has to hold with
 * nobody: the same roles, and of the same entities, that the *has* rules look for.
 */
export const leavesUnheld = `
        CASE from_kind || '.' || field_path
          WHEN 'squad.productOwner' THEN EXISTS (
            SELECT 1 FROM v_squad AS squad WHERE squad.id = from_id AND squad.type IS NOT 'enabling'
          )
          WHEN 'tribe.lead' THEN EXISTS (SELECT 1 FROM v_tribe AS tribe WHERE tribe.id = from_id)
          WHEN 'chapter.lead' THEN EXISTS (SELECT 1 FROM v_chapter AS chapter WHERE chapter.id = from_id)
          WHEN 'guild.coordinator' THEN EXISTS (
            SELECT 1 FROM v_guild AS guild WHERE guild.id = from_id AND guild.kind IS NOT 'hobby'
          )
          WHEN 'objective.owner' THEN EXISTS (
            SELECT 1 FROM v_objective AS objective WHERE objective.id = from_id AND NOT objective.over
          )
          ELSE 0
        END`;
