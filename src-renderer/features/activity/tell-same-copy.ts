import { call } from '../../api/client.ts'
import type { Words } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'

/** After a paste: says that (nearly) the same copy is in the archive already, with a way to it. Never in the way. */
const longest = 2_000_000

export const tellSameCopy = async (
  t: Words['t'],
  pasted: { text: string; articleId: string },
  open: (articleId: string) => void,
): Promise<void> => {
  const text = pasted.text.slice(0, longest)
  const [same] = await call('importing.sameCopy', { text, articleId: pasted.articleId })
  if (same === undefined) return
  notify({
    title: t('import.alreadyThere', { headline: same.headline }),
    action: { label: t('import.openOther'), run: () => open(same.id) },
  })
}
