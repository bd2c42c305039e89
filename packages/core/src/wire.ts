/** What only some documents need; a generated descriptor imports just these of them. */
export { authorize } from './auth/authorization.ts'
export { writeBody } from './request/body.ts'
export { writeParameter } from './request/styled-parameter.ts'
export { readXml } from './response/xml.ts'
export { createTurnstiles } from './turnstile.ts'
