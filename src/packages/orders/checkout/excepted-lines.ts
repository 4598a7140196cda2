import type { Answer } from '../../../cloud/call'

type QuotedLine = Answer<'orders', 'quote'>['lines'][number]
type ExceptedLine = QuotedLine & { readonly returnException: NonNullable<QuotedLine['returnException']> }

/** The lines that cannot be sent back without a reason. */
export const exceptedLines = (lines: readonly QuotedLine[]): ExceptedLine[] =>
  lines.filter((line): line is ExceptedLine => line.returnException !== undefined)
