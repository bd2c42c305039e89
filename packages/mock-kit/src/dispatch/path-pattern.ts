import { percentDecode } from '../wire/percent-decoding.ts'
import { escapeRegExp } from './escape-reg-exp.ts'

/** A path template, cut at its slashes. */
export interface PathPattern {
  readonly segments: readonly (string | SegmentPattern)[]
  /** Sorts more definite templates first: one digit per segment, from `0` text, by less and less text beside a parameter, to `9`. */
  readonly rank: string
}

interface SegmentPattern {
  readonly expression: RegExp
  readonly names: readonly string[]
  /** Characters beside the parameters. */
  readonly textLength: number
}

const ONE_PARAMETER = /^(.+?)$/s

/** Compiles a path template such as `/k8s/{ClusterId}/user_config`; a segment may mix text and parameters. */
export function compilePath(template: string): PathPattern {
  const segments = template.split('/').slice(1).map(compileSegment)
  return { segments, rank: segments.map(rankOf).join('') }
}

/** A path cut at its slashes, ready for `matchPath`. A slash written as `%2F` stays inside its segment. */
export function splitPath(path: string): string[] {
  return path.split('/').slice(1)
}

/**
 * The parameters' texts, percent-encoded so that a delimiter can be told from an encoded one, or `undefined` when the
 * path is another one. No parameter is empty.
 */
export function matchPath(pattern: PathPattern, path: readonly string[]): Record<string, string> | undefined {
  if (pattern.segments.length !== path.length) return undefined
  const parameters: [string, string][] = []
  let index = 0
  for (const segment of pattern.segments) {
    const text = path[index] ?? ''
    index += 1
    if (typeof segment === 'string') {
      if (segment !== percentDecode(text)) return undefined
      continue
    }
    const isWhole = segment.expression.source === ONE_PARAMETER.source
    const match = segment.expression.exec(isWhole ? text : percentDecode(text))
    if (!match) return undefined
    segment.names.forEach((name, position) => {
      const found = match[position + 1] ?? ''
      parameters.push([name, isWhole ? found : found.replaceAll('%', '%25')])
    })
  }
  return Object.fromEntries(parameters)
}

function compileSegment(text: string): string | SegmentPattern {
  const pieces = text.split(/\{([^{}]*)\}/)
  if (pieces.length === 1) return percentDecode(text)
  const expression = pieces.map((piece, index) => (index % 2 ? '(.+?)' : escapeRegExp(percentDecode(piece)))).join('')
  const textLength = pieces.filter((_, index) => index % 2 === 0).join('').length
  return { expression: new RegExp(`^${expression}$`, 's'), names: pieces.filter((_, index) => index % 2), textLength }
}

function rankOf(segment: string | SegmentPattern): string {
  if (typeof segment === 'string') return '0'
  return String(9 - Math.min(segment.textLength, 8))
}
