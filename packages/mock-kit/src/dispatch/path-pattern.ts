import { escapeRegExp } from './escape-reg-exp.ts'

/** A path template, cut at its slashes. */
export interface PathPattern {
  readonly segments: readonly (string | SegmentPattern)[]
  /** Sorts more definite templates first: one digit per segment, `0` text, `1` text and parameter, `2` parameter. */
  readonly rank: string
}

interface SegmentPattern {
  readonly expression: RegExp
  readonly names: readonly string[]
}

const ONE_PARAMETER = /^(.+?)$/s

/** Compiles a path template such as `/k8s/{ClusterId}/user_config`; a segment may mix text and parameters. */
export function compilePath(template: string): PathPattern {
  const segments = template.split('/').slice(1).map(compileSegment)
  return { segments, rank: segments.map(rankOf).join('') }
}

/** A path cut at its slashes and decoded, ready for `matchPath`. A slash written as `%2F` stays inside its segment. */
export function splitPath(path: string): string[] {
  return path.split('/').slice(1).map(decode)
}

/** The parameters' texts, or `undefined` when the path is another one. No parameter is empty. */
export function matchPath(pattern: PathPattern, path: readonly string[]): Record<string, string> | undefined {
  if (pattern.segments.length !== path.length) return undefined
  const parameters: [string, string][] = []
  let index = 0
  for (const segment of pattern.segments) {
    const text = path[index] ?? ''
    index += 1
    if (typeof segment === 'string') {
      if (segment !== text) return undefined
      continue
    }
    const match = segment.expression.exec(text)
    if (!match) return undefined
    segment.names.forEach((name, position) => void parameters.push([name, match[position + 1] ?? '']))
  }
  return Object.fromEntries(parameters)
}

function compileSegment(text: string): string | SegmentPattern {
  const pieces = text.split(/\{([^{}]*)\}/)
  if (pieces.length === 1) return decode(text)
  const expression = pieces.map((piece, index) => (index % 2 ? '(.+?)' : escapeRegExp(decode(piece)))).join('')
  return { expression: new RegExp(`^${expression}$`, 's'), names: pieces.filter((_, index) => index % 2) }
}

function rankOf(segment: string | SegmentPattern): string {
  if (typeof segment === 'string') return '0'
  return segment.expression.source === ONE_PARAMETER.source ? '2' : '1'
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
