import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ComponentProps, useId } from 'react'
import type { TermKind } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { termKeys } from '../../api/keys.ts'
import { TextField } from '../../ui/field.tsx'
import { useRested } from '../archive/queries.ts'

/** A text field that offers the names the sites and the archive know; any other words are as good. */
const offeredAtMost = 30

type TermFieldProps = Omit<ComponentProps<typeof TextField>, 'list' | 'value'> & {
  kind: TermKind
  value: string
  /** What stands before the name that is being typed, in a field that holds several. */
  before?: string
  /** Names offered besides, first. */
  also?: readonly string[]
}

export const TermField = ({ kind, value, before = '', also = [], ...rest }: TermFieldProps) => {
  const id = useId()
  const typed = useRested(value.slice(before.length).trim().slice(0, 200), 120)
  const { data = [] } = useQuery({
    queryKey: termKeys.suggested(kind, typed),
    queryFn: () => call('terms.suggest', { kind, typed, limit: offeredAtMost }),
    placeholderData: keepPreviousData,
  })
  const folded = (name: string): string => name.toLocaleLowerCase('id')
  const known = new Set(also.map(folded))
  const names = [...also, ...data.filter((name) => !known.has(folded(name)))]
  return (
    <>
      <TextField {...rest} value={value} list={id} />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={before + name} />
        ))}
      </datalist>
    </>
  )
}
