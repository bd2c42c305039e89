import type { ParameterDescriptor } from '../descriptor.ts'
import { percentEncode } from '../percent-encoding.ts'
import { items, members, scalarText } from './parameter-text.ts'

const styles = {
  simple: { prefix: '', separator: ',' },
  label: { prefix: '.', separator: '.' },
  matrix: { prefix: ';', separator: ';' },
} as const

/**
 * Writes a path parameter, every value percent-encoded once.
 * https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
export function pathParameter(name: string, value: unknown, descriptor: ParameterDescriptor = {}): string {
  if (descriptor.content) return percentEncode(JSON.stringify(value))
  const style = descriptor.style === 'label' || descriptor.style === 'matrix' ? descriptor.style : 'simple'
  const { prefix, separator } = styles[style]
  const explode = descriptor.explode ?? false
  const named = (text: string) => (style === 'matrix' ? `${percentEncode(name)}${text && '='}${text}` : text)

  const list = items(value)?.map((item) => percentEncode(scalarText(item)))
  if (list) return prefix + (explode ? list.map(named).join(separator) : named(list.join(',')))
  const pairs = members(value)?.map(([key, member]) => [percentEncode(key), percentEncode(scalarText(member))])
  if (!pairs) return prefix + named(percentEncode(scalarText(value)))
  return prefix + (explode ? pairs.map((pair) => pair.join('=')).join(separator) : named(pairs.flat().join(',')))
}
