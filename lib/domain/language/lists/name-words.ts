/** Words before a name that make it a person's. With or without a full stop. */
export const PERSON_TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir lord lady dame king queen prince princess emperor empress tsar czar sultan pope cardinal bishop archbishop father sister brother reverend rev saint ' +
    'president chancellor minister senator sen governor gov mayor congressman congresswoman representative judge justice ambassador secretary ' +
    'general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander private officer detective sheriff ' +
    'author writer novelist poet actor actress director singer musician artist painter scientist physicist chemist biologist mathematician linguist philosopher historian economist engineer astronaut architect journalist reporter lawyer attorney spokesman spokeswoman spokesperson activist coach footballer'
  ).split(' '),
)

/** A name that holds one of these is an organisation's. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  (
    'university college school institute academy faculty company corporation corp inc ltd plc llc co group holdings bank fund foundation trust association society union federation league club team ' +
    'party congress senate parliament assembly council committee commission agency administration authority bureau office department ministry court tribunal ' +
    'army navy force forces guard police corps militia brigade regiment church museum library hospital center centre laboratory observatory ' +
    'news times post tribune journal gazette herald guardian press broadcasting network radio television magazine airlines airways motors industries systems technologies studios records pictures entertainment orchestra ' +
    'organisation organization nations states coalition alliance movement front brotherhood project programme program service services board consortium registry campaign initiative'
  ).split(' '),
)

/** A name that holds one of these is a place's. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  (
    'river lake sea ocean bay gulf strait channel canal creek harbour harbor coast beach island islands isle peninsula cape mount mountain mountains hills valley desert forest jungle plateau canyon falls ' +
    'city town village county province district region republic kingdom territory street avenue road boulevard lane highway square park garden gardens bridge tunnel tower castle palace cathedral temple station airport port stadium arena plaza building hall house monument memorial cemetery reserve ' +
    'fort north south east west northeast northwest southeast southwest upper lower downtown'
  ).split(' '),
)

/** A name that ends in one of these is a place's; inside of a name they say little. */
export const PLACE_ENDINGS: ReadonlySet<string> = new Set(
  'point cove reef ridge glacier volcano lagoon archipelago atoll'.split(' '),
)

/** A name that holds one of these is an event's, a law's or a work's. */
export const EVENT_WORDS: ReadonlySet<string> = new Set(
  'war battle siege revolution rebellion uprising massacre treaty act convention agreement accord constitution amendment olympics games cup championship championships tournament festival award awards prize medal ceremony conference summit election elections crisis plan protocol declaration bill law laws day century age era renaissance reformation movement challenge fair expo'.split(
    ' ',
  ),
)

/** Words that may stand between the parts of one name. */
export const NAME_JOINTS: ReadonlySet<string> = new Set(
  "of for on the and de del della di da dos du la le las los van von der den bin ibn al el e y d' d’ an na".split(
    ' ',
  ),
)

/** What only somebody can be: whatever is said to be one of these is a person. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  'president mayor king queen emperor empress governor minister ambassador professor chancellor senator bishop archbishop pope chairman chairwoman'.split(
    ' ',
  ),
)

/** A name may go on after "of" when it begins with a title that goes with a person, but then it is no name. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  'president king queen emperor governor mayor minister ambassador professor head chief chair chairman chairwoman director secretary leader member citizen citizens people son daughter capital'.split(
    ' ',
  ),
)

/** Capitalised without being names. Lower case. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    'i ph d d. ph.d ph.d. monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'mr mrs ms miss dr god internet web christmas easter ramadan spring summer autumn winter am pm bc ad bce ce'
  ).split(' '),
)
