import type { Model, Operation, Security } from '../../../model/model.ts'
import { Code, type Literal, printLiteral } from '../../escape/print-literal.ts'
import { printString } from '../../escape/print-string.ts'
import { packageName } from '../package-names.ts'

/** Creates a client and calls the first operation. */
export function clientSnippet(model: Model): readonly string[] {
  const operation = model.operations[0]
  if (operation === undefined) return []
  const create = `create${model.pascalName}Client`
  const options = clientOptions(model, operation)
  const request = { client: new Code('client'), ...operation.example }
  return [
    `import { ${create}, ${operation.functionName} } from '${packageName(model.id, 'client')}'

const client = ${create}(${options === undefined ? '' : printLiteral(options, 0, 30)})

const { data, error } = await ${operation.functionName}(${printRequest(request)})
if (error) console.error(error.code, error.message)
else console.log(data)`,
  ]
}

/** Validates a part of a request; one for which the document has an example, where there is one. */
export function validatorsSnippet(model: Model): readonly string[] {
  const parts = model.operations.flatMap(({ validators, example }) =>
    (['body', 'query', 'path', 'headers'] as const).flatMap((group) => {
      const schema = validators[group]
      return schema === undefined ? [] : [{ schema, value: example[group] }]
    }),
  )
  const part = parts.find(({ value }) => value !== undefined) ?? parts[0]
  if (part === undefined) return []
  return [
    `import { ${part.schema} } from '${packageName(model.id, 'validators')}'

const result = ${part.schema}.safeParse(${printLiteral(part.value ?? {}, 0, 60)})
console.log(result.success ? result.data : result.error.issues)`,
  ]
}

/** Serves the API's mock, and overrides the first operation that has a catalogued error. */
export function mocksSnippet(model: Model): readonly string[] {
  const handlers = `${model.camelName}Handlers`
  const failing = model.operations.find(({ errors }) => errors.length > 0)
  const code = failing?.errors[0]?.code
  const names = [handlers, ...(failing && code !== undefined ? [failing.functionName] : [])].sort()
  const override =
    failing && code !== undefined ? `server.use(${failing.functionName}.error(${printString(code)}))\n` : ''
  return [
    `import { ${names.join(', ')} } from '${packageName(model.id, 'mocks')}'
import { setupServer } from 'msw/node'

const server = setupServer(...${handlers}())
server.listen()
${override}
// … your tests …
server.close()`,
  ]
}

function clientOptions(model: Model, operation: Operation): Literal | undefined {
  const used = model.security.filter(({ name }) => operation.security[0]?.includes(name))
  const auth = used.filter(({ type }) => type !== 'signature').map((scheme) => [scheme.name, secretFor(scheme)])
  const needsRegion = used.some((scheme) => scheme.type === 'signature' && scheme.regionHeader !== undefined)
  const region = regionOf(model) ?? (needsRegion ? 'your-region' : undefined)
  const options = {
    ...(region !== undefined && { region }),
    ...(used.some(({ type }) => type === 'signature') && {
      credentials: { accessKeyId: 'your-access-key-id', accessKeySecret: 'your-access-key-secret' },
    }),
    ...(auth.length > 0 && { auth: Object.fromEntries(auth) }),
  }
  return Object.keys(options).length > 0 ? options : undefined
}

/** A region of the API, where it has regions. */
function regionOf({ servers }: Model): string | undefined {
  const named = servers.flatMap(({ variables, regions }) => variables['region']?.default ?? regions ?? [])
  return named[0]
}

function secretFor(scheme: Security): Literal {
  const isBasic = scheme.type === 'http' && scheme.scheme === 'basic'
  return isBasic ? { username: 'your-name', password: 'your-password' } : 'your-token'
}

/** `client` by its name alone, as one would write it. */
function printRequest(request: { readonly [key: string]: Literal | undefined }): string {
  return printLiteral(request, 0, 60).replace('client: client', 'client')
}
