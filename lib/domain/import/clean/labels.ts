/**
 * Labels that web pages print around an article, as patterns over a line's plain words. They are matched against whole
 * lines only, never inside prose.
 */
export const NAVIGATION_LABELS = [
  /^(?:you are |you're )?now reading$/u,
  /^(?:currently )?reading$/u,
  /^(?:scroll|back|return|go|jump|skip) to (?:the )?(?:top|content|main content|navigation|footer|home ?page)$/u,
  /^(?:main )?(?:menu|navigation|nav|home|search|contents|table of contents|sitemap|site map|sections|topics|archives?|categories|tags|breadcrumbs?)$/u,
  /^(?:toggle|open|close|show|hide|expand|collapse) (?:\w+ ){0,2}(?:menu|navigation|search|sidebar|contents|sections?)$/u,
  /^(?:read|show|load|see|view|learn|find out) (?:more|all|less)$/u,
  /^continue reading$/u,
  /^(?:previous|next|newer|older)(?: (?:article|post|story|page|posts|articles|stories))?$/u,
  /^(?:sign|log) (?:in|out|up)(?: (?:or|\/) (?:sign|log|register)(?: \w+)?)?$/u,
  /^(?:register|my account|account|profile|settings|contact(?: us)?|about(?: us)?|help|faq|careers|advertise(?: with us)?)$/u,
  /^\d{1,3} min(?:ute)?s? (?:read|listen|watch)$/u,
  /^(?:\d+ )?views?$/u,
  /^(?:listen|listen to (?:this )?(?:article|story)|play|pause|watch(?: now)?|print(?: this)?(?: page| article)?|save|bookmark|download(?: pdf)?)$/u,
  /^(?:edit|edit source|\[edit\])$/u,
  /^(?:page \d+(?: of \d+)?|\d+ ?\/ ?\d+)$/u,
  /^(?:filed under|posted in|tagged(?: with| as)?|tags|categories|topics|keywords|in this article|on this page)\b.{0,100}$/u,
  /^home (?:[>»/|] .*)$/u,
]

export const SHARE_LABELS = [
  /^(?:share|tweet|pin|pin it|e?-?mail|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|instagram|youtube|tiktok|rss|copy link|link copied|flipboard|messenger|tumblr|threads|bluesky|mastodon)(?: \d[\d.,]*k?)?$/u,
  /^share (?:this|on|via|to|with)\b.{0,60}$/u,
  /^(?:share|tweet|like|follow)(?:\s+(?:this|us|on|via|it)\b.{0,50})$/u,
  /^\d[\d.,]*k? (?:total )?(?:shares?|likes?|retweets?|views?|claps?)$/u,
  /^(?:follow|find|join) us (?:on|at)\b.{0,60}$/u,
  /^(?:(?:facebook|twitter|linkedin|whatsapp|email|e-mail|print|reddit|pinterest|share|copy link|telegram)[\s,|/•·]*){2,}$/u,
]

export const RELATED_LABELS = [
  /^see also$/u,
  /^(?:related|recommended|suggested|similar|popular|trending|further)(?: (?:articles?|stories|story|posts?|news|content|topics|links|reading|coverage|videos?|now|for you))?$/u,
  /^(?:you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy)|you'll also like).{0,30}$/u,
  /^(?:read|watch|see|listen) (?:also|next|this next)\b.{0,120}$/u,
  /^(?:also|more) (?:read|in|on|from|about|by|stories|news|articles|like this)\b.{0,60}$/u,
  /^(?:more|latest|top|other) (?:news|stories|articles|posts|headlines|videos)(?: .{0,40})?$/u,
  /^(?:most|editor's|editors'|reader) (?:read|popular|viewed|shared|commented|picks?|choice)$/u,
  /^(?:up next|don't miss|in case you missed it|what to read next|keep reading|from our partners|around the web|from the web|featured)$/u,
]

export const REACTION_LABELS = [
  /^(?:what(?:'s| is|s) )?your reaction$/u,
  /^(?:how (?:do|did|does) (?:you|this|it) (?:feel|make you feel|like)\b.{0,40})$/u,
  /^(?:rate|was) this (?:article|story|page|post)(?: helpful| useful)?$/u,
  /^(?:did you find this (?:\w+ )?(?:helpful|useful|interesting))$/u,
  /^(?:react|reactions?|vote|upvote|downvote)(?: \d+)?$/u,
]

export const COMMENT_LABELS = [
  /^(?:view|show|hide|see|read|load|add|post|leave|write|join)?\s*(?:all |more |a |your |the )?(?:\d+ )?(?:comments?|replies|reply|discussion|conversation)(?: ?\(?\d+\)?)?$/u,
  /^\(?\d+\)? (?:comments?|replies|responses)\b.{0,40}$/u,
  /^(?:leave|post|write|submit|cancel|add) (?:a |your )?(?:reply|comment|response)s?\b.{0,40}$/u,
  /^no comments?(?: yet)?$/u,
  /^comments? (?:are|is) (?:closed|off|disabled)\b.{0,40}$/u,
  /^join the (?:conversation|discussion|debate)\b.{0,40}$/u,
  /^(?:your )?(?:name|e-?mail|e-?mail address|website|comment) ?\*?(?: \(?(?:required|optional)\)?)?$/u,
  /^your e-?mail address will not be (?:published|shared)\b.{0,80}$/u,
  /^required fields are marked\b.{0,20}$/u,
  /^save my name\b.{0,120}$/u,
  /^notify me (?:of|when|by)\b.{0,80}$/u,
  /^(?:be the first to (?:comment|reply|like)|sort by(?: \w+)?|newest first|oldest first)\b.{0,30}$/u,
  /^(?:log|sign) in to (?:comment|reply|leave)\b.{0,40}$/u,
]

export const ADVERTISEMENT_LABELS = [
  /^(?:advertisements?|advertising|advert|ad|ads|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid content|partner content)$/u,
  /^(?:story|article) continues (?:below|after)\b.{0,40}$/u,
  /^(?:scroll down to continue|continue reading below|skip (?:ad|advertisement))$/u,
  /^(?:sign up|subscribe|register)(?: now| today| here)? (?:for|to)\b.{0,160}$/u,
  /^(?:subscribe|newsletters?|subscribe now|get the app|download (?:the|our) app)$/u,
  /^(?:get|receive) (?:our|the (?:latest|best|day's)|breaking|more)\b.{0,100}\b(?:inbox|newsletter|alerts?|e-?mail)$/u,
  /^(?:enter your e-?mail)\b.{0,80}$/u,
  /^(?:support|donate to|help fund|become a (?:member|supporter))\b.{0,100}$/u,
]

/** Sentences that only the publisher says, never the author; these may be full prose. */
export const LEGAL_SENTENCES = [
  /^(?:editors?'?s? note|note from the editors?|correction|clarification)\s?[:–—-]/u,
  /^(?:©|\(c\)\s|copyright(?:\s*(?:©|\(c\)|\d{4}|by\b)|$))/u,
  /\ball rights reserved\b/u,
  /\b(?:views?|viewpoints?|opinions?|ideas)\b.{0,80}\b(?:do(?:es)? not (?:necessarily )?(?:reflect|represent|express)|(?:are|is) (?:solely |purely )?(?:those of the (?:author|writer)|the (?:author|writer)'s own))/u,
  /^(?:terms (?:of|and|&) (?:use|service|conditions)|privacy(?: policy| notice)?|cookies?(?: policy| settings)?|disclaimer|legal(?: notice)?|imprint|accessibility|do not sell my (?:personal )?information)(?:\s*[|•·,]\s*.{0,80})?$/u,
  /^(?:this|the) (?:article|story|material|content|work|text|post) (?:is|was|may not be|has been) (?:originally |first )?(?:published|licen[cs]ed|republished|reproduced|distributed)\b/u,
  /\b(?:we|this (?:web)?site) uses? cookies\b/u,
  /\b(?:reproduced|republished|reprinted|used) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b/u,
  /\bmay not be (?:published|reproduced|redistributed|rewritten|broadcast)\b/u,
  /\blicen[cs]ed under\b.{0,60}\b(?:creative commons|cc[ -]by|gnu|mit)\b/u,
]

/** True when the line, as a whole, is one of the labels. */
export function isLabel(plain: string, labels: readonly RegExp[]): boolean {
  return labels.some((label) => label.test(plain))
}
