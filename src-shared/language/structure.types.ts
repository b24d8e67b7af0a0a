/**
 * The structure of a piece of copy, as `structureStory` finds it and `meja structure` prints it.
 * All offsets are UTF-16 code units, half-open, into the text exactly as it was given.
 */
export type Span = { text: string; start: number; end: number }

export type DatelineSpan = {
  place: string | null
  outlet: string | null
  separator: string
  order: 'place-outlet' | 'outlet-place' | 'place' | 'outlet'
  outletWrap: 'none' | 'paren'
  raw: string
  start: number
  /** Ends after the separator; the body begins after any space that follows. */
  end: number
}

export type BlockType =
  | 'headline'
  | 'standfirst'
  | 'caption'
  | 'byline'
  | 'subhead'
  | 'paragraph'
  | 'listItem'
  | 'relatedMarker'
  | 'relatedLink'
  | 'credit'
export type Block = Span & { type: BlockType }

/** `role` is the function ("Direktur Utama"), `affiliation` the body it is held in ("BPJS Ketenagakerjaan"). */
export type Speaker = { name: string; role: string | null; affiliation: string | null }

export type StructuredQuote = Span & {
  type: 'direct' | 'indirect'
  /** Resolved speaker; null below the confidence threshold. */
  speaker: Speaker | null
  /** The words of the copy that name the speaker ("Anggoro", "ujarnya"); null when there are none. */
  mention: Span | null
  verb: string | null
  when: { text: string; iso: string | null } | null
  channel: string | null
  /** 0..1 for the speaker. */
  confidence: number
}

export type RelatedSpan = {
  kind: 'inline' | 'end'
  start: number
  end: number
  links: { title: string; url: string | null }[]
}

export type StoryStructure = {
  headline: string | null
  caption: string | null
  dateline: DatelineSpan | null
  blocks: Block[]
  quotes: StructuredQuote[]
  related: RelatedSpan[]
}
