/** Of the text of Node's own function. Whatever wraps or replaces it (a test's stub, a tracer, a cache) has another. */
const nativeText = /internal\/deps\/undici/

const isNodeFunction = (value: unknown): boolean =>
  typeof value === 'function' && nativeText.test(Function.prototype.toString.call(value))

/** Under which undici's copies, Node's own among them, find the dispatcher: version 8 and later, and all of them. */
const dispatcherKeys = [Symbol.for('undici.globalDispatcher.2'), Symbol.for('undici.globalDispatcher.1')]

const isUnset = (value: unknown): boolean => value === undefined || value === Number.POSITIVE_INFINITY

/** Whether this is an undici `Agent` as it is without options, which does nothing that `node:http` does not. */
function isPlainAgent(dispatcher: object): boolean {
  const { name, prototype } = dispatcher.constructor
  // How version 8 shows older ones the dispatcher that is under its own key.
  if (name === 'Dispatcher1Wrapper') return Reflect.has(globalThis, dispatcherKeys[0] as symbol)
  const key = Object.getOwnPropertySymbols(dispatcher).find(({ description }) => description === 'options')
  const options: unknown = key && Reflect.get(dispatcher, key)
  const isItself = Reflect.get(dispatcher, 'dispatch') === prototype.dispatch
  return name === 'Agent' && isItself && Boolean(options) && Object.values(options as object).every(isUnset)
}

let seen: readonly unknown[] = []
let isNative = false

/**
 * Whether `fetch` is Node's own and would use the network as it comes: nobody replaced it, and nobody gave it another
 * dispatcher (a proxy, certificates, undici's `MockAgent`). In doubt it is not, and `fetch` is used.
 */
export function isFetchNative(): boolean {
  const { fetch } = globalThis
  const [newer, older] = dispatcherKeys.map((key) => Reflect.get(globalThis, key) as object | undefined)
  if (fetch !== seen[0] || newer !== seen[1] || older !== seen[2]) {
    seen = [fetch, newer, older]
    isNative = isNodeFunction(fetch) && (!newer || isPlainAgent(newer)) && (!older || isPlainAgent(older))
  }
  return isNative
}
