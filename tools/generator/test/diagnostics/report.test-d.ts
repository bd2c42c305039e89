import type { Report } from '../../src/diagnostics/report.ts'

/** Checked by the compiler alone: what a reporter must not get away with. */
export function reporterMistakes(report: Report): void {
  report.add('not-openapi', '')
  report.add('missing-member', '/info', { member: 'title', owner: 'Info Object' })
  // @ts-expect-error a code that is not in the catalogue
  report.add('something-is-odd', '')
  // @ts-expect-error a placeholder that is not filled in
  report.add('missing-member', '/info', { member: 'title' })
  // @ts-expect-error values for a text that has no placeholder
  report.add('not-openapi', '', { member: 'title' })
  // @ts-expect-error a placeholder that the texts do not have
  report.add('missing-member', '/info', { member: 'title', owner: 'Info Object', reason: 'none' })
}
