/**
 * A figure of the copy. `to` is the upper end of a range, else null; `value` and `to` are in whole units (rupiah,
 * dollars, persons, per cent), never in thousands or millions.
 */
export type Currency = 'IDR' | 'USD' | 'EUR' | 'GBP' | 'JPY' | 'CNY' | 'SGD' | 'MYR' | 'AUD' | 'SAR'
export type Quantity = {
  kind: 'number' | 'percent' | 'money' | 'age'
  value: number
  to: number | null
  currency: Currency | null
}
export type FoundQuantity = Quantity & { text: string; start: number; end: number }
