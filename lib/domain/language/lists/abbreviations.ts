/** Words that end in a full stop without ending a sentence. Lower case, without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sr jr st mt ft gen col maj capt cpt lt sgt cpl pvt adm cmdr rev fr hon pres gov sen rep amb supt insp det ' +
    'vs v e.g i.e eg ie cf viz ca approx est fig figs no nos vol vols pp p ed eds trans al ch sec sect art para ' +
    'inc ltd co corp bros dept univ assn ave blvd rd bldg apt ' +
    'b d fl jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'a.m p.m am pm b.c a.d u.s u.k u.n e.u d.c ph.d m.d b.a m.a b.sc m.sc n.y l.a'
  ).split(' '),
)

/** Abbreviations only where a number or a month comes next: "maintained by Sun." and "works of art." end their sentences. */
export const COUNTING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'art sec sect fig figs no nos vol vols ch para p pp ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
)

/** Abbreviations that often do end a sentence: then the next word decides. */
export const FINAL_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'inc ltd co corp bros a.m p.m am pm b.c a.d u.s u.k u.n e.u d.c ph.d m.d b.a m.a jr sr al n.y l.a etc'.split(
    ' ',
  ),
)

/** Words that begin a sentence far more often than they go on after an abbreviation. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'Then Also Now Later Another The A An In On At By For From With After Before During Since While When Although Though If As But And So Yet However ' +
    'Moreover Additionally Instead It He She They We I You This That These Those There His Her Its Their Our My Some Many Most ' +
    'All Both Each Despite According Because Once Until Today Yesterday Another Other Such What Who Why How Where'
  ).split(' '),
)
