import { createInterface } from 'node:readline'

/** A secret for one run: never an argument, where other users of the machine could read it. */
const firstLine = async (input: NodeJS.ReadStream): Promise<string | null> => {
  for await (const line of createInterface({ input })) return line
  return null
}

export const readSecret = async (
  environment: Record<string, string | undefined>,
  input: NodeJS.ReadStream,
): Promise<string | null> => {
  const given = environment['MEJA_SECRET']
  if (given) return given
  // WordPress shows application passwords in groups: a line may hold blanks, but not at its ends.
  return input.isTTY ? null : (await firstLine(input))?.trim() || null
}
