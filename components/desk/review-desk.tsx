'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DetailsDialog } from '@/components/articles/details-dialog'
import { OpenQuestions } from '@/components/articles/open-questions'
import { classNames } from '@/components/ui/class-names'
import { Dialog } from '@/components/ui/dialog'
import type { Span } from '@/lib/domain/article/span'
import { isGoodFact } from '@/lib/server/data/articles/good-facts'
import type { DeskFact, DeskView, Review } from '@/lib/server/data/articles/views'
import { ArticleHead } from './article-head'
import { ArticleText } from './article-text'
import { countReviews, findNextOpen, listEntries, numberFacts } from './desk-entries'
import { DeskRefusal, DeskSaveState } from './desk-status'
import { DeskTabs } from './desk-tabs'
import { isEditableType } from './fields/registry'
import { FactsHead } from './facts-head'
import { FactsList } from './facts-list'
import { KeyboardHelp } from './keyboard-help'
import { makeMarks } from './make-marks'
import { NewItemForm, type NewItem } from './new-item-form'
import { NextStep } from './next-step'
import { SelectionBar, useSelectedSpan } from './selection-bar'
import { findSentenceIn } from './sentence-in'
import { useBarHeight } from './use-bar-height'
import { useDesk } from './use-desk'
import { useDeskKeys } from './use-desk-keys'
import { useDeskUrl } from './use-desk-url'
import { useFollowCurrent } from './use-follow-current'

type Props = { initial: DeskView; makeQuiz: (form: FormData) => Promise<void> }

