/** How a post stands for its readers, whatever its system calls it. */
export type Standing = 'public' | 'password' | 'private' | 'scheduled' | 'pending' | 'draft' | 'trash'

/** WordPress says `publish` and `future`, Ghost `published`, `sent` and `scheduled`; unknown words count as drafts. */
export const standingOf = ({ status }: { status: string }): Standing => {
  switch (status) {
    case 'publish':
    case 'published':
    case 'sent':
      return 'public'
    case 'future':
    case 'scheduled':
    case 'schedule':
      return 'scheduled'
    case 'password':
    case 'private':
    case 'pending':
    case 'trash':
      return status
    case 'gone':
      return 'trash'
    default:
      return 'draft'
  }
}

/** Whether someone outside the desk can read it. */
export const isOut = (post: { status: string }): boolean => {
  const standing = standingOf(post)
  return standing === 'public' || standing === 'password'
}
