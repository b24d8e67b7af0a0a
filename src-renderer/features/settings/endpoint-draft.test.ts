import { describe, expect, it } from 'vitest'
import { defaultJsonOptions, defaultSiteTemplate } from '../../../src-shared/contract/index.ts'
import { asksForUser, draftFrom, fieldsOf } from './endpoint-draft.ts'

const empty = fieldsOf(null)
const filled = { ...empty, name: 'Koran', url: 'https://koran.example', secret: 'rahasia' }

describe('draftFrom', () => {
  it('asks WordPress for a user, Ghost only for a key', () => {
    expect(draftFrom(filled, undefined)).toBeNull()
    expect(draftFrom({ ...filled, user: 'redaksi' }, undefined)).toMatchObject({ kind: 'wordpress', user: 'redaksi' })
    const ghost = draftFrom({ ...filled, kind: 'ghost', user: 'sisa ketikan' }, 'e1')
    expect(ghost).toEqual({
      id: 'e1',
      kind: 'ghost',
      name: 'Koran',
      url: 'https://koran.example',
      user: '',
      secret: 'rahasia',
    })
  })

  it('gives a JSON endpoint its options, and refuses a header that is none', () => {
    const json = { ...filled, kind: 'json' as const }
    expect(draftFrom(json, undefined)).toMatchObject({ kind: 'json', user: '', json: defaultJsonOptions })
    const basic = { ...json, json: { ...defaultJsonOptions, auth: 'basic' as const } }
    expect(asksForUser(basic)).toBe(true)
    expect(draftFrom(basic, undefined)).toBeNull()
    expect(draftFrom({ ...basic, user: 'kantor' }, undefined)).toMatchObject({ user: 'kantor' })
    const badHeader = { ...json, json: { ...defaultJsonOptions, headerName: 'X Kunci:' } }
    expect(draftFrom(badHeader, undefined)).toBeNull()
  })

  it('keeps the stored secret when none is typed', () => {
    const endpoint = {
      id: 'e1',
      createdAt: '',
      json: null,
      site: null,
      template: defaultSiteTemplate,
      name: 'K',
      kind: 'ghost' as const,
      url: 'https://k.id',
      user: '',
    }
    expect(draftFrom(fieldsOf(endpoint), endpoint.id)).not.toHaveProperty('secret')
  })
})
