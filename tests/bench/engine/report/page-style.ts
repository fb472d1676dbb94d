/** Plain, quiet, light and dark. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1d1d1b, #e8e6e1); --soft: light-dark(#5c5a55, #a5a29a);
  --paper: light-dark(#fbfaf7, #171715); --card: light-dark(#fff, #21211e); --line: light-dark(#dcd8cf, #3a3934);
  --source: light-dark(#fff0c2, #4a3d12); --answer: light-dark(#b9e4c3, #1f5a33); --bad: light-dark(#a4261d, #ff9b8f) }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
header { position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--line); padding: .5rem 1rem; z-index: 1 }
h1 { font-size: 1rem; margin: 0 1rem 0 0; display: inline-block }
form { display: inline-flex; flex-wrap: wrap; gap: .4rem }
select, input { font: inherit; font-size: .875rem; padding: .2rem; max-width: 14rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 4px }
#count, .help { display: inline-block; margin: 0 .8rem; font-size: .8125rem; color: var(--soft) }
main { max-width: 60rem; margin: 0 auto; padding: 1rem }
article { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; margin: 0 0 1rem; scroll-margin-top: 6rem }
article:focus { outline: 3px solid light-dark(#2b5fb4, #8ab4ff) }
.stem { font-size: 1.125rem; font-weight: 600; margin: .2rem 0 .4rem }
.meta, .from { font-size: .8125rem; color: var(--soft) }
.flaw { color: var(--bad); font-weight: 600 }
ol { margin: .2rem 0; padding-left: 1.5rem }
li.key { font-weight: 700 }
.paragraph { border-left: 3px solid var(--line); padding-left: .8rem; margin: .6rem 0 0; white-space: pre-line }
mark { color: inherit; background: var(--source) } mark.answer { background: var(--answer) }
`
