import { EVENT_ID, type Event, YAMLException } from 'js-yaml'
import { limits } from '../limits.ts'
import type { MutableJson } from '../mutable-json.ts'
import type { Parsed, ParseProblem } from './parse-problem.ts'
import { eventOffset, yamlEvents } from './yaml-events.ts'
import { YamlValue } from './yaml-value.ts'

/** Parses one YAML 1.2 document into JSON; anchors, aliases and merge keys are written out. */
export function parseYaml(text: string): Parsed<MutableJson> {
  let events: readonly Event[]
  try {
    events = yamlEvents(text)
  } catch (error) {
    if (error instanceof YAMLException) return { problems: [problemOf(error)] }
    throw error
  }
  if (events.length === 0) return { value: null }
  const second = events.findLastIndex(({ type }) => type === EVENT_ID.DOCUMENT)
  if (second > 0) {
    const offset = eventOffset(events[second + 1]) ?? 0
    return { problems: [{ code: 'syntax', offset, detail: 'a second YAML document begins here, one is expected' }] }
  }
  const converter = new YamlValue(text, events)
  const value = converter.at(1)
  return converter.problems.length > 0 ? { problems: converter.problems } : { value }
}

function problemOf({ reason, mark }: YAMLException): ParseProblem {
  const offset = mark?.position ?? 0
  if (reason.includes('maxDepth')) return { code: 'nested-too-deep', offset, detail: String(limits.depth) }
  return { code: 'syntax', offset, detail: reason }
}
