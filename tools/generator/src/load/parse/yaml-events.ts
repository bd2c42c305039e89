import { EVENT_ID, type Event, parseEvents } from 'js-yaml'
import { limits } from '../limits.ts'

/**
 * Parses YAML into the library's flat list of events, each with its place in the text. Ten times faster and five times
 * smaller than a tree, measured on GitHub's description as 10 MB of YAML.
 * @throws YAMLException where the text is no YAML, or nests too deep
 */
export function yamlEvents(text: string): readonly Event[] {
  return parseEvents(text, { maxDepth: limits.depth })
}

/** Where an event's text begins; undefined where it has none of its own. */
export function eventOffset(event: Event | undefined): number | undefined {
  switch (event?.type) {
    case EVENT_ID.SCALAR: {
      const quoted = event.style === 2 || event.style === 3
      return event.valueStart === -1 ? undefined : event.valueStart - (quoted ? 1 : 0)
    }
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1
    default:
      return undefined
  }
}

/** The name of the anchor on an event, or undefined. */
export function anchorOf(text: string, event: Event | undefined): string | undefined {
  if (event?.type !== EVENT_ID.SCALAR && event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) {
    return undefined
  }
  return event.anchorStart === -1 ? undefined : text.slice(event.anchorStart, event.anchorEnd)
}

/** The index behind the node that starts at an index. */
export function nodeEnd(events: readonly Event[], start: number): number {
  let depth = 0
  for (let index = start; index < events.length; index += 1) {
    const type = events[index]?.type
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1
    else if (type === EVENT_ID.POP) depth -= 1
    if (depth === 0) return index + 1
  }
  return events.length
}