/** The review desk: the article on the left, its facts with their questions on the right, one decision a key. */
export function ReviewDesk({ initial, makeQuiz }: Props) {
  const t = useTranslations('articles.desk')
  const tAll = useTranslations('articles')
  const url = useDeskUrl()
  const desk = useDesk(initial)
  const { article, text, blocks, facts, aside } = desk.desk
  const [editingId, setEditingId] = useState<string | null>(null)
  const [askedSpan, setAskedSpan] = useState<Span | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const [areDetailsOpen, setAreDetailsOpen] = useState(false)
  const [said, setSaid] = useState('')
  const articleRoot = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  useBarHeight(root)

  const numbers = useMemo(() => numberFacts(facts), [facts])
  const counts = useMemo(() => countReviews(facts), [facts])
  const kinds = useMemo(() => [...new Set(facts.map((fact) => fact.kind))].sort(), [facts])
  const current =
    facts.find((fact) => fact.id === url.factId) ?? findNextOpen(facts, null) ?? facts[0] ?? null
  const currentId = current?.id ?? null
  const entries = useMemo(
    () =>
      listEntries(
        { facts, aside },
        { show: url.show, factKind: url.factKind, hasAside: url.hasAside },
        currentId,
      ),
    [facts, aside, url.show, url.factKind, url.hasAside, currentId],
  )
  const marks = useMemo(
    () =>
      makeMarks({
        facts,
        aside: url.hasAside ? aside : [],
        currentId,
        label: (fact, number) => t('factMark', { number, review: tAll(`fact.reviews.${fact.review}`) }),
      }),
    [facts, aside, url.hasAside, currentId, t, tAll],
  )
  const { follow } = useFollowCurrent(currentId)
  const [selected, clearSelected] = useSelectedSpan(articleRoot, { text, blocks })

  const changeUrl = url.change
  const select = useCallback(
    (id: string) => {
      setEditingId(null)
      follow()
      changeUrl({ factId: id })
    },
    [changeUrl, follow],
  )
  const pickFromText = useCallback(
    (id: string) => {
      select(id)
      changeUrl({ tab: 'facts' })
    },
    [changeUrl, select],
  )
  const { changeBlocks } = desk
  const putBack = useCallback((starts: number[]) => changeBlocks(starts, true), [changeBlocks])

  // Only a fact can be current; the sentences between them are read in passing.
  const shownFacts = entries.flatMap((entry) => (entry.kind === 'fact' ? [entry.fact] : []))
  const step = (by: 1 | -1) => {
    const at = shownFacts.findIndex((fact) => fact.id === currentId)
    const next = shownFacts[at + by]
    if (!next) return
    select(next.id)
    setSaid(t('said.current', { number: numbers.get(next.id) ?? 0, all: facts.length }))
  }
  const review = (fact: DeskFact, decision: Review) => {
    const number = numbers.get(fact.id) ?? 0
    if (fact.review === decision) return step(1)
    desk.reviewFact(fact, decision, number)
    setSaid(
      t(
        decision === 'ACCEPTED'
          ? 'said.accepted'
          : decision === 'REJECTED'
            ? 'said.rejected'
            : 'said.reopened',
        { number },
      ),
    )
    setEditingId(null)
    const next = decision === 'PROPOSED' ? fact : (findNextOpen(facts, fact.id) ?? fact)
    follow()
    changeUrl({ factId: next.id })
  }
  const undo = () => {
    const first = desk.peekUndo()
    const act = desk.undo()
    if (!act) return
    setSaid(t('said.undone', { what: t(`acts.${act.key}`, act.values) }))
    if (first) {
      follow()
      changeUrl({ factId: first })
    }
  }

  const { hasKeys, setHasKeys } = useDeskKeys({
    onNext: () => step(1),
    onPrevious: () => step(-1),
    onAccept: () => current && review(current, 'ACCEPTED'),
    onReject: () => current && review(current, 'REJECTED'),
    onEdit: () =>
      setEditingId(
        current?.items.find((item) => isEditableType(item.type) && item.review !== 'REJECTED')?.id ??
          current?.items[0]?.id ??
          null,
      ),
    onUndo: undo,
    onHelp: () => setIsHelpOpen(true),
  })

  async function saveItem({
    itemId,
    version,
    content,
  }: {
    itemId: string
    version: number
    content: Record<string, unknown>
  }): Promise<void> {
    await desk.saveNow({ key: 'edited' }, `/api/items/${itemId}/versions`, { baseVersion: version, content })
    setSaid(tAll('editor.kept', { version: version + 1 }))
    follow()
  }
  async function createItem(
    about: { factId: string } | (Span & { kind: 'name' }),
    item: NewItem,
  ): Promise<void> {
    const change = await desk.saveNow({ key: 'created' }, `/api/articles/${article.id}/items`, {
      about,
      ...item,
    })
    const [fact] = change.facts
    if (fact) select(fact.id)
  }

  useEffect(() => {
    // The address names the current fact from the start, so that a reload finds it.
    if (currentId && url.factId !== currentId) changeUrl({ factId: currentId })
  }, [currentId, url.factId, changeUrl])

  const askedWords = askedSpan ? text.slice(askedSpan.start, askedSpan.end).replace(/\s+/g, ' ') : ''
  return (
    <div ref={root} className="flex flex-1 flex-col">
      <DeskTabs
        tab={url.tab}
        counts={counts}
        onTab={(tab) => {
          changeUrl({ tab })
          follow()
        }}
      />
      <div className="grid flex-1 lg:grid-cols-[minmax(0,1fr)_26rem] xl:grid-cols-[minmax(0,1fr)_30rem]">
        <section
          aria-label={t('articleLabel')}
          className={classNames(
            'min-w-0 px-4 py-6 sm:px-8 lg:block lg:border-r lg:border-line lg:px-12 lg:py-8',
            url.tab !== 'article' && 'hidden',
          )}
        >
          <ArticleHead article={article} onDetails={() => setAreDetailsOpen(true)} />
          <OpenQuestions article={article} onSaved={desk.replaceDesk} />
          <div ref={articleRoot} data-article-text="">
            <ArticleText
              text={text}
              title={article.title}
              blocks={blocks}
              marks={marks}
              busyBlocks={desk.busyBlocks}
              onPick={pickFromText}
              onPutBack={putBack}
            />
          </div>
        </section>
        <section
          aria-label={t('factsLabel')}
          data-facts-pane=""
          className={classNames(
            'relative min-w-0 bg-sunk lg:sticky lg:top-(--bar-height) lg:flex lg:h-[calc(100dvh-var(--bar-height))] lg:flex-col',
            url.tab !== 'facts' && 'max-lg:hidden',
          )}
        >
          <div className="px-4 pt-4">
            <DeskRefusal desk={desk} />
            <FactsHead
              saveState={<DeskSaveState desk={desk} />}
              counts={counts}
              show={url.show}
              factKind={kinds.find((kind) => kind === url.factKind) ?? null}
              kinds={kinds}
              asideCount={aside.length}
              hasAside={url.hasAside}
              goodCount={facts.filter(isGoodFact).length}
              lastAct={desk.lastAct}
              onShow={(show) => changeUrl({ show })}
              onKind={(factKind) => changeUrl({ factKind })}
              onAside={(hasAside) => changeUrl({ hasAside })}
              onAcceptGood={() => {
                setSaid(t('acts.acceptedGood', { count: desk.acceptGood() }))
                follow()
              }}
              onUndo={undo}
              onHelp={() => setIsHelpOpen(true)}
            />
          </div>
          <div data-facts-scroll="" className="px-4 pb-4 lg:flex-1 lg:overflow-y-auto">
            <FactsList
              entries={entries}
              currentId={currentId}
              text={text}
              blocks={blocks}
              editingId={editingId}
              hasFacts={facts.length > 0}
              onSelect={select}
              onEditing={(itemId) => {
                setEditingId(itemId)
                if (itemId === null) follow()
              }}
              onReview={review}
              onReviewItem={desk.reviewItem}
              onSaveItem={saveItem}
              onCreateItem={(fact, item) => createItem({ factId: fact.id }, item)}
              onShowInText={() => {
                changeUrl({ tab: 'article' })
                follow()
              }}
              onAsk={setAskedSpan}
              onShowAll={() => changeUrl({ show: 'all', factKind: null })}
            />
          </div>
          <div className="bottom-0 border-t border-line bg-sunk px-4 py-2 lg:sticky">
            <NextStep
              counts={counts}
              articleId={article.id}
              makeQuiz={makeQuiz}
              whenSettled={desk.whenSettled}
            />
          </div>
        </section>
      </div>
      {selected && !askedSpan ? (
        <SelectionBar
          words={text.slice(selected.start, selected.end).replace(/\s+/g, ' ')}
          onClear={clearSelected}
          onMake={() => {
            setAskedSpan(selected)
            clearSelected()
          }}
        />
      ) : null}
      <Dialog
        open={askedSpan !== null}
        onClose={() => setAskedSpan(null)}
        title={tAll('editor.titleNew', { words: shorten(askedWords) })}
        closeLabel={tAll('help.close')}
      >
        {askedSpan ? (
          <NewItemForm
            text={text}
            span={askedSpan}
            sentence={findSentenceIn(text, blocks, askedSpan)}
            onCancel={() => setAskedSpan(null)}
            onCreate={async (item) => {
              await createItem({ start: askedSpan.start, end: askedSpan.end, kind: 'name' }, item)
              setAskedSpan(null)
            }}
          />
        ) : null}
      </Dialog>
      <KeyboardHelp
        open={isHelpOpen}
        onClose={() => setIsHelpOpen(false)}
        hasKeys={hasKeys}
        onKeys={setHasKeys}
      />
      <DetailsDialog
        article={article}
        open={areDetailsOpen}
        onClose={() => setAreDetailsOpen(false)}
        onSaved={desk.replaceDesk}
      />
      <p className="sr-only" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  )
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60).replace(/\s\S*$/, '')}…` : words
}
