// "Kultur- og Fritidsudvalget", "Skole-, Børne- og Ungeudvalgets": capitalised words joined up to one that ends in -udvalget.
const committee =
  /(?:\p{Lu}\p{L}{1,30}(?:-,|,|-)? (?:og |& )?){0,5}\p{Lu}\p{L}{0,40}(?:udvalg|råd)(?:et|ets|ene|enes)?(?!\p{L})/gu;
const centre =
  /(?:Center|Centrene|Forvaltningen|Afdelingen) for [\p{L}, &-]{2,80}?(?= indstiller| anbefaler|[.:;]|$)/gu;

/** The text without the names of committees and departments: who decides a thing is not what it is about. */
export const withoutBodies = (text: string): string => text.replace(centre, ' ').replace(committee, ' ');
