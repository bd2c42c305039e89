import type { Report } from '../../diagnostics/report.ts'
import { pointerOf } from '../json-pointer.ts'
import { describeValue } from '../kinds/describe.ts'
import { isObject, type MutableJson, type MutableObject, member } from '../mutable-json.ts'
import { JsonPathError, selectPlaces } from './json-path.ts'
import { mergeUpdate } from './merge-update.ts'

/** Told of each place of the document that an overlay wrote, and where in the overlay that text stands. */
export type OnOverlaid = (documentPointer: string, overlayPointer: string) => void

/**
 * Applies an Overlay 1.0 document to an OpenAPI document, in place. Stricter than the specification in one thing: a
 * target that selects nothing is an error, as a translation of what is no longer there is a mistake.
 * https://spec.openapis.org/overlay/v1.0.0.html
 * @param report takes the problems, with pointers into the overlay
 */
export function applyOverlay(
  document: MutableObject,
  overlay: MutableJson,
  report: Report,
  onOverlaid: OnOverlaid = () => {},
): void {
  const actions = actionsOf(overlay, report)
  for (const [index, action] of actions.entries()) {
    applyAction(document, action, { report, onOverlaid, pointer: `/actions/${index}` })
  }
}

interface ActionContext {
  readonly report: Report
  readonly onOverlaid: OnOverlaid
  readonly pointer: string
}

function actionsOf(overlay: MutableJson, report: Report): readonly MutableJson[] {
  const problem = (text: string, pointer = ''): void => report.add('overlay-form', pointer, { problem: text })
  if (!isObject(overlay)) {
    problem(`it is ${describeValue(overlay)}`)
    return []
  }
  const { overlay: version, info, actions } = overlay
  if (typeof version !== 'string' || !/^1\.0\.\d+$/.test(version)) problem('overlay must be 1.0.0', '/overlay')
  for (const name of ['title', 'version']) {
    if (typeof member(info, name) !== 'string') problem(`info/${name} is missing`, '/info')
  }
  if (!Array.isArray(actions) || actions.length === 0) {
    problem('actions must be a list with at least one entry', '/actions')
    return []
  }
  return actions
}

function applyAction(document: MutableObject, action: MutableJson, context: ActionContext): void {
  const { report, pointer } = context
  const target = member(action, 'target')
  const remove = member(action, 'remove') === true
  if (!isObject(action) || typeof target !== 'string') {
    report.add('overlay-form', pointer, { problem: 'an action has no target' })
    return
  }
  if (!remove && action['update'] === undefined) {
    report.add('overlay-form', pointer, { problem: 'an action has neither update nor "remove: true"' })
    return
  }
  const places = placesOf(document, target, context)
  if (remove) for (const place of places.toReversed()) removeAt(document, place)
  else for (const place of places) updateAt(document, place, action['update'] ?? null, context)
}

function placesOf(document: MutableObject, target: string, { report, pointer }: ActionContext): (readonly string[])[] {
  try {
    const places = selectPlaces(document, target)
    if (places.length === 0) report.add('overlay-no-target', `${pointer}/target`, { target })
    return places
  } catch (error) {
    if (!(error instanceof JsonPathError)) throw error
    report.add('overlay-path', `${pointer}/target`, { target, problem: error.message })
    return []
  }
}

function removeAt(document: MutableObject, place: readonly string[]): void {
  const key = place.at(-1)
  const owner = valueIn(document, place.slice(0, -1))
  if (key === undefined) return
  if (Array.isArray(owner)) owner.splice(Number(key), 1)
  else if (isObject(owner)) delete owner[key]
}

function updateAt(
  document: MutableObject,
  place: readonly string[],
  update: MutableJson,
  context: ActionContext,
): void {
  const { report, onOverlaid, pointer } = context
  const value = valueIn(document, place)
  const target = pointerOf(place)
  if (Array.isArray(value)) {
    value.push(structuredClone(update))
    onOverlaid(`${target}/${value.length - 1}`, `${pointer}/update`)
  } else if (isObject(value) && isObject(update)) {
    mergeUpdate(value, update, { document: target, overlay: `${pointer}/update` }, onOverlaid)
  } else {
    const problem = isObject(value) ? `cannot take ${describeValue(update)}` : 'cannot be updated by itself'
    const found = value === undefined ? 'nothing' : describeValue(value)
    report.add('overlay-update', `${pointer}/target`, { target, found, problem })
  }
}

function valueIn(document: MutableObject, place: readonly string[]): MutableJson | undefined {
  let value: MutableJson | undefined = document
  for (const token of place) value = member(value, token)
  return value
}
