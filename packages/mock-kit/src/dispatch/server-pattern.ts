import type { ServerDescriptor } from '@cloud-kubeconfig/core'
import { escapeRegExp } from './escape-reg-exp.ts'

/** A server: which hosts are its own, and which path is before the operations' paths. */
export interface ServerPattern {
  readonly host: RegExp
  readonly basePath: RegExp
}

/**
 * Servers whose URL begins with a variable, `{apiRoot}/v1`, as one for each of its documented values: the scheme and the
 * host are in there.
 */
export function withLeadingValues(server: ServerDescriptor): readonly ServerDescriptor[] {
  const [leading, name = ''] = /^\{([^{}]+)\}(?!:)/.exec(server.url) ?? []
  const variable = server.variables?.[name]
  if (leading === undefined || !variable) return [server]
  const values = new Set([variable.default, ...(variable.enum ?? [])])
  return [...values].map((value) => ({ ...server, url: value.replace(/\/$/, '') + server.url.slice(leading.length) }))
}

/**
 * Compiles a server's URL template. A variable in the host stands for any one label (every region, new ones too), or for
 * one of its documented values, as long as the template names the domain; a host that is nothing but variables is bound to their defaults and enums, so
 * that a mock never answers for the whole web. The scheme is not looked at: the vendors serve http and https.
 */
export function compileServer(server: ServerDescriptor): ServerPattern {
  const [host, path] = splitTemplate(server.url)
  const namesDomain = /[^{}.]+\.[a-z][^{}.]*$/i.test(host.replace(/:[^:]*$/, ''))
  const inHost = (name: string) => {
    const documented = alternatives(server, name, '[^./:]+')
    return namesDomain ? `(?:[^./:]+|${documented})` : documented
  }
  const [, name = '', port] = /^(.*?)(?::([^:\]]*))?$/.exec(host) ?? []
  const portText = port === undefined ? '' : fillIn(port, inHost)
  // A URL never names the default port of its scheme, and the scheme is not looked at.
  const isOptional = ['80', '443'].some((standard) => new RegExp(`^${portText}$`).test(standard))
  return {
    host: new RegExp(`^${fillIn(name, inHost)}${portText && `(?::${portText})${isOptional ? '?' : ''}`}$`, 'i'),
    basePath: new RegExp(`^${compileBasePath(server, path.replace(/\/+$/, ''))}(?=/|$)`),
  }
}

/** The path behind the server's own, `/` when there is none; `undefined` when the URL is another server's. */
export function pathOnServer(pattern: ServerPattern, url: URL): string | undefined {
  if (!pattern.host.test(url.host)) return undefined
  const base = pattern.basePath.exec(url.pathname)
  if (!base) return undefined
  return url.pathname.slice(base[0].length) || '/'
}

function splitTemplate(template: string): [host: string, path: string] {
  const absolute = /^(?:[^/]*:)?\/\/([^/]*)(.*)$/.exec(template)
  if (absolute) return [absolute[1] ?? '', absolute[2] ?? '']
  return [new URL(pageOrigin()).host, template.startsWith('/') ? template : `/${template}`]
}

/** What a relative server URL is relative to (OpenAPI 3.1, section 4.8.5): the page, or this machine. */
function pageOrigin(): string {
  const origin = globalThis.location?.origin
  return origin && origin !== 'null' ? origin : 'http://localhost'
}

/** A variable that may be empty takes the slash before it along: nobody sends `//`. */
function compileBasePath(server: ServerDescriptor, path: string): string {
  const inPath = (name: string) => alternatives(server, name, '[^/]+')
  return path
    .split('/')
    .slice(1)
    .map((segment) => {
      const [, name = ''] = /^\{([^{}]*)\}$/.exec(segment) ?? []
      const values = valuesOf(server, name)
      return values.has('') ? `(?:/${inPath(name)})?` : `/${fillIn(segment, inPath)}`
    })
    .join('')
}

function fillIn(template: string, patternOf: (name: string) => string): string {
  return template
    .split(/\{([^{}]*)\}/)
    .map((text, index) => (index % 2 ? patternOf(text) : escapeRegExp(text)))
    .join('')
}

function alternatives(server: ServerDescriptor, name: string, otherwise: string): string {
  const values = valuesOf(server, name)
  if (values.size === 0) return otherwise
  return `(?:${[...values].map((value) => escapeRegExp(value)).join('|')})`
}

/** What a variable may be, as the document says; none where it does not say. */
function valuesOf({ variables }: ServerDescriptor, name: string): ReadonlySet<string> {
  const variable = variables?.[name]
  return new Set(variable && [variable.default, ...(variable.enum ?? [])])
}
