/** Words that cannot name an exported constant in a module (ECMA-262, Reserved Words, strict mode included). */
const keywords = [
  ...['arguments', 'async', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default'],
  ...['delete', 'do', 'else', 'enum', 'eval', 'export', 'extends', 'false', 'finally', 'for', 'function', 'if'],
  ...['implements', 'import', 'in', 'instanceof', 'interface', 'let', 'new', 'null', 'package', 'private', 'protected'],
  ...['public', 'return', 'static', 'super', 'switch', 'this', 'throw', 'true', 'try', 'typeof', 'undefined', 'var'],
  ...['void', 'while', 'with', 'yield', 'NaN', 'Infinity', 'globalThis', 'module', 'require', 'exports', 'then'],
]

/** hey-api gives other names to what is called like these: globals, and types of TypeScript. */
const renamed = [
  ...['any', 'as', 'atob', 'bigint', 'boolean', 'btoa', 'clearInterval', 'clearTimeout', 'console', 'crypto'],
  ...['document', 'fetch', 'from', 'global', 'history', 'location', 'namespace', 'navigator', 'never', 'number'],
  ...['performance', 'process', 'queueMicrotask', 'setInterval', 'setTimeout', 'string', 'structuredClone', 'symbol'],
  ...['type', 'unknown', 'window'],
]

/** What generated modules declare or import themselves, beside the operations. */
const generatedValues = [
  ...['api', 'client', 'options', 'createClient', 'createHandlers', 'createMock', 'defineOperationMock', 'validators'],
  ...['isApiError', 'isClientError', 'signAcs3', 'signTc3', 'http', 'msw', 'z', 'errors', 'operations', 'paths'],
]

/** Names that an exported function must not have. */
export const reservedFunctionNames: ReadonlySet<string> = new Set(
  [...keywords, ...renamed, ...generatedValues].map((name) => name.toLowerCase()),
)

/**
 * Names that a component must not have: global types that generated code refers to, and types that it declares or imports.
 * `Error`, `Response` and the like may be shadowed, since no emitted module refers to the global ones.
 */
export const reservedTypeNames: readonly string[] = [
  ...[
    'Array',
    'ArrayBuffer',
    'Blob',
    'Date',
    'File',
    'FormData',
    'Omit',
    'Pick',
    'Promise',
    'Readonly',
    'ReadonlyArray',
  ],
  ...['Record', 'Uint8Array', 'ClientOptions', 'Client', 'ApiDescriptor', 'ApiError', 'Options', 'Result', 'Webhooks'],
  ...['HttpHandler', 'MockOptions', 'ApiMock', 'OperationMock', 'OperationValidators', 'Validators', 'Members'],
  ...['ZodArrayOf', 'ZodEnumOf', 'ZodNullableOf', 'ZodObjectOf', 'ZodOptionalOf', 'ZodUnionOf'],
]
